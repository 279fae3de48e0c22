/** Where a token stands in the printed text: `[from, to)`. */
type Place = { from: number; to: number }

/** A run of letters, small, «ё» as «е», Latin look-alikes made Cyrillic. */
export type WordToken = Place & { kind: 'word'; form: string }
/** A whole number; `ending` is the tail of an ordinal («1-го» → «го»). `glued`: no space before it. */
export type NumberToken = Place & { kind: 'number'; value: number; digits: number; ending: string | null; glued: boolean }
/** A numeric date with a year: `15.02.2021`, `15.02.21`, `2021-02-15`. It may name a day that no calendar has. */
export type DateToken = Place & { kind: 'date'; day: number; month: number; year: number; doubtful: boolean }
/** Two numbers with a full stop: a day and a month, a month and a year, or a time of day; the grammar decides. */
export type PairToken = Place & { kind: 'pair'; first: number; second: number; secondDigits: number; firstDigits: number }
type RomanToken = Place & { kind: 'roman'; value: number; glued: boolean }
/** `14:00`: never a date. */
export type TimeToken = Place & { kind: 'time' }
/** Punctuation that means something. */
type MarkToken = Place & { kind: 'mark'; mark: Mark }
/** What cannot be part of a schedule: `№ 5`, `1.2.3.4`, a telephone number, a stray sign. */
export type JunkToken = Place & { kind: 'junk' }

export type Mark = '-' | ',' | ';' | ':' | '/' | '(' | ')'

export type Token = WordToken | NumberToken | DateToken | PairToken | RomanToken | TimeToken | MarkToken | JunkToken
