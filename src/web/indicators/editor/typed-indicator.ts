import type { z } from 'zod'
import type { IndicatorReply, indicatorSchema } from '../../../contract/indicators.ts'
import type { Spread } from '../../../domain/indicators/breakdown.ts'
import type { CountedFactKind } from '../../../domain/indicators/counted-fact.ts'
import { measureCatalogue, type IndicatorMeasure } from '../../../domain/indicators/indicator-measure.ts'
import type { PopulationCode } from '../../../domain/processes/population.ts'
import type { ProcessCode } from '../../../domain/processes/process-code.ts'
import type { Comparator, TargetUnit } from '../../../domain/roadmaps/plan/plan.ts'

/** The fields of the form as they are typed. */
export type TypedIndicator = {
  name: string
  measure: IndicatorMeasure
  population: PopulationCode
  factKind: CountedFactKind | null
  roadmapId: string | null
  activityIds: string[]
  process: ProcessCode | null
  programmeId: string | null
  unit: TargetUnit
  spread: Spread
  comparator: Comparator
  value: string
  startsOn: string
  dueOn: string
}

export function newIndicator(today: string, roadmapId: string | null): TypedIndicator {
  const year = today.slice(0, 4)
  return {
    name: '', measure: 'members-done', population: 'schools', factKind: null, roadmapId, activityIds: [], process: null, programmeId: null, unit: 'percent', spread: 'each', comparator: 'gte', value: '',
    startsOn: `${year}-01-01`, dueOn: `${year}-12-31`,
  }
}

export function typedIndicator({ name, measure, population, filter, programmeId, unit, spread, comparator, value, startsOn, dueOn }: IndicatorReply): TypedIndicator {
  return { name, measure, population, ...filter, programmeId, unit, spread, comparator, value: String(value), startsOn, dueOn }
}

/** Another measure brings its own unit, members and way down; what it can not use goes. */
export function withMeasure(typed: TypedIndicator, measure: IndicatorMeasure): TypedIndicator {
  const { units, populations, source } = measureCatalogue[measure]
  const unit = units.includes(typed.unit) ? typed.unit : units[0] ?? 'percent'
  return {
    ...typed, measure, unit, population: populations.includes(typed.population) ? typed.population : populations[0] ?? 'none', spread: unit === 'percent' ? 'each' : 'sum',
    factKind: source === 'facts' ? typed.factKind : null, process: source === 'assignments' ? typed.process : null,
  }
}

export type IndicatorFault = 'name' | 'factKind' | 'programme' | 'value' | 'dates'

/** What keeps it from being sent; the server says the rest. */
export function faultsOf({ name, measure, factKind, programmeId, value, unit, startsOn, dueOn }: TypedIndicator): ReadonlySet<IndicatorFault> {
  const faults = new Set<IndicatorFault>()
  const { source, needsProgramme } = measureCatalogue[measure]
  if (name.trim().length < 3) faults.add('name')
  if (source === 'facts' && factKind === null) faults.add('factKind')
  if (needsProgramme && programmeId === null) faults.add('programme')
  if (value.trim() === '' || !Number.isFinite(Number(value)) || Number(value) < 0 || (unit === 'percent' && Number(value) > 100)) faults.add('value')
  if (startsOn === '' || dueOn === '' || dueOn < startsOn) faults.add('dates')
  return faults
}

export function indicatorOf({ name, value, factKind, roadmapId, activityIds, process, ...rest }: TypedIndicator): z.input<typeof indicatorSchema> {
  return { ...rest, name: name.trim(), value: Number(value), filter: { roadmapId, activityIds: roadmapId === null ? [] : activityIds, process, factKind } }
}
