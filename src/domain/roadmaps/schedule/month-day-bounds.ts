import type { Bound } from './bounds.ts'
import { dayMoment } from './moment.ts'
import type { RulePiece } from './rule-piece.ts'

/** «август, до 25 числа» is a day of August, nothing that recurs: the pieces taken up, and the bounds made of them. */
export function placeMonthDays(pieces: readonly RulePiece[], bounds: readonly Bound[]): { pieces: readonly RulePiece[]; bounds: readonly Bound[] } {
  const [piece] = pieces
  const months = bounds.every(({ single, start }) => single && start?.grain === 'month')
  const plain = piece && pieces.length === 1 && piece.freq === null && piece.monthDays.length === 1 && !piece.everyMonth
  if (!plain || bounds.length === 0 || !months) return { pieces, bounds }
  const day = piece.monthDays[0] ?? 1
  return {
    pieces: [],
    bounds: bounds.map((bound) => {
      const { start } = bound
      if (!start) return bound
      const moment = day > 0 ? dayMoment(day, start.month, start.year) : { ...start, grain: 'day' as const, within: (year: number) => lastOf(start.within(year)) }
      return piece.until ? { ...bound, start: null, end: moment, single: false } : { ...bound, start: moment, end: moment }
    }),
  }
}

function lastOf(days: readonly [string, string] | null): [string, string] | null {
  return days && [days[1], days[1]]
}
