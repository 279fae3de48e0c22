import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { z } from 'zod'
import type { listVisits as listContract, suggestDays as suggestContract, VisitReply, VisitRow } from '../../contract/visits.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { can, requireAccess, type Action } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { Answers, FormDefinition } from '../../domain/data-forms/form-definition.ts'
import { addDays, yearOf, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { proposedDays, type BusyDay } from '../../domain/visits/free-days.ts'
import { timeThere } from '../../domain/visits/time-between-zones.ts'
import { openVisitSteps, type VisitStep } from '../../domain/visits/visit.ts'
import type { VisitSide, VisitType } from '../../domain/visits/visit-type.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { placeOfOrganisation } from '../organisations/organisation.read.ts'
import { curatorNow } from '../programmes/curator-now.read.ts'
import { isLasting } from '../programmes/lasting.read.ts'
import { readWorkCalendar } from '../programmes/work-calendar.read.ts'

export const visitPage = 50
const proposedWithin = 45

type Filter = Omit<z.infer<(typeof listContract)['query']>, 'offset'>

/** Where a curator works: at the own school, else by the clock of most of the region's schools. */
const curatorZone = (person: RawBuilder<unknown>, region: RawBuilder<unknown>) => sql`coalesce(
  (select w.zone from appointment as s join organisation as w on w.id = s.organisation_id where s.person_id = ${person} and s.role in ('school-head', 'school-team') and s.ends_on is null limit 1),
  (select zone from territory where id = ${region}), (select w.zone from organisation as w where w.region_id = ${region} group by w.zone order by count(*) desc limit 1), 'Europe/Moscow')`

const columns = sql`
  v.region_id as "regionId", v.id, v.version, v.programme_id as "programmeId", v.type, v.state, v.day, v.time, o.zone, v.proposed_by as "proposedBy", v.held_on as "heldOn",
  jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) as school, jsonb_build_object('id', t.id, 'name', t.name) as territory, jsonb_build_object('id', p.id, 'name', p.name) as curator, t.path,
  array(select s.side from visit_signature as s where s.region_id = v.region_id and s.visit_id = v.id order by s.at) as "signedBy", ${curatorZone(sql`v.curator_id`, sql`v.region_id`)} as "curatorZone"
`
const tables = sql`visit as v join organisation as o on o.id = v.organisation_id join territory as t on t.id = v.territory_id join person as p on p.id = v.curator_id`

type Row = Omit<VisitRow, 'may' | 'curatorTime'> & { path: number[]; curatorZone: string }

const readableBy = (actor: Actor): RawBuilder<SqlBool> => inScope(scopeOf(actor, 'visit.read'), { region: 'v.region_id', territory: 'v.territory_id', organisation: 'v.organisation_id' })

function isAsked({ programme, state, type, school, territory, from, until }: Filter): RawBuilder<SqlBool> {
  return sql`(${programme ?? null}::uuid is null or v.programme_id = ${programme ?? null}::uuid) and (${state ?? null}::text is null or v.state = ${state ?? null}) and (${type ?? null}::text is null or v.type = ${type ?? null})
    and (${school ?? null}::uuid is null or v.organisation_id = ${school ?? null}::uuid) and (${territory ?? null}::int is null or t.path @> array[${territory ?? null}::int])
    and (${from ?? null}::date is null or v.day >= ${from ?? null}::date) and (${until ?? null}::date is null or v.day <= ${until ?? null}::date)`
}

/** What is still to be done first, the nearest day on top; what is over after it, the latest on top. */
const order = sql`(v.state in ('signed', 'cancelled')), case when v.state in ('signed', 'cancelled') then null else v.day end, v.day desc, o.name, v.id`

export async function listVisits(db: Kysely<Tables>, actor: Actor, filter: Filter, { offset, limit, on }: { offset: number; limit: number; on: CivilDate }): Promise<Omit<z.infer<(typeof listContract)['reply']>, 'schools'>> {
  const asked = sql`${readableBy(actor)} and ${isAsked(filter)}`
  const { rows } = await sql<Row>`select ${columns} from ${tables} where ${asked} order by ${order} limit ${limit} offset ${offset}`.execute(db)
  const { rows: counted } = await sql<{ state: VisitRow['state']; count: number }>`select v.state, count(*)::int as count from ${tables} where ${readableBy(actor)} and ${isAsked({ ...filter, state: undefined })} group by v.state`.execute(db)
  const count = (state: VisitRow['state']) => counted.find((row) => row.state === state)?.count ?? 0
  const counts = { proposed: count('proposed'), agreed: count('agreed'), held: count('held'), signed: count('signed'), cancelled: count('cancelled') }
  return { items: rows.map((row) => rowOf(row, actor, on)), total: filter.state === undefined ? Object.values(counts).reduce((sum, one) => sum + one, 0) : counts[filter.state], counts }
}

/** Schools of running years that the actor may arrange visits with, each with its curator. */
export async function schoolsToVisit(db: Kysely<Tables>, actor: Actor, on: CivilDate): Promise<z.infer<(typeof listContract)['reply']>['schools']> {
  const { organisations } = scopeOf(actor, 'visit.arrange')
  if (organisations.length === 0) return []
  const { rows } = await sql<{ id: string; name: string; programmeId: string; curator: string }>`
    select o.id, coalesce(o.short_name, o.name) as name, y.id as "programmeId", p.name as curator
    from organisation as o join programme_school as s on s.organisation_id = o.id and s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on}) join programme as y on y.id = s.programme_id and y.state <> 'closed'
      join lateral ${curatorNow({ school: 'o.id', programme: 'y.id' }, on)} as h on true
      join appointment as a on a.id = h.appointment_id join person as p on p.id = a.person_id
    where o.id = any(${[...organisations]}::uuid[]) order by name, y.year desc
  `.execute(db)
  return rows
}

function rowOf({ path, curatorZone: otherZone, ...row }: Row, actor: Actor, on: CivilDate): VisitRow {
  const there = row.time === null ? null : timeThere(row.day, row.time, row.zone, otherZone)
  const isSame = there === null || (there.day === row.day && there.time === row.time)
  return { ...row, curatorTime: isSame ? null : there, may: maySteps(row, { path, regionId: row.regionId, organisationId: row.school.id }, actor, on) }
}

const actionOf: Record<VisitStep, Action> = { agree: 'visit.arrange', move: 'visit.arrange', cancel: 'visit.arrange', hold: 'visit.hold', sign: 'visit.sign', return: 'visit.sign' }

function maySteps(visit: Omit<Row, 'path' | 'curatorZone'>, place: { path: readonly number[]; regionId: number; organisationId: string }, actor: Actor, on: CivilDate): VisitStep[] {
  const side: VisitSide = actor.organisationId === place.organisationId ? 'school' : 'curator'
  return openVisitSteps(visit, side, on).filter((step) => can(actor, actionOf[step], place))
}

type Detail = Row & {
  note: string | null; reason: string | null; checkList: FormDefinition | null; answers: Answers | null; notes: string | null; photos: VisitReply['photos']; text: string | null; hash: string | null; signatures: VisitReply['signatures']
}

export async function readVisit(db: Kysely<Tables>, actor: Actor, { region, id }: { region: number; id: string }, on: CivilDate): Promise<VisitReply> {
  const { rows: [found] } = await sql<Detail>`
    select ${columns}, v.note, v.reason, v.check_list as "checkList", v.answers, v.notes, v.protocol_text as text, encode(v.protocol_hash, 'hex') as hash,
      (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) order by array_position(v.photos, f.id)), '[]') from file as f where f.region_id = v.region_id and f.id = any(v.photos)) as photos,
      (select coalesce(jsonb_agg(jsonb_build_object('side', s.side, 'name', b.name, 'appointment', a.role, 'at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'on', s.signed_on, 'hash', encode(s.hash, 'hex'),
          'file', (select jsonb_build_object('id', f.id, 'name', f.name) from file as f where f.region_id = s.region_id and f.id = s.file_id)) order by s.at), '[]')
        from visit_signature as s join person as b on b.id = s.person_id left join appointment as a on a.id = s.appointment_id where s.region_id = v.region_id and s.visit_id = v.id) as signatures
    from ${tables} where v.region_id = ${region} and v.id = ${id}
  `.execute(db)
  if (!found) throw new OporaError('not_found', 'visit.unknown')
  const { note, reason, checkList, answers, notes, photos, text, hash, signatures, ...row } = found
  requireAccess(actor, 'visit.read', { path: row.path, regionId: row.regionId, organisationId: row.school.id })
  return {
    ...rowOf(row, actor, on), note, reason, answers, notes, photos, signatures,
    checkList: checkList ?? await checkListOf(db, row.programmeId, row.type), protocol: text === null || hash === null ? null : { text, hash },
  }
}

async function checkListOf(db: Kysely<Tables>, programmeId: string, type: VisitType): Promise<FormDefinition> {
  return (await entriesOf(db, programmeId, 'visit-check-list')).find(({ code }) => code === type)?.definition ?? { fields: [], checks: [] }
}

/** Working days on which neither the curator nor the school has a visit, from a day on, with what falls due on them. */
export async function suggestDays(db: Kysely<Tables>, actor: Actor, schoolId: string, from: CivilDate, on: CivilDate): Promise<z.infer<(typeof suggestContract)['reply']>> {
  requireAccess(actor, 'visit.arrange', await placeOfOrganisation(db, schoolId))
  const { rows: [school] } = await sql<{ regionId: number; zone: string; curatorId: string | null; curatorZone: string }>`
    select o.region_id as "regionId", o.zone, a.person_id as "curatorId", ${curatorZone(sql`a.person_id`, sql`o.region_id`)} as "curatorZone"
    from organisation as o left join lateral ${curatorNow({ school: 'o.id', programme: null }, on)} as h on true
      left join appointment as a on a.id = h.appointment_id where o.id = ${schoolId}
  `.execute(db)
  if (!school || school.curatorId === null) throw new OporaError('invalid_state', 'visit.no-curator')
  const { regionId, curatorId } = school
  const until = addDays(from, proposedWithin)
  const { rows: busy } = await sql<BusyDay>`
    select day, side, kind, count(*)::int as count from (
      select v.day, case when v.organisation_id = ${schoolId} then 'school' else 'curator' end as side, 'visit' as kind
      from visit as v where v.region_id = ${regionId} and v.state <> 'cancelled' and (v.organisation_id = ${schoolId} or v.curator_id = ${curatorId})
      union all
      select a.due_on, case when a.holder_role <> 'curator' and a.organisation_id = ${schoolId} then 'school' else 'curator' end, 'due'
      from assignment as a where a.region_id = ${regionId} and a.state in ('open', 'returned') and a.duty = 'do' and (
        a.organisation_id = ${schoolId} or a.holder_person_id = ${curatorId}
        or (a.holder_role = 'curator' and a.organisation_id in (select h.organisation_id from attachment as h join appointment as c on c.id = h.appointment_id where c.person_id = ${curatorId} and ${isLasting('h', on)})))
    ) as busy where day between ${from} and ${until} group by 1, 2, 3 order by 1
  `.execute(db)
  const years = new Map([(await readWorkCalendar(db, yearOf(from))).calendar, (await readWorkCalendar(db, yearOf(until))).calendar].map((calendar) => [calendar.year, calendar]))
  const first = years.get(yearOf(from))
  if (!first) throw new Error('No calendar of the first year')
  const days = proposedDays({ from, days: proposedWithin, busy, calendarOf: (year) => years.get(year) ?? first })
  return { days: days.map(({ day, isFree, busy: there }) => ({ day, isFree, busy: there.map(({ side, kind, count }) => ({ side, kind, count })) })), zone: school.zone, curatorZone: school.curatorZone }
}
