import type { Frequency, RulePiece } from './rule-piece.ts'
import { weekdayCodes } from './weekday-names.ts'

export type Rule = { freq: Frequency; interval: number; months: readonly number[]; monthDays: readonly number[]; weekdays: readonly number[]; ordinals: readonly number[]; setPosition: number | null }

/** The RFC 5545 body, parts in a fixed order. */
export function ruleText({ freq, interval, months, monthDays, weekdays, ordinals, setPosition }: Rule): string {
  const days = ordinals.length === 0 ? weekdays.map(code) : ordinals.flatMap((ordinal) => weekdays.map((day) => `${ordinal}${code(day)}`))
  return [
    `FREQ=${freq}`,
    interval > 1 ? `INTERVAL=${interval}` : '',
    months.length > 0 ? `BYMONTH=${months.join(',')}` : '',
    monthDays.length > 0 ? `BYMONTHDAY=${monthDays.join(',')}` : '',
    days.length > 0 ? `BYDAY=${days.join(',')}` : '',
    setPosition === null ? '' : `BYSETPOS=${setPosition}`,
  ].filter(Boolean).join(';')
}

function code(day: number): string {
  return weekdayCodes[day - 1] ?? ''
}

/** The pieces of one cell put together: «ежеквартально» + «в последний вторник». */
export function mergePieces(printed: readonly RulePiece[]): { rule: Rule; doubts: string[] } {
  const pieces = withoutCounts(printed)
  const plain = pieces.filter((piece) => piece.freq !== null && !isDetail(piece))
  const monthly = pieces.some((piece) => piece.ordinals.length > 0 || piece.setPosition !== null || piece.monthDays.length > 0 || piece.months.length > 0)
  const base = plain[0]
  const doubts = pieces.map((piece) => piece.doubt).filter((doubt) => doubt !== null)
  if (plain.some((piece) => piece.freq !== base?.freq || piece.interval !== base?.interval)) doubts.push('напечатаны две разные частоты')
  const contradicts = monthly && base && base.freq !== 'MONTHLY'
  if (contradicts) doubts.push('частота и названные дни не сходятся')
  const freq = contradicts || !base?.freq ? (monthly ? 'MONTHLY' : 'WEEKLY') : base.freq
  const weekdays = sorted(pieces.flatMap((piece) => piece.weekdays))
  const rule: Rule = {
    freq: freq === 'DAILY' && weekdays.length > 0 ? 'WEEKLY' : freq,
    interval: contradicts ? 1 : (base?.interval ?? 1),
    months: sorted(pieces.flatMap((piece) => piece.months)),
    monthDays: sorted(pieces.flatMap((piece) => piece.monthDays)),
    weekdays,
    ordinals: [...new Set(pieces.flatMap((piece) => piece.ordinals))],
    setPosition: pieces.find((piece) => piece.setPosition !== null)?.setPosition ?? null,
  }
  if (rule.interval === 3 && String(rule.months) === '1,4,7,10') return { rule: { ...rule, months: [] }, doubts }
  return { rule: rule.months.length > 0 ? { ...rule, interval: 1 } : rule, doubts }
}

/** «2 раза в месяц (10 и 25 числа)»: the days are named, so the count says nothing more. */
function withoutCounts(pieces: readonly RulePiece[]): readonly RulePiece[] {
  const days = pieces.reduce((sum, { weekdays, ordinals, monthDays }) => sum + monthDays.length + weekdays.length * Math.max(1, ordinals.length), 0)
  const weekly = pieces.some(({ weekdays, ordinals }) => weekdays.length > 0 && ordinals.length === 0)
  return days < 2 ? pieces : pieces.filter(({ timesAYear }) => timesAYear !== days * (weekly ? 52 : 12))
}

/** Weekdays or days of the month: says on which days, not how often. */
function isDetail(piece: RulePiece): boolean {
  return piece.weekdays.length > 0 || piece.monthDays.length > 0 || piece.months.length > 0
}

function sorted(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].toSorted((a, b) => (a < 0 ? 99 : a) - (b < 0 ? 99 : b))
}

/** «ежемесячно, кроме июля и августа»: the other months are named one by one. */
export function withoutMonths(rule: Rule, excepted: readonly number[]): Rule {
  if (excepted.length === 0) return rule
  const months = rule.months.length > 0 ? rule.months : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
  return { ...rule, months: months.filter((month) => !excepted.includes(month)) }
}
