import { differenceInterval, type Interval } from './score-interval.ts'

/** `indistinct`: what changed could as well be chance. Never by anybody's word: what nobody measured is `no-data`. */
export const changeVerdicts = ['better', 'worse', 'indistinct', 'no-data'] as const
export type ChangeVerdict = (typeof changeVerdicts)[number]

/** A value from 0 to 100 with how many sheets it is the mean of; `sheets` null: counted of everybody, not of those who answered. */
export type Measured = { value: number; sheets: number | null }

export type Change = {
  verdict: ChangeVerdict
  /** After less before; null where one of them is not known. */
  by: number | null
  /** In which the true change lies, as far as the answers can tell; null where nothing was drawn by chance, or nothing is known. */
  interval: Interval | null
}

const nothingKnown: Change = { verdict: 'no-data', by: null, interval: null }

/** How a measured value changed; `wanted`: which way is for the better. */
export function changeOf(before: Measured | null, after: Measured | null, wanted: 'down' | 'up'): Change {
  if (before === null || after === null) return nothingKnown
  const by = tenths(after.value - before.value)
  // Who counted everybody has no sampling to doubt; a sheet on either side has.
  if (before.sheets === null && after.sheets === null) return { verdict: by === 0 ? 'indistinct' : isGood(by, wanted) ? 'better' : 'worse', by, interval: null }
  const interval = differenceInterval(shareOf(before), shareOf(after))
  const [low, high] = [tenths(interval.low * 100), tenths(interval.high * 100)]
  if (low <= 0 && high >= 0) return { verdict: 'indistinct', by, interval: { low, high } }
  return { verdict: isGood(by, wanted) ? 'better' : 'worse', by, interval: { low, high } }
}

/** What a programme promised, held against what was measured: whether it is reached, and whether what changed is more than chance. */
export function targetChange({ from, to }: { from: number | null; to: number | null }, measured: Measured | null): Change & { isReached: boolean | null } {
  if (from === null || to === null || measured === null) return { ...nothingKnown, isReached: null }
  const wanted = to < from ? 'down' : 'up'
  const isReached = wanted === 'down' ? measured.value <= to : measured.value >= to
  // What it began with was measured of as many, as far as the programme says.
  const isIndex = measured.sheets !== null && from >= 0 && from <= 100
  return { ...changeOf({ value: from, sheets: isIndex ? measured.sheets : null }, isIndex ? measured : { ...measured, sheets: null }, wanted), isReached }
}

/** Of a school's factor by those of its parts: worse where anything is, better where something is and nothing else is worse. */
export function joinedVerdict(verdicts: readonly ChangeVerdict[]): ChangeVerdict {
  if (verdicts.includes('worse')) return verdicts.includes('better') ? 'indistinct' : 'worse'
  if (verdicts.includes('better')) return 'better'
  return verdicts.includes('indistinct') ? 'indistinct' : 'no-data'
}

function shareOf({ value, sheets }: Measured): { share: number; of: number | null } {
  return { share: Math.min(1, Math.max(0, value / 100)), of: sheets }
}

function isGood(by: number, wanted: 'down' | 'up'): boolean {
  return wanted === 'down' ? by < 0 : by > 0
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
