import type { Binding } from '../processes/binding.ts'
import type { PopulationCode } from '../processes/population.ts'
import { fold } from '../kernel/folded-text.ts'
import type { Target } from '../roadmaps/plan/plan.ts'
import type { DraftPlan, PlannedActivity } from '../roadmaps/plan/planned-activity.ts'
import { doersAmong } from './audience.ts'
import { wordedParts, type PlanFrame, type Worded } from './activity-words.ts'
import { bindingRules, type Bond } from './binding-rules.ts'

/**
 * Which processes carry an activity out, whose members do the work, and which of its targets each feeds: by kind, words, indicator and
 * parties. What a person confirms counts instead; see `bindingsOf`. «Формат информационного сопровождения» is a binding of its own.
 */
export function proposeBindings(activity: PlannedActivity, frame: PlanFrame): Binding[] {
  const proposed = wordedParts(activity, frame).flatMap((worded) => withTargets(distinct(byThemselves(bindingRules[worded.kind](worded), worded)), worded))
  const isPublishedAnyway = activity.publication === null || proposed.some(({ process, population }) => process === 'publication' && population === 'none')
  return isPublishedAnyway ? proposed : [...proposed, { process: 'publication', step: 'publish', population: 'none', doer: 'member', part: null, target: null }]
}

/** What stands for an activity: what a person confirmed, or else the proposal. */
export function bindingsOf(activity: PlannedActivity, plan: Pick<DraftPlan, 'years' | 'sections'>): Binding[] {
  return activity.bindings ?? proposeBindings(activity, frameOf(activity, plan))
}

/** The plan with every proposal that stands written down: what approval freezes. */
export function withBindings(plan: DraftPlan): DraftPlan {
  return { ...plan, activities: plan.activities.map((activity) => (activity.bindings === null ? { ...activity, bindings: bindingsOf(activity, plan) } : activity)) }
}

function frameOf({ section }: PlannedActivity, { years, sections }: Pick<DraftPlan, 'years' | 'sections'>): PlanFrame {
  return { years, section: section === null ? null : sections[section]?.title ?? null }
}

/** Where the row names only such as do the work themselves, what nobody else would do is theirs. */
function byThemselves(bonds: readonly Bond[], { parties, isOfEarlierYear }: Worded): Bond[] {
  const doers = doersAmong({ parties, isOfEarlierYear })
  if (doers.length === 0 || !parties.every(({ role }) => role === 'school' || role === 'school-head' || role === 'curator')) return [...bonds]
  return bonds.flatMap((bond) => (bond.population === 'none' ? doers.map((population) => populated(bond, population)) : [bond]))
}

function populated({ process, step, doer }: Bond, population: PopulationCode): Bond {
  return { process, step, population, doer }
}

function distinct(bonds: readonly Bond[]): Bond[] {
  const keys = new Set<string>()
  return bonds.filter(({ process, step, population, doer }) => {
    const key = `${process} ${step} ${population} ${doer}`
    return !keys.has(key) && keys.add(key)
  })
}

/** Each target goes to the binding whose people it counts; one that counts things or occasions, to the first that has none yet. */
function withTargets(bonds: readonly Bond[], { part, targets }: Worded): Binding[] {
  const free = targets.map((target, at) => ({ target, at }))
  const taken = bonds.map((bond) => {
    const at = free.findIndex(({ target }) => countedBy(target) === countedIn(bond) || (bond.doer === 'curator' && countedBy(target) === 'curators'))
    return { bond, target: at < 0 ? null : free.splice(at, 1)[0]?.at ?? null }
  })
  return taken.map(({ bond: { process, step, population, doer }, target }): Binding => {
    const left = target === null ? free.findIndex((one) => isFitting(one.target, population)) : -1
    return { process, step, population, doer, part, target: left < 0 ? target : free.splice(left, 1)[0]?.at ?? null }
  })
}

/** What curators do at each school is counted by curators, or by schools. */
function countedIn({ population, doer }: Bond): PopulationCode {
  return population === 'earlier-schools' || doer === 'curator' ? 'schools' : population
}

function isFitting(target: Target, population: PopulationCode): boolean {
  return countedBy(target) === null && (target.unit === 'count' || population !== 'none')
}

/** The population that a target names, where it names one. */
function countedBy({ of }: Target): PopulationCode | null {
  const words = fold(of ?? '')
  if (/куратор/.test(words)) return 'curators'
  if (/муниципальн[а-я]* координатор/.test(words)) return 'municipal-coordinators'
  if (/моуо|муниципал/.test(words)) return 'municipalities'
  if (/школ|(^|[^а-я])оо([^а-я]|$)|шнор|образовательн|директор|руководител|педагог/.test(words)) return 'schools'
  return null
}
