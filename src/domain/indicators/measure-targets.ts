import type { CivilDate } from '../kernel/civil-date.ts'
import type { Binding } from '../processes/binding.ts'
import type { Party, Target } from '../roadmaps/plan/plan.ts'
import type { PlannedActivity } from '../roadmaps/plan/planned-activity.ts'
import { measureOf, type TargetMeasure } from './target-measure.ts'
import { standingOf, type Standing } from './target-standing.ts'

/** What was counted of one binding. */
export type BindingTally = { members: { done: number; of: number }; curators: { done: number; of: number }; respondents: { done: number; of: number }; schools: { done: number; of: number }; parties: { done: number; of: number }; stated: { sum: number; count: number } | null }

export type MeasuredTarget = Standing & {
  at: { part: number | null; target: number }
  target: Target
  measure: TargetMeasure
  basis: 'facts' | 'stated' | null
  measured: number | null
  counted: { done: number; of: number; binding: number } | null
  dueOn: CivilDate | null
}

type Known = {
  tallyOf: (binding: number) => BindingTally | null
  /** What somebody named for the target as a whole; it stands before what single proofs say. */
  statedOf: (at: MeasuredTarget['at'], unit: Target['unit']) => number | null
}

/** Every numeric target of an activity and of its parts, against what its binding has counted, or somebody has named. */
export function measureTargets(activity: PlannedActivity, bindings: readonly Binding[], { tallyOf, statedOf }: Known, today: CivilDate): MeasuredTarget[] {
  const ofParts = activity.parts.flatMap((part, at) => (part.indicator?.targets ?? []).map((target, n) => ({ at: { part: at, target: n }, target })))
  const own = (activity.indicator?.targets ?? []).map((target, n) => ({ at: { part: null, target: n }, target }))
  const { startsOn, dueOn } = spanOf(activity)
  const parties = activity.parts.length === 0 ? activity.responsible : []
  return [...own, ...ofParts].map(({ at, target }) => {
    const found = bindingOf(bindings, at, target, parties)
    const binding = bindings[found] ?? null
    const measure = measureOf(target, binding, parties)
    const stated = measure === 'stated' ? statedOf(at, target.unit) : null
    const { basis, measured, counted } = stated === null ? valueOf(target, measure, found < 0 ? null : tallyOf(found), found) : { basis: 'stated' as const, measured: stated, counted: null }
    const { state, projected } = standingOf(target, { measured, startsOn, dueOn, today })
    return { at, target, measure, basis, measured, counted, dueOn, state, projected }
  })
}

/** What stands as a whole is counted for each target that speaks of it, however often the cell says it. */
const ofWhole: ReadonlySet<TargetMeasure> = new Set(['schools-read', 'members-counted', 'parties-done'])

/** The one that it was given to. */
function bindingOf(bindings: readonly Binding[], at: MeasuredTarget['at'], target: Target, parties: readonly Party[]): number {
  const own = bindings.findIndex((binding) => binding.part === at.part && binding.target === at.target)
  return own >= 0 ? own : bindings.findIndex((binding) => binding.part === at.part && ofWhole.has(measureOf(target, binding, parties)))
}

function valueOf(target: Target, measure: TargetMeasure, tally: BindingTally | null, binding: number): Pick<MeasuredTarget, 'basis' | 'measured' | 'counted'> {
  if (tally === null) return { basis: null, measured: null, counted: null }
  if (measure !== 'stated') {
    const { done, of } = tally[tallied[measure]]
    return of === 0 ? { basis: null, measured: null, counted: null } : { basis: 'facts', measured: target.unit === 'count' ? done : tenth((done / of) * 100), counted: { done, of, binding } }
  }
  if (tally.stated === null) return { basis: null, measured: null, counted: null }
  // Things are added up over all who named them; of shares the mean stands.
  const { sum, count } = tally.stated
  return { basis: 'stated', measured: tenth(target.unit === 'count' ? sum : sum / count), counted: null }
}

const tallied = { 'members-done': 'members', 'curators-done': 'curators', 'respondents': 'respondents', 'schools-read': 'schools', 'members-counted': 'members', 'parties-done': 'parties' } as const

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

function spanOf({ schedule: { windows } }: PlannedActivity): { startsOn: CivilDate | null; dueOn: CivilDate | null } {
  const starts = windows.flatMap(([start]) => (start === null ? [] : [start])).toSorted()
  const ends = windows.flatMap(([, end]) => (end === null ? [] : [end])).toSorted()
  return { startsOn: starts[0] ?? null, dueOn: ends.at(-1) ?? null }
}
