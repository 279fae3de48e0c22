import { formatSections, formatTokens, type FormatToken } from './format-tokens.ts'
import { isDateSign, printedDate } from './printed-date.ts'

const exactDigits = 12

/** A number as its cell shows it: 0.9 in `0%` is «90%», 44620 in a date's format is «28.02.2022». */
export function printedNumber(value: number, code: string, since1904: boolean): string {
  const sections = formatSections(code)
  const tokens = formatTokens(sectionFor(value, sections))
  const signs = tokens.filter((token) => token.kind === 'sign').map((token) => token.text)
  if (signs.some((sign) => isDateSign(sign))) return printedDate(value, tokens, since1904) ?? plain(value)
  if (!signs.some((sign) => /[0#?]/.test(sign)) || signs.includes('/') || signs.includes('e')) return around(tokens, plain(value))
  return withDigits(sections.length > 1 ? Math.abs(value) : value, tokens)
}

function sectionFor(value: number, sections: readonly string[]): string {
  const [positive = '', negative, zero] = sections
  if (value < 0 && negative !== undefined) return negative
  return value === 0 && zero !== undefined ? zero : positive
}

function withDigits(value: number, tokens: readonly FormatToken[]): string {
  const pattern = tokens.filter((token) => token.kind === 'sign').map((token) => token.text).join('')
  const scaled = pattern.includes('%') ? value * 100 : value
  const decimals = (pattern.split('.')[1] ?? '').replaceAll(/[^0#?]/g, '')
  const rounded = Math.abs(Number(scaled.toPrecision(exactDigits + 3))).toFixed(Math.min(decimals.length, 20))
  const [whole = '0', fraction = ''] = rounded.split('.')
  const grouped = /[0#?],[0#?]/.test(pattern) ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ' ') : whole
  const kept = fraction.length > 0 ? trimmed(fraction, decimals.replaceAll(/[^0]/g, '').length) : ''
  const sign = value < 0 && Number(rounded) !== 0 ? '-' : ''
  return around(tokens, `${sign}${grouped}${kept === '' ? '' : `,${kept}`}`)
}

function trimmed(fraction: string, least: number): string {
  let end = fraction.length
  while (end > least && fraction[end - 1] === '0') end--
  return fraction.slice(0, end)
}

/** Literal text of the format before and after its digits, the percent sign included. */
function around(tokens: readonly FormatToken[], digits: string): string {
  const first = tokens.findIndex((token) => isDigitSign(token))
  const last = tokens.findLastIndex((token) => isDigitSign(token))
  return first === -1 ? digits : `${printedPart(tokens.slice(0, first))}${digits}${printedPart(tokens.slice(last + 1))}`
}

function isDigitSign(token: FormatToken): boolean {
  return token.kind === 'sign' && token.text !== '%'
}

function printedPart(tokens: readonly FormatToken[]): string {
  return tokens.filter((token) => !isDigitSign(token)).map((token) => token.text).join('')
}

/** With a point: a bare fraction in a plan is nearly always a number such as «1.1». */
function plain(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(exactDigits)))
}
