/** Stems of the number words with the endings that their cases take. Ordinals («пятый») are not here on purpose. */
const small: readonly (readonly [value: number, pattern: string])[] = [
  [1, 'один|одна|одно|одного|одной|одному|одним|одном|одну'],
  [2, 'два|две|двух|двум|двумя|двое'], [3, 'три|трех|трем|тремя|трое'], [4, 'четыре|четырех|четырем|четырьмя|четверо'],
  [5, 'пять|пяти|пятью'], [6, 'шесть|шести|шестью'], [7, 'семь|семи|семью'], [8, 'восемь|восьми|восемью'], [9, 'девять|девяти|девятью'],
  [10, 'десять|десяти|десятью'], [11, 'одиннадцат(?:ь|и|ью)'], [12, 'двенадцат(?:ь|и|ью)'], [13, 'тринадцат(?:ь|и|ью)'],
  [14, 'четырнадцат(?:ь|и|ью)'], [15, 'пятнадцат(?:ь|и|ью)'], [16, 'шестнадцат(?:ь|и|ью)'], [17, 'семнадцат(?:ь|и|ью)'],
  [18, 'восемнадцат(?:ь|и|ью)'], [19, 'девятнадцат(?:ь|и|ью)'], [20, 'двадцат(?:ь|и|ью)'], [30, 'тридцат(?:ь|и|ью)'],
  [40, 'сорока?'], [50, 'пятьдесят|пятидесяти'], [60, 'шестьдесят|шестидесяти'], [70, 'семьдесят|семидесяти'],
  [80, 'восемьдесят|восьмидесяти'], [90, 'девяносто|девяноста'], [100, 'сто|ста'], [200, 'двести|двухсот'], [300, 'триста|трехсот'],
  [400, 'четыреста|четырехсот'], [500, 'пятьсот|пятисот'], [600, 'шестьсот|шестисот'], [700, 'семьсот|семисот'], [800, 'восемьсот|восьмисот'], [900, 'девятьсот|девятисот'],
  [1000, 'тысяч[аиу]?'],
]

const matchers = small.map(([value, pattern]) => ({ value, pattern: new RegExp(`^(?:${pattern})$`) }))
const anyWord = small.map(([, pattern]) => pattern).join('|')

/** Finds runs of number words: «сорок пять», «пяти». */
export const numberWordsPattern = new RegExp(`(?<![а-яa-z0-9-])(?:${anyWord})(?:\\s+(?:${anyWord}))*(?![а-яa-z0-9-])`, 'g')

/** The value of a run of number words, folded; null where the words make no number («пять три»). */
export function numberOfWords(words: string): number | null {
  let total = 0
  let last = Number.POSITIVE_INFINITY
  for (const word of words.split(/\s+/)) {
    const value = matchers.find(({ pattern }) => pattern.test(word))?.value
    if (value === undefined) return null
    if (value === 1000) {
      total = Math.max(1, total) * 1000
      last = 1000
      continue
    }
    if (value >= last || (last < 20 && last !== 1000) || (last < 100 && value >= 10)) return null
    total += value
    last = value
  }
  return total
}
