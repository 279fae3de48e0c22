import type { Actor } from '../access/actor.ts'
import { can } from '../access/policy.ts'
import { levelOf } from '../access/role.ts'
import type { Assignment } from '../assignments/assignment.ts'
import { deciderOf, levelOfDecider, rolesOf, type HeldLevels } from '../assignments/deciding-level.ts'
import { holds, isOfSameBody } from '../assignments/holder.ts'
import { addDays, weekdayOf, type CivilDate } from '../kernel/civil-date.ts'
import type { TerritoryLevel } from '../roadmaps/plan/plan.ts'

/** What a digest is made of, the most urgent first. A person is told of an assignment in one of them only. */
export const reminderGroups = ['overdue', 'today', 'week', 'decide', 'escalated'] as const
export type ReminderGroup = (typeof reminderGroups)[number]

/** An assignment as reminders see it. */
export type Reminded = Pick<Assignment, 'holder' | 'delegateId' | 'state' | 'isOverdue' | 'dueOn' | 'askedUntil' | 'decider'> & {
  /** Of its territory, from the country down. */
  path: readonly number[]
  level: TerritoryLevel
  /** Who brought what waits for a decision, or asked for the postponement: never the one who decides. */
  givenBy: string | null
  /** The levels above that somebody speaks for. */
  held: Omit<HeldLevels, 'colleague'>
}

export type ReminderDay = {
  /** The programme date. */
  day: CivilDate
  /** The civil day where the assignment is; another one only around midnight. */
  dayThere: CivilDate
  /** So many days after its due day an overdue assignment is told one level up. */
  escalatesAfter: number
}

/** Under which heading one appointment of a person is told of an assignment on a day; null where it is not. */
export function reminderGroup(actor: Actor, reminded: Reminded, on: ReminderDay): ReminderGroup | null {
  if (holds(actor, reminded.holder, reminded.delegateId)) {
    const group = dueGroup(reminded, on)
    if (group !== null) return group
  }
  if (waitsFor(actor, reminded)) return 'decide'
  return isEscalated(reminded, on) && standsAbove(actor, reminded) ? 'escalated' : null
}

/** By its day alone. A week ends on Sunday; what a postponement was asked for waits for others. */
export function dueGroup({ state, isOverdue, dueOn, askedUntil }: Pick<Reminded, 'state' | 'isOverdue' | 'dueOn' | 'askedUntil'>, { day, dayThere }: ReminderDay): 'overdue' | 'today' | 'week' | null {
  if ((state !== 'open' && state !== 'returned') || askedUntil !== null || dueOn === null) return null
  if (isOverdue || dueOn < dayThere) return 'overdue'
  if (dueOn <= day) return 'today'
  return dueOn <= addDays(day, 7 - weekdayOf(day)) ? 'week' : null
}

export function isEscalated(reminded: Reminded, on: ReminderDay): boolean {
  return dueGroup(reminded, on) === 'overdue' && reminded.dueOn !== null && reminded.dueOn <= addDays(on.day, -on.escalatesAfter)
}

/** Does the decision wait for this very seat: the level that decides, the school's curator, a second person of the same body? */
function waitsFor(actor: Actor, { holder, delegateId, decider, path, givenBy }: Reminded): boolean {
  if (decider === null || givenBy === actor.personId) return false
  const place = { path, regionId: path[1] ?? null, organisationId: holder.organisationId, personId: holder.personId, role: holder.role }
  if (!can(actor, 'assignment.decide', place)) return false
  if (decider !== 'colleague' && holds(actor, holder, delegateId)) return false
  if (actor.role === 'curator') return holder.organisationId !== null && holder.role !== 'curator' && actor.attached.includes(holder.organisationId)
  if (decider === 'colleague') return isOfSameBody(actor, holder)
  return decider !== 'nobody' && decider !== 'curator' && actor.role !== null && levelOf[actor.role] === levelOfDecider(decider) && isAbove(actor, path)
}

/** One level up: the nearest above the holder's that somebody speaks for. */
function standsAbove(actor: Actor, { holder, level, held, path }: Reminded): boolean {
  const next = deciderOf(holder, level, { ...held, colleague: false })
  return actor.role !== null && rolesOf(next).includes(actor.role) && isAbove(actor, path)
}

function isAbove({ territoryId }: Actor, path: readonly number[]): boolean {
  return territoryId !== null && path.includes(territoryId)
}
