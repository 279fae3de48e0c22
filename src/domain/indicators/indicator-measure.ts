import type { PopulationCode } from '../processes/population.ts'
import type { TargetUnit } from '../roadmaps/plan/plan.ts'

/**
 * The catalogue of measures: what a region's indicator can count. An indicator is data; what it counts is code.
 * - `members-done`: which share of the members have done all that was asked of them. - `assignments-done`: which share of the assignments is done.
 * - `done-in-time`: of what was due by today, which share was done in time. - `members-with-fact`: at which share of the schools of the
 * programme year such a fact was recorded. - `facts-counted`: how many such facts there are. - `stated`: nobody can compute it; somebody names it with a proof.
 */
export const indicatorMeasures = ['members-done', 'assignments-done', 'done-in-time', 'members-with-fact', 'facts-counted', 'stated'] as const
export type IndicatorMeasure = (typeof indicatorMeasures)[number]

export type MeasureRow = {
  /** Counted from assignments, from facts, or from nothing that Opora sees. */
  source: 'assignments' | 'facts' | 'nothing'
  /** The units that its value can have; more than one where a person chooses. */
  units: readonly TargetUnit[]
  /** Whose members can be counted; `none` stands for everybody. */
  populations: readonly PopulationCode[]
  needsProgramme: boolean
}

const members = ['schools', 'earlier-schools', 'curators', 'municipal-coordinators', 'municipalities'] as const satisfies readonly PopulationCode[]

export const measureCatalogue: Readonly<Record<IndicatorMeasure, MeasureRow>> = {
  'members-done': { source: 'assignments', units: ['percent'], populations: members, needsProgramme: false },
  'assignments-done': { source: 'assignments', units: ['percent'], populations: ['none', ...members], needsProgramme: false },
  'done-in-time': { source: 'assignments', units: ['percent'], populations: ['none', ...members], needsProgramme: false },
  'members-with-fact': { source: 'facts', units: ['percent'], populations: ['schools'], needsProgramme: true },
  'facts-counted': { source: 'facts', units: ['count'], populations: ['none'], needsProgramme: false },
  'stated': { source: 'nothing', units: ['percent', 'count'], populations: ['none'], needsProgramme: false },
}
