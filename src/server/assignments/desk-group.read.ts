import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { DeskGroup } from '../../contract/assignments.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { levelOf } from '../../domain/access/role.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { addDays, weekdayOf, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { inScope } from '../kernel/scope-condition.ts'

/** Which assignments of `assignment as a` the actor holds, by seat, in person, or handed over. Names the region. */
export function heldBy(actor: Actor): RawBuilder<SqlBool> {
  const seats = [
    sql<SqlBool>`a.holder_person_id = ${actor.personId}`,
    sql<SqlBool>`a.delegate_id = ${actor.personId}`,
    actor.organisationId === null ? null : sql<SqlBool>`(a.organisation_id = ${actor.organisationId} and a.holder_role <> 'curator')`,
    actor.attached.length === 0 ? null : sql<SqlBool>`(a.organisation_id = any(${[...actor.attached]}::uuid[]) and a.holder_role = 'curator')`,
    actor.role === null || actor.organisationId !== null ? null
      : sql<SqlBool>`(a.territory_id = ${actor.territoryId} and a.holder_role = ${actor.role} and a.organisation_id is null and a.holder_person_id is null)`,
  ].filter((seat) => seat !== null)
  return sql<SqlBool>`(a.region_id = ${actor.regionId ?? 0} and (${sql.join(seats, sql` or `)}))`
}

const deciders = { 1: 'municipality', 2: 'region', 3: 'federation' } as const

/** Which of them wait for the actor's decision. */
export function decidedBy(actor: Actor): RawBuilder<SqlBool> {
  const level = actor.role === null ? null : levelOf[actor.role]
  const waits = [
    level === 1 || level === 2 || level === 3 ? sql<SqlBool>`a.decider = ${deciders[level]}` : null,
    actor.attached.length === 0 ? null : sql<SqlBool>`(a.decider is not null and a.organisation_id = any(${[...actor.attached]}::uuid[]) and a.holder_role <> 'curator')`,
    actor.organisationId !== null ? sql<SqlBool>`(a.decider = 'colleague' and a.organisation_id = ${actor.organisationId} and ${notBy(actor)})`
      : level === null ? null : sql<SqlBool>`(a.decider = 'colleague' and a.organisation_id is null and a.territory_id = ${actor.territoryId} and ${notBy(actor)})`,
  ].filter((wait) => wait !== null)
  if (waits.length === 0) return sql`false`
  const scope = inScope(scopeOf(actor, 'assignment.decide'), { region: 'a.region_id', territory: 'a.territory_id', organisation: 'a.organisation_id', person: 'a.holder_person_id' })
  return sql<SqlBool>`(a.decider is not null and ${scope} and (${sql.join(waits, sql` or `)}))`
}

function notBy({ personId }: Actor): RawBuilder<SqlBool> {
  return sql<SqlBool>`(select f.person_id from fact as f where f.region_id = a.region_id and f.assignment_id = a.id and f.kind in ('evidence.given', 'assignment.postponement-asked') order by f.id desc limit 1) is distinct from ${personId}`
}

const isOpen = sql<SqlBool>`a.state in ('open', 'returned')`

/** The group that a held assignment is in on a day; all but `decide`. */
export function groupConditions(today: CivilDate): Record<Exclude<DeskGroup, 'decide'>, RawBuilder<SqlBool>> {
  const sunday = addDays(today, 7 - weekdayOf(today))
  const todo = sql<SqlBool>`${isOpen} and a.asked_until is null`
  return {
    overdue: sql`(${todo} and a.is_overdue)`,
    today: sql`(${todo} and not a.is_overdue and a.due_on <= ${today})`,
    week: sql`(${todo} and a.due_on > ${today} and a.due_on <= ${sunday})`,
    later: sql`(${todo} and (a.due_on is null or a.due_on > ${sunday}) and (a.starts_on is null or a.starts_on <= ${today}))`,
    waiting: sql`(a.state = 'awaiting' or (${isOpen} and a.asked_until is not null))`,
    done: sql`(a.state = 'done' and a.done_on >= ${addDays(today, -30)})`,
  }
}
