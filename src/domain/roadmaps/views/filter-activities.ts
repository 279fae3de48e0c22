import type { CivilDate } from '../../kernel/civil-date.ts'
import { stems } from '../../kernel/russian-stem.ts'
import type { PartyRole } from '../plan/party-role.ts'
import type { Activity, ActivityKind, Plan } from '../plan/plan.ts'
import { activityState, type ActivityState } from './activity-state.ts'

/** What the address of a page says of the rows to show. What is left out, or empty, lets every row through; the rest must all hold. */
export type ActivityFilter = {
  text?: string
  kinds?: readonly ActivityKind[]
  /** `unknown`: a party whose role nobody knows; `nobody`: no party at all. */
  roles?: readonly (PartyRole | 'unknown' | 'nobody')[]
  /** Indexes of sections; `none`: outside of all. */
  sections?: readonly (number | 'none')[]
  states?: readonly ActivityState[]
  /** Rows with any day within, both days included. */
  from?: CivilDate
  to?: CivilDate
  warningsOnly?: boolean
}

/** States are those of `today`; `plan.approval` says what was over before. */
export function filterActivities<A extends Activity>(plan: Plan<A>, filter: ActivityFilter, today: CivilDate): A[] {
  const words = stems(filter.text ?? '')
  const approved = plan.approval?.date ?? null
  return plan.activities.filter((activity) =>
    hasWords(activity, words)
    && anyOf(filter.kinds, [activity.kind])
    && anyOf(filter.roles, rolesOf(activity))
    && anyOf(filter.sections, [activity.section ?? 'none'])
    && anyOf(filter.states, [activityState(activity, today, approved)])
    && isWithin(activity, filter)
    && (filter.warningsOnly !== true || activity.warnings.length > 0))
}

/** Every word of the question begins some word of the row, whatever the endings. */
function hasWords(activity: Activity, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const own = wordsOf(activity)
  return words.every((word) => own.has(word) || [...own].some((other) => other.startsWith(word)))
}

const known = new WeakMap<Activity, ReadonlySet<string>>()

/** An activity never changes, a new one takes its place: so its words are found once, and typing in a search field stays quick. */
function wordsOf(activity: Activity): ReadonlySet<string> {
  const words = known.get(activity) ?? new Set(stems(textsOf(activity).join(' ')))
  known.set(activity, words)
  return words
}

function textsOf({ number, title, description, indicator, publication, schedule, responsible, parts }: Activity): string[] {
  const texts = [
    number, title, description, indicator?.text, publication, schedule.text, ...responsible.map(({ text }) => text),
    ...parts.flatMap((part) => [part.description, part.indicator?.text]),
  ]
  return texts.flatMap((text) => text ?? [])
}

function rolesOf({ responsible }: Activity): (PartyRole | 'unknown' | 'nobody')[] {
  return responsible.length === 0 ? ['nobody'] : responsible.map(({ role }) => role ?? 'unknown')
}

function anyOf<T>(asked: readonly T[] | undefined, own: readonly T[]): boolean {
  return asked === undefined || asked.length === 0 || own.some((value) => asked.includes(value))
}

function isWithin({ schedule }: Activity, { from, to }: ActivityFilter): boolean {
  if (from === undefined && to === undefined) return true
  return schedule.windows.some(([start, end]) => {
    // A deadline counts on its day only: nobody knows when the work on it begins.
    const [first, last] = [start ?? end, end ?? '9999-12-31']
    return first !== null && (to === undefined || first <= to) && (from === undefined || last >= from)
  })
}
