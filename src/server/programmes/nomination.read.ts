import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { NominationReply } from '../../contract/nominations.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { can } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { bars, nominationChecks, type NominationCheck } from '../../domain/programmes/nominations/nomination-checks.ts'
import { nextStates, type NominatedRole, type NominationState } from '../../domain/programmes/nominations/nomination.ts'
import type { ProgrammeState } from '../../domain/programmes/programme.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { isLasting } from './lasting.read.ts'

/** A nomination with all that its checks look at. */
export type CheckedNomination = Omit<NominationReply, 'checks' | 'may'> & { place: Place; programmeState: ProgrammeState; checks: NominationCheck[]; standing: Appointed[] }

/** An appointment that stands in the way of another to the same seat. */
type Appointed = { startsOn: CivilDate; endsOn: CivilDate | null }

export async function listNominations(
  db: Kysely<Tables>, actor: Actor, { programmeId, regionId, state }: { programmeId: string; regionId: number | null; state: NominationState | null }, on: CivilDate,
): Promise<NominationReply[]> {
  const scope = inScope(scopeOf(actor, 'programme.nominate'), { region: 'n.region_id', territory: 'n.territory_id' })
  const found = await findNominations(db, sql`n.programme_id = ${programmeId} and ${scope} and ${regionId === null ? sql`true` : sql`n.region_id = ${regionId}`}
    and ${state === null ? sql`n.state <> 'withdrawn'` : sql`n.state = ${state}`}`, on)
  return found.map((nomination) => Object.assign(nomination, { may: mayOf(actor, nomination) }))
}

export function nominationsByIds(db: Kysely<Tables>, programmeId: string, ids: readonly string[], on: CivilDate): Promise<CheckedNomination[]> {
  return findNominations(db, sql`n.programme_id = ${programmeId} and n.id = any(${ids}::uuid[])`, on)
}

/** One query: names, and what the checks ask of the person, the seat and the load. */
async function findNominations(db: Kysely<Tables>, which: RawBuilder<unknown>, on: CivilDate): Promise<CheckedNomination[]> {
  const current = isLasting('a', on)
  const sameSeat = sql`a.role = n.role and a.region_id = n.region_id and (n.role = 'curator' or a.territory_id = n.territory_id) and (a.programme_id = n.programme_id or a.programme_id is null)
    and a.substitutes_id is null and ${current} and a.id is distinct from n.appointment_id`
  const { rows } = await sql<Row>`
    select n.id, n.role, n.state, n.version, n.region_id as "regionId", n.nominated_on as "nominatedOn", n.decided_on as "decidedOn", n.reason,
      jsonb_build_object('id', b.id, 'name', b.name, 'email', b.email, 'phone', b.phone) as person,
      case when o.id is null then null else jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) end as workplace,
      jsonb_build_object('id', t.id, 'name', t.name) as territory, t.path, p.state as "programmeState", p.curator_limit as "limit",
      (select name from person where id = n.nominated_by) as "nominatedBy", (select name from person where id = n.decided_by) as "decidedBy",
      exists(select from nomination as d where d.programme_id = n.programme_id and d.person_id = n.person_id and d.role = n.role and d.id <> n.id
        and d.state in ('nominated', 'approved') and (n.role = 'curator' or d.territory_id = n.territory_id))
        or exists(select from appointment as a where a.person_id = n.person_id and ${sameSeat}) as "isDouble",
      n.role <> 'curator' and exists(select from appointment as a where a.person_id <> n.person_id and ${sameSeat}) as "isSeatTaken",
      (select count(*)::int from person as x where replace(lower(x.name), 'ё', 'е') = replace(lower(b.name), 'ё', 'е') and x.id <> b.id and x.erased_at is null and (
        exists(select from appointment as a where a.person_id = x.id and a.region_id = n.region_id) or exists(select from nomination as d where d.person_id = x.id and d.region_id = n.region_id))) as namesakes,
      (select coalesce(jsonb_agg(coalesce(w.short_name, w.name) order by w.name), '[]') from organisation as w join programme_school as s on s.organisation_id = w.id and s.programme_id = n.programme_id
        where (s.left_on is null or s.left_on > ${on}) and (w.id = n.organisation_id
          or exists(select from appointment as a where a.person_id = n.person_id and a.organisation_id = w.id and a.role in ('school-head', 'school-team') and ${current}))) as "ownSchools",
      (select count(*)::int from attachment as h join appointment as a on a.id = h.appointment_id
        where h.programme_id = n.programme_id and a.person_id = n.person_id and ${isLasting('h', on)}) as curated,
      (select coalesce(jsonb_agg(jsonb_build_object('startsOn', a.starts_on, 'endsOn', a.ends_on)), '[]') from appointment as a where a.person_id = n.person_id and ${sameSeat}) as standing
    from nomination as n join person as b on b.id = n.person_id join territory as t on t.id = n.territory_id join programme as p on p.id = n.programme_id
      left join organisation as o on o.id = n.organisation_id
    where ${which}
    order by array_position(array['nominated', 'approved', 'appointed', 'declined', 'withdrawn'], n.state), t.name, b.name, n.id
  `.execute(db)
  return rows.map(checked)
}

type Row = Omit<CheckedNomination, 'checks' | 'place'> & {
  path: number[]; limit: number; isDouble: boolean; isSeatTaken: boolean; namesakes: number; ownSchools: string[]; curated: number; role: NominatedRole
}

function checked({ path, limit, isDouble, isSeatTaken, namesakes, ownSchools, curated, ...nomination }: Row): CheckedNomination {
  const { role, person, regionId } = nomination
  const checks = nominationChecks({ role, isDouble, namesakes, isSeatTaken, hasContact: person.email !== null || person.phone !== null, ownSchools, curated, limit })
  return { ...nomination, place: { path, regionId, organisationId: null }, checks }
}

function mayOf(actor: Actor, { state, place, checks, person, programmeState }: CheckedNomination): NominationReply['may'] {
  const next = programmeState === 'closed' ? [] : nextStates(state)
  const decides = can(actor, 'programme.approve', place) && person.id !== actor.personId
  return {
    approve: decides && next.includes('approved') && bars(checks) === null,
    decline: decides && next.includes('declined'),
    withdraw: can(actor, 'programme.nominate', place) && next.includes('withdrawn'),
    appoint: decides && next.includes('appointed'),
  }
}
