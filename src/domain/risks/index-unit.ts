/** In what an index of a risk profile is counted: 0 no risk … 100. */
export const indexUnit = 'баллов риска из 100'
