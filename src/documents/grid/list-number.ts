const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const latin = 'abcdefghijklmnopqrstuvwxyz'
const roman: readonly [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
]

/** A number of an automatic list as it is printed; '' for bullets and for lists that print none. */
export function listNumber(value: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none': return ''
    case 'decimalZero': return value < 10 ? `0${value}` : String(value)
    case 'upperRoman': return romanOf(value).toUpperCase()
    case 'lowerRoman': return romanOf(value)
    case 'upperLetter': return lettered(value, latin).toUpperCase()
    case 'lowerLetter': return lettered(value, latin)
    case 'russianUpper': return lettered(value, russian).toUpperCase()
    case 'russianLower': return lettered(value, russian)
    default: return String(value)
  }
}

/** After the last letter comes «аа», as Word counts. */
function lettered(value: number, alphabet: string): string {
  if (value < 1 || value > alphabet.length * 20) return String(value)
  return (alphabet[(value - 1) % alphabet.length] ?? '').repeat(Math.ceil(value / alphabet.length))
}

function romanOf(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let text = ''
  for (const [worth, sign] of roman) {
    while (rest >= worth) {
      text += sign
      rest -= worth
    }
  }
  return text
}
