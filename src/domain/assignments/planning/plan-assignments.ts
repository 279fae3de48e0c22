import { bindingsOf } from '../../bindings/propose-bindings.ts'
import type { CivilDate } from '../../kernel/civil-date.ts'
import type { Binding } from '../../processes/binding.ts'
import type { Activity } from '../../roadmaps/plan/plan.ts'
import type { DraftPlan, PlanActivityId, PlannedActivity } from '../../roadmaps/plan/planned-activity.ts'
import type { Duty } from '../assignment-state.ts'
import { seatKey, type Holder } from '../holder.ts'
import { namedWindows, type DatedSchedule, type NamedWindow } from './planned-window.ts'
import type { PlanningSnapshot } from './planning-snapshot.ts'
import { belongs, membersOf, type Member } from './population-members.ts'
import { coordinatorSeat, partySeats } from './party-seats.ts'
import { distinctSeats, type Seat } from './seat.ts'

/** One revision with the day of its document: what counted from then on. */
export type ApprovedPlan = { approvedOn: CivilDate; plan: DraftPlan }

/**
 * One duty of one activity in one window, and all the seats that have it: an assignment each. Thousands of assignments share a slot, so a
 * plan for 6,000 schools is some hundred slots and not 600,000 objects.
 */
export type Slot = {
  activityId: PlanActivityId
  /** Index into the activity's bindings; of several that one event is organised for, the first. */
  binding: number
  process: Binding['process']
  step: string
  duty: Duty
  window: NamedWindow
  /** Over before it was approved, or done by the word of the document itself. */
  isPast: boolean
  /** Part of each assignment's name: the same through revisions, wherever the binding stands in its list. */
  key: string
  seats: readonly Seat[]
}

/** What an assignment's id is made from: planning anew finds the same. */
export function nameOfAssignment(roadmapId: string, { activityId, key }: Pick<Slot, 'activityId' | 'key'>, holder: Holder): string {
  return `${roadmapId}|${activityId}|${key}|${seatKey(holder)}`
}

/**
 * What the last of a road map's approved revisions asks for: `organise` of each party, `do` of each member of the population, in each
 * window. Earlier revisions say under which names windows are known, and since when.
 */
export function planAssignments(history: readonly ApprovedPlan[], snapshot: PlanningSnapshot): Slot[] {
  const current = history.at(-1)
  if (!current) return []
  const members = rememberedMembers(snapshot)
  return current.plan.activities.flatMap((activity) => slotsOf(activity, current.plan, schedulesOf(activity.id, history), snapshot, members))
}

type MembersOf = (binding: Binding) => readonly Member[]

function slotsOf(activity: PlannedActivity, plan: DraftPlan, schedules: readonly DatedSchedule[], snapshot: PlanningSnapshot, members: MembersOf): Slot[] {
  const bindings = bindingsOf(activity, plan)
  const windows = { organise: namedWindows(schedules, 'organise'), do: namedWindows(schedules, 'do') }
  const asked = new Set<string>()
  const slots = bindings.flatMap((binding, at): Slot[] => {
    const organised = organisedKey(binding)
    const isFirst = !asked.has(organised) && asked.add(organised)
    const seats = isFirst ? distinctSeats(partiesOf(activity, binding).flatMap((party) => partySeats(party, snapshot))) : []
    return [
      ...(seats.length === 0 ? [] : windows.organise.map((window) => slot(activity, binding, at, 'organise', window, organised, seats))),
      ...(binding.population === 'none' ? [] : windows.do.map((window) => slot(activity, binding, at, 'do', window, doneKey(binding), members(binding).filter((member) => belongs(member, window.dueOn))))),
    ]
  }).filter(({ seats }) => seats.length > 0)
  return slots.length > 0 ? slots : nobodysSlots(activity, bindings, windows.organise, snapshot)
}

/** An activity of nobody is the coordinator's, unless a person bound it to nothing at all. */
function nobodysSlots(activity: PlannedActivity, bindings: readonly Binding[], windows: readonly NamedWindow[], snapshot: PlanningSnapshot): Slot[] {
  const [binding] = bindings
  if (binding === undefined || bindings.some(({ population }) => population !== 'none')) return []
  return windows.map((window) => slot(activity, binding, 0, 'organise', window, organisedKey(binding), [coordinatorSeat(snapshot, '')]))
}

function slot(activity: Activity & { id: PlanActivityId }, { process, step }: Binding, binding: number, duty: Duty, window: NamedWindow, key: string, seats: readonly Seat[]): Slot {
  const isPast = activity.done || (window.dueOn !== null && window.dueOn < window.since)
  return { activityId: activity.id, binding, process, step, duty, window, isPast, key: `${key}|${window.key}|${duty}`, seats }
}

/** One event is organised once, whoever attends it; people are named apart. */
function organisedKey({ part, process, step }: Binding): string {
  return `${part ?? ''}.${process}${process === 'appointments' ? `.${step}` : ''}`
}

function doneKey({ part, process, step, population, doer }: Binding): string {
  return `${part ?? ''}.${process}.${step}.${population}.${doer}`
}

function partiesOf({ responsible, parts }: PlannedActivity, { part }: Binding): Activity['responsible'] {
  const named = part === null ? [] : (parts[part]?.responsible ?? []).flatMap((at) => responsible[at] ?? [])
  return named.length > 0 ? named : responsible
}

function schedulesOf(id: PlanActivityId, history: readonly ApprovedPlan[]): DatedSchedule[] {
  return history.flatMap(({ approvedOn, plan }) => plan.activities.filter((activity) => activity.id === id).map(({ schedule }) => ({ approvedOn, schedule })))
}

/** Hundreds of bindings ask for the same few populations. */
function rememberedMembers(snapshot: PlanningSnapshot): MembersOf {
  const known = new Map<string, Member[]>()
  return ({ population, doer }) => {
    const key = `${population} ${doer}`
    const members = known.get(key) ?? membersOf({ population, doer }, snapshot)
    known.set(key, members)
    return members
  }
}
