/**
 * A letter of a Russian document, for a character class: Latin and all Cyrillic, the letters of the republics among them.
 * `\p{L}` would say the same, but V8 takes milliseconds to compile each expression that names it, and a cold command
 * compiles hundreds.
 */
export const letter = 'A-Za-zЀ-ӿ'
