import { monthInGenitive, monthInPrepositional } from './month-names.ts'
import { ordinalInAccusative } from './numerals.ts'
import { weekdayCodes, weekdayInAccusative, weekdayInDativePlural } from './weekday-names.ts'

type Parts = ReadonlyMap<string, string>

/** «FREQ=MONTHLY;BYDAY=-1TU» → «ежемесячно в последний вторник месяца»; null for a rule that no plan says in words. */
export function printRecurrence(rule: string): string | null {
  const parts: Parts = new Map(rule.split(';').map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]))
  const interval = Number(parts.get('INTERVAL') ?? 1)
  switch (parts.get('FREQ')) {
    case 'DAILY': return interval === 1 ? 'ежедневно' : `каждые ${interval} ${plural(interval, 'дня', 'дней')}`
    case 'WEEKLY': return weekly(parts, interval)
    case 'MONTHLY': return monthly(parts, interval)
    case 'YEARLY': return yearly(parts, interval)
    default: return null
  }
}

function weekly(parts: Parts, interval: number): string | null {
  const often = interval === 1 ? 'еженедельно' : `каждые ${interval} ${plural(interval, 'недели', 'недель')}`
  const days = weekdays(parts)
  if (!days) return null
  return days.numbers.length === 0 ? often : `${often} по ${days.numbers.map(weekdayInDativePlural).join(', ')}`
}

function monthly(parts: Parts, interval: number): string | null {
  const cycle = cycleOf(parts.get('BYMONTH'))
  const days = weekdays(parts)
  if (!cycle || !days) return null
  const often = cycle.limited ? '' : interval === 1 ? 'ежемесячно ' : interval === 3 ? 'ежеквартально ' : `каждые ${interval} ${plural(interval, 'месяца', 'месяцев')} `
  const position = parts.get('BYSETPOS')
  if (position !== undefined) return `${often}${inWord(ordinalInAccusative(Number(position), 'masculine'))} рабочий день ${cycle.genitive}`
  const monthDays = parts.get('BYMONTHDAY')
  if (monthDays === '-1') return `${often}в последний день ${cycle.month}`
  if (monthDays !== undefined) return `${often}${monthDays.split(',').join(', ')} числа ${cycle.limited ? cycle.month : ''}`.trimEnd()
  const [first] = days.numbers
  if (first === undefined) return cycle.limited ? null : often.trimEnd()
  if (days.ordinals.length === 0) return cycle.limited ? null : `${often}по ${days.numbers.map(weekdayInDativePlural).join(', ')}`
  const { gender } = weekdayInAccusative(first)
  return `${often}${inWord(days.ordinals.map((ordinal) => ordinalInAccusative(ordinal, gender)).join(', '))} ${days.numbers.map((day) => weekdayInAccusative(day).word).join(', ')} ${cycle.genitive}`
}

function cycleOf(months: string | undefined): { limited: boolean; genitive: string; month: string } | null {
  if (months === undefined) return { limited: false, genitive: 'месяца', month: 'месяца' }
  if (months === '3,6,9,12') return { limited: true, genitive: 'квартала', month: 'последнего месяца квартала' }
  return months === '1,4,7,10' ? { limited: true, genitive: 'квартала', month: 'первого месяца квартала' } : null
}

function yearly(parts: Parts, interval: number): string | null {
  const often = interval === 1 ? 'ежегодно' : `каждые ${interval} ${plural(interval, 'года', 'лет')}`
  const months = (parts.get('BYMONTH') ?? '').split(',').filter(Boolean).map(Number)
  const days = parts.get('BYMONTHDAY')
  const [month] = months
  const byDay = weekdays(parts)
  const [weekday] = byDay?.numbers ?? []
  if (month === undefined) return often
  if (weekday !== undefined) {
    const { word, gender } = weekdayInAccusative(weekday)
    return byDay?.ordinals.length === 1 && byDay.numbers.length === 1 ? `${often} ${inWord(ordinalInAccusative(byDay.ordinals[0] ?? 0, gender))} ${word} ${months.map(monthInGenitive).join(', ')}` : null
  }
  if (days === '-1') return `${often} ${months.map((each) => `до конца ${monthInGenitive(each)}`).join(', ')}`
  if (days !== undefined && months.length > 1) return days.includes(',') ? null : `${often} ${months.map((each) => `${days} ${monthInGenitive(each)}`).join(', ')}`
  if (days !== undefined) return `${often} ${days.split(',').join(', ')} ${monthInGenitive(month)}`
  return `${often} ${months.map((each) => `в ${monthInPrepositional(each)}`).join(', ')}`
}

/** «во второй», «в третий» */
function inWord(ordinal: string): string {
  return `${ordinal.startsWith('вт') ? 'во' : 'в'} ${ordinal}`
}

/** «2 дня», «5 дней», «22 дня» */
function plural(count: number, few: string, many: string): string {
  const [tens, ones] = [count % 100, count % 10]
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many
}

/** Weekdays and their ordinals where each ordinal goes with each weekday. */
function weekdays(parts: Parts): { numbers: number[]; ordinals: number[] } | null {
  const entries = (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map((entry) => ({ ordinal: Number(entry.slice(0, -2)), day: weekdayCodes.indexOf(entry.slice(-2)) + 1 }))
  const numbers = [...new Set(entries.map(({ day }) => day))]
  const ordinals = [...new Set(entries.map(({ ordinal }) => ordinal))].filter((ordinal) => ordinal !== 0)
  return entries.length === numbers.length * Math.max(1, ordinals.length) ? { numbers, ordinals } : null
}
