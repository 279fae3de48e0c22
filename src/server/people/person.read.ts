import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { z } from 'zod'
import type { findDuplicates as duplicatesContract, listPeople as listContract, PersonSummary } from '../../contract/people.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { appointableRoles } from '../../domain/appointments/may-appoint.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { foldedName } from '../../domain/people/person-name.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

type Wanted = z.infer<(typeof listContract)['query']>
type List = z.infer<(typeof listContract)['reply']>

/** People in the order of their names, from behind `after`; those whom the reader may see, as `canSeePerson` says. */
export async function listPeople(db: Kysely<Tables>, actor: Actor, on: CivilDate, wanted: Wanted): Promise<List> {
  const { after, limit, search } = wanted
  const matching = sql`
    from person as p
    where p.erased_at is null and p.id in (${reachable(actor, on, wanted)})
      and (${search ?? null}::text is null or replace(lower(p.name), 'ё', 'е') like '%' || ${escapeLike(foldedName(search ?? ''))} || '%')`
  const { rows } = await sql<PersonSummary & { total: number | null }>`
    select ${summaryColumns(on, wanted.state === 'former')}, ${after === undefined ? sql`(select count(*)::int ${matching})` : sql`null::int`} as total
    ${matching} and (${after ?? null}::uuid is null or (p.name, p.id) > (select q.name, q.id from person as q where q.id = ${after ?? null}::uuid))
    order by p.name, p.id limit ${limit + 1}
  `.execute(db)
  const items = rows.slice(0, limit)
  return {
    items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null, total: after === undefined ? (rows[0]?.total ?? 0) : null,
    mayAppoint: [...appointableRoles(actor.role)],
  }
}

/** The same name or the same address. Of people whom the reader may not see only this is said: that the address is taken. */
export async function findDuplicates(
  db: Kysely<Tables>, actor: Actor, on: CivilDate, { name, email }: z.infer<(typeof duplicatesContract)['query']>,
): Promise<z.infer<(typeof duplicatesContract)['reply']>> {
  const isSameName = sql<SqlBool>`replace(lower(p.name), 'ё', 'е') = ${foldedName(name)}`
  const isSameAddress = email === undefined ? sql<SqlBool>`false` : sql<SqlBool>`lower(p.email) = ${email.toLowerCase()}`
  const anyState = { state: 'all', role: undefined, territory: undefined, organisation: undefined } as const
  const { rows } = await sql<PersonSummary & { isVisible: boolean }>`
    select ${summaryColumns(on, false)}, p.id in (${reachable(actor, on, anyState)}) as "isVisible"
    from person as p where p.erased_at is null and (${isSameName} or ${isSameAddress}) order by p.name, p.id limit 20
  `.execute(db)
  const addressed = email === undefined ? [] : await db.selectFrom('person').select('id').where(sql`lower(email)`, '=', email.toLowerCase()).execute()
  const visible = rows.filter(({ isVisible }) => isVisible)
  return {
    items: visible,
    isAddressTaken: addressed.some(({ id }) => !visible.some((person) => person.id === id)),
  }
}

/** The ids of people whom the reader may see, narrowed by the same appointment that makes them seen. */
function reachable(
  actor: Actor, on: CivilDate, { state, role, territory, organisation }: Pick<Wanted, 'role' | 'territory' | 'organisation'> & { state: Wanted['state'] | 'all' },
): RawBuilder<unknown> {
  const scope = scopeOf(actor, 'person.read')
  const counts = (table: 'a' | 'b' | 'h') => isStandingOn(table, on)
  const hasNone = sql<SqlBool>`not exists (select from appointment as b where b.person_id = a.person_id and ${counts('b')})`
  const inState = { current: counts('a'), former: hasNone, all: sql<SqlBool>`(${counts('a')} or ${hasNone})` }[state]
  const narrowed = sql<SqlBool>`(${role ?? null}::text is null or a.role = ${role ?? null})
    and (${organisation ?? null}::uuid is null or a.organisation_id = ${organisation ?? null})
    and (${territory ?? null}::int is null or a.territory_id in (select id from territory where path @> array[${territory ?? null}::int]))`
  const byAppointment = sql`select a.person_id from appointment as a
    where ${inScope(scope, { region: 'a.region_id', territory: 'a.territory_id', organisation: 'a.organisation_id', person: 'a.person_id' })} and ${inState} and ${narrowed}`
  if (state === 'former' || scope.everywhere) return byAppointment
  return sql`${byAppointment} union select a.person_id from appointment as a
      join attachment as h on h.appointment_id = a.id and ${counts('h')} join organisation as o on o.id = h.organisation_id
    where ${inScope(scope, { region: 'o.region_id', territory: 'o.territory_id', organisation: 'o.id' })} and ${counts('a')} and ${narrowed}`
}

function summaryColumns(on: CivilDate, former: boolean): RawBuilder<unknown> {
  return sql`p.id, p.name,
    (select coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'place', coalesce(o.name, t.name), 'startsOn', a.starts_on, 'endsOn', a.ends_on, 'isSubstitute', a.substitutes_id is not null)
        order by a.starts_on, a.id), '[]')
      from appointment as a join territory as t on t.id = a.territory_id left join organisation as o on o.id = a.organisation_id
      where a.person_id = p.id and (${former} or ${isStandingOn('a', on)})) as appointments`
}

/** In force on that day or later; what ended before it began never was. */
function isStandingOn(table: string, on: CivilDate): RawBuilder<SqlBool> {
  const [startsOn, endsOn] = [sql.ref(`${table}.starts_on`), sql.ref(`${table}.ends_on`)]
  return sql`(${endsOn} is null or (${endsOn} >= ${on}::date and ${endsOn} >= ${startsOn}))`
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
