/** What a school writes in a programme year: one concept, one medium-term programme, and an anti-risk programme for each factor that it works on. */
export const documentKinds = ['development-concept', 'medium-term-programme', 'anti-risk-programme'] as const
export type DocumentKind = (typeof documentKinds)[number]
