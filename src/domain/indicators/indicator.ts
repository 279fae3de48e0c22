import type { CivilDate } from '../kernel/civil-date.ts'
import { OporaError } from '../kernel/errors.ts'
import type { PopulationCode } from '../processes/population.ts'
import type { ProcessCode } from '../processes/process-code.ts'
import type { Comparator, TargetUnit } from '../roadmaps/plan/plan.ts'
import type { Spread } from './breakdown.ts'
import type { CountedFactKind } from './counted-fact.ts'
import { measureCatalogue, type IndicatorMeasure } from './indicator-measure.ts'

/** What of all that is measured an indicator counts; null and empty narrow nothing. */
export type IndicatorFilter = {
  roadmapId: string | null
  /** Of that road map. */
  activityIds: readonly string[]
  process: ProcessCode | null
  factKind: CountedFactKind | null
}

/** «Показатель» that a region makes: measure + filter + population + target. */
export type Indicator = {
  name: string
  programmeId: string | null
  measure: IndicatorMeasure
  filter: IndicatorFilter
  population: PopulationCode
  unit: TargetUnit
  spread: Spread
  comparator: Comparator
  value: number
  startsOn: CivilDate
  dueOn: CivilDate
}

/** Refuses what its measure can not count. */
export function requireIndicator({ measure, filter, population, unit, programmeId, value, startsOn, dueOn }: Indicator): void {
  const row = measureCatalogue[measure]
  if (!row.units.includes(unit)) throw refusal('indicator.unit-unfit')
  if (!row.populations.includes(population)) throw refusal('indicator.population-unfit')
  if (row.needsProgramme && programmeId === null) throw refusal('indicator.programme-needed')
  if ((row.source === 'facts') !== (filter.factKind !== null)) throw refusal('indicator.fact-kind-unfit')
  if (filter.roadmapId === null && filter.activityIds.length > 0) throw refusal('indicator.roadmap-needed')
  if (unit === 'percent' && value > 100) throw refusal('indicator.over-whole')
  if (dueOn < startsOn) throw refusal('indicator.dates-crossed')
}

function refusal(code: string): OporaError {
  return new OporaError('invalid_input', code)
}
