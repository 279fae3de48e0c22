/**
 * Codes of the state registers. Each reader takes what people and spreadsheets write (with spaces, without the leading zero that
 * a spreadsheet drops from a number) and gives the code, or null where its digits disagree with its check digits.
 */
const innTen = [2, 4, 10, 3, 5, 9, 4, 6, 8]
const innEleven = [7, ...innTen]
const innTwelve = [3, ...innEleven]

/** ИНН: 10 digits of an organisation, 12 of a sole trader. */
export function readInn(text: string): string | null {
  const digits = digitsOf(text)
  return [digits, `0${digits}`].find(isInn) ?? null
}

/** ОГРН: 13 digits of an organisation, 15 of a sole trader. */
export function readOgrn(text: string): string | null {
  const digits = digitsOf(text)
  return isOgrn(digits) ? digits : null
}

/** ОКТМО: 8 digits of a municipality, 11 of a settlement in it; the classifier's check digit behind them is checked and left out. */
export function readOktmo(text: string): string | null {
  const digits = digitsOf(text)
  switch (digits.length) {
    case 8: case 11: return digits
    case 7: case 10: return `0${digits}`
    case 9: case 12: return oktmoCheck(digits.slice(0, -1)) === Number(digits.at(-1)) ? digits.slice(0, -1) : null
    default: return null
  }
}

function isInn(digits: string): boolean {
  if (digits.length === 10) return weighed(digits, innTen) === Number(digits[9])
  return digits.length === 12 && weighed(digits, innEleven) === Number(digits[10]) && weighed(digits, innTwelve) === Number(digits[11])
}

function isOgrn(digits: string): boolean {
  if (digits.length !== 13 && digits.length !== 15) return false
  const whole = Number(digits.slice(0, -1))
  return whole > 0 && (whole % (digits.length - 2)) % 10 === Number(digits.at(-1))
}

function weighed(digits: string, weights: readonly number[]): number {
  return (sumOf(digits, (at) => weights[at] ?? 0) % 11) % 10
}

/** The check digit of the all-Russian classifiers: weights from 1, from 3 where the rest is 10, and 0 where it is again. */
export function oktmoCheck(code: string): number {
  for (const first of [1, 3]) {
    const rest = sumOf(code, (at) => ((at + first - 1) % 10) + 1) % 11
    if (rest < 10) return rest
  }
  return 0
}

function sumOf(digits: string, weightAt: (at: number) => number): number {
  return [...digits].reduce((sum, digit, at) => sum + Number(digit) * weightAt(at), 0)
}

/** Only digits and what may stand between them; anything else makes it no code at all. */
function digitsOf(text: string): string {
  return /^[\d\s\u00a0.-]*$/.test(text) ? text.replaceAll(/\D/g, '') : ''
}
