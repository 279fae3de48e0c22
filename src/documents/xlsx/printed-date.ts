import type { FormatToken } from './format-tokens.ts'

const nominative = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']
const genitive = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']
const lastSerial = 2_958_466
const dayMs = 86_400_000

/**
 * A date cell as a Russian reader expects it, whatever country's order its format has: 05.03.2022, «5 марта 2022», «март 2022»;
 * literal text before and after («до », « г.») is kept. Null where the number is no date that a sheet can hold.
 */
export function printedDate(serial: number, tokens: readonly FormatToken[], since1904: boolean): string | null {
  if (!(serial >= 0 && serial < lastSerial)) return null
  const moment = momentOf(serial, since1904)
  const signs = tokens.map((token) => (token.kind === 'sign' ? token.text : ''))
  const first = signs.findIndex((sign) => isDateSign(sign))
  const last = signs.findLastIndex((sign) => isDateSign(sign))
  const before = literals(tokens.slice(0, first))
  const after = literals(tokens.slice(last + 1))
  const time = signs.some((sign) => sign.startsWith('h'))
  const date = datePart(moment, signs, time)
  const clock = time && (date === '' || moment.getUTCHours() + moment.getUTCMinutes() > 0) ? `${moment.getUTCHours()}:${two(moment.getUTCMinutes())}` : ''
  return `${before}${[date, clock].filter((part) => part !== '').join(' ')}${after}`
}

/** Minutes are written `m` too, but only beside hours or seconds. */
function datePart(moment: Date, signs: readonly string[], time: boolean): string {
  const day = signs.some((sign) => /^d{1,2}$/.test(sign))
  const months = signs.filter((sign, at) => sign.startsWith('m') && !(time && isMinutes(signs, at)))
  const named = months.some((sign) => sign.length >= 3)
  const year = signs.some((sign) => sign.startsWith('y')) ? String(moment.getUTCFullYear()) : ''
  if (months.length === 0) return day ? [String(moment.getUTCDate()), year].join(' ').trim() : year
  const month = moment.getUTCMonth()
  if (named) return [day ? String(moment.getUTCDate()) : '', (day ? genitive : nominative)[month], year].join(' ').trim()
  return [day ? two(moment.getUTCDate()) : '', two(month + 1), year].filter((part) => part !== '').join('.')
}

function isMinutes(signs: readonly string[], at: number): boolean {
  const near = (step: 1 | -1): string => {
    for (let next = at + step; next >= 0 && next < signs.length; next += step) if (isDateSign(signs[next] ?? '')) return signs[next] ?? ''
    return ''
  }
  return near(-1).startsWith('h') || near(1).startsWith('s')
}

export function isDateSign(sign: string): boolean {
  return /^(?:d+|m+|y+|h+|s+)$/.test(sign)
}

function literals(tokens: readonly FormatToken[]): string {
  return tokens.filter((token) => token.kind === 'literal').map((token) => token.text).join('')
}

/** Sheets count days from 1900 with a 29 February that never was, or from 1904. */
function momentOf(serial: number, since1904: boolean): Date {
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  return new Date(epoch + Math.round((serial * dayMs) / 1000) * 1000)
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
