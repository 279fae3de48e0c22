import { applyFact, type AssignmentFact } from '../../domain/assignments/apply-fact.ts'
import { isClosed, plannedAssignment, type Assignment } from '../../domain/assignments/assignment.ts'
import { deciderOf } from '../../domain/assignments/deciding-level.ts'
import { nameOfAssignment, type Slot } from '../../domain/assignments/planning/plan-assignments.ts'
import type { Seat } from '../../domain/assignments/planning/seat.ts'
import type { Decider } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { oporaItself } from '../../domain/people/person.ts'
import { stepOf } from '../../domain/processes/registry/processes.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import { drawOf, type Draw } from './draw.ts'
import { madeFacts } from './made-facts.ts'
import type { Staff } from './staff.ts'

export type WorkedFact = { fact: AssignmentFact; personId: string; appointmentId: string | null }
/** An assignment of the plan as its facts have left it. */
export type WorkedAssignment = { id: string; slot: Slot; seat: Seat; after: Assignment; facts: readonly WorkedFact[] }

export type Working = { roadmapId: string; slots: readonly Slot[]; staff: Staff; today: CivilDate; since: CivilDate; seed: string }

/**
 * Every assignment of a plan with what its people did up to that day. Members first: the party's own assignment is closed by them, as the
 * running plan closes it.
 */
export function* workedAssignments({ roadmapId, slots, staff, today, since, seed }: Working): Iterable<WorkedAssignment> {
  const draw = drawOf(seed)
  const tallies: Tallies = new Map()
  for (const slot of [...slots.filter(({ duty }) => duty === 'do'), ...slots.filter(({ duty }) => duty === 'organise')]) {
    for (const seat of slot.seats) {
      const completed = slot.duty === 'organise' ? membersDone(tallies, slot, seat, staff) : 0
      const facts = completed > 0 && !slot.isPast ? [itself({ kind: 'members.completed', occurredOn: inTime(slot, today), data: { members: completed } })] : factsOf(slot, seat, { staff, today, since, draw })
      const after = overdueBy(today, facts.reduce((assignment, { fact }) => applyFact(assignment, fact), planned(slot, seat)))
      if (slot.duty === 'do') count(tallies, slot, seat, after)
      yield { id: hashedId(nameOfAssignment(roadmapId, slot, seat.holder)), slot, seat, after, facts }
    }
  }
}

function planned({ process, step, duty, window, isPast }: Slot, { holder }: Seat): Assignment {
  return plannedAssignment({ process, step, duty, holder, plannedDueOn: window.dueOn, isPast })
}

function overdueBy(today: CivilDate, assignment: Assignment): Assignment {
  const { state, dueOn } = assignment
  return (state === 'open' || state === 'returned') && dueOn !== null && dueOn < today ? { ...assignment, isOverdue: true } : assignment
}

function factsOf(slot: Slot, { holder }: Seat, { staff, today, since, draw }: { staff: Staff; today: CivilDate; since: CivilDate; draw: Draw }): WorkedFact[] {
  const { process, step, window, isPast } = slot
  if (isPast) return []
  const named = process === 'appointments' && stepOf(process, step).organisedBy.includes('people.appointed') ? staff.named(step) : 0
  if (named > 0) return [itself({ kind: 'people.appointed', occurredOn: inTime(slot, today), data: { count: named } })]
  const decider: Decider = deciderOf(holder, staff.levelOf(holder), { municipality: staff.levelOf(holder) === 'municipality', region: true, federation: true, colleague: false })
  const [holds, decides] = [staff.holderOf(holder), staff.deciderOf(holder, decider)]
  return madeFacts({ process, startsOn: window.startsOn, dueOn: window.dueOn }, { today, since, decider, draw }).map(({ fact, by }) => {
    const { id, appointmentId } = by === 'holder' ? holds : decides
    return { fact, personId: id, appointmentId }
  })
}

function inTime({ window }: Slot, today: CivilDate): CivilDate {
  return window.dueOn !== null && window.dueOn < today ? window.dueOn : today
}

function itself(fact: AssignmentFact): WorkedFact {
  return { fact, personId: oporaItself.id, appointmentId: null }
}

/** By activity, process, part and window, then by territory: how many members are still at it, and how many are done. */
type Tallies = Map<string, Map<number, { live: number; done: number }>>

function keyOf({ activityId, process, key }: Slot): string {
  return `${activityId} ${process} ${key.split('.')[0]} ${key.split('|')[1]}`
}

function count(tallies: Tallies, slot: Slot, { holder }: Seat, after: Assignment): void {
  const key = keyOf(slot)
  const places = tallies.get(key) ?? new Map<number, { live: number; done: number }>()
  const tally = places.get(holder.territoryId) ?? { live: 0, done: 0 }
  if (!isClosed(after)) tally.live += 1
  if (after.state === 'done') tally.done += 1
  tallies.set(key, places.set(holder.territoryId, tally))
}

/** How many members have done theirs, where all have and the party's assignment follows them. */
function membersDone(tallies: Tallies, slot: Slot, { holder }: Seat, staff: Staff): number {
  if (!stepOf(slot.process, slot.step).followsMembers) return 0
  const places = [...(tallies.get(keyOf(slot)) ?? [])].filter(([territoryId]) => staff.liesIn(territoryId, holder.territoryId)).map(([, tally]) => tally)
  return places.some(({ live }) => live > 0) ? 0 : places.reduce((sum, { done }) => sum + done, 0)
}
