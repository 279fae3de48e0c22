import type { CivilDate } from '../kernel/civil-date.ts'
import type { PlaceTarget } from './breakdown.ts'
import { measureCatalogue } from './indicator-measure.ts'
import type { Indicator } from './indicator.ts'
import type { StatedTotal } from './stated-tree.ts'
import { standingOf, type Standing } from './target-standing.ts'

/** What was counted at a place: so many of so many; of facts alone, so many of nothing. */
export type IndicatorTally = { done: number; of: number }

export type MeasuredIndicator = Standing & {
  basis: 'facts' | 'stated' | null
  measured: number | null
  counted: IndicatorTally | null
  statedFrom: number
}

type Measured = Pick<Indicator, 'measure' | 'unit' | 'comparator' | 'startsOn' | 'dueOn'>

/** An indicator at a place: what is counted or named there, against the target that stands there, on that day. */
export function measureIndicator(indicator: Measured, { tally, stated, target }: { tally: IndicatorTally; stated: StatedTotal | null; target: PlaceTarget }, today: CivilDate): MeasuredIndicator {
  const found = measureCatalogue[indicator.measure].source === 'nothing' ? namedValue(stated) : countedValue(indicator.unit, tally)
  const { comparator, unit, startsOn, dueOn } = indicator
  const standing: Standing = target.value === null ? { state: 'unknown', projected: null } : standingOf({ comparator, unit, value: target.value }, { measured: found.measured, startsOn, dueOn, today })
  return { ...found, ...standing }
}

type Found = Omit<MeasuredIndicator, keyof Standing>

function namedValue(stated: StatedTotal | null): Found {
  return { basis: stated === null ? null : 'stated', measured: stated?.value ?? null, counted: null, statedFrom: stated?.from ?? 0 }
}

function countedValue(unit: Indicator['unit'], { done, of }: IndicatorTally): Found {
  if (unit === 'count') return { basis: 'facts', measured: done, counted: null, statedFrom: 0 }
  // Nobody was asked: that is no 0 %.
  if (of === 0) return { basis: null, measured: null, counted: null, statedFrom: 0 }
  return { basis: 'facts', measured: Math.round((done / of) * 1_000) / 10, counted: { done, of }, statedFrom: 0 }
}
