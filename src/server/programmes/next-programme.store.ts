import { sql, type Kysely } from 'kysely'
import type { FactDocument } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { NominatedRole } from '../../domain/programmes/nominations/nomination.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Tables } from '../db/tables.ts'
import { goesOn, tookPartTo } from './next-programme.read.ts'

export type GoingOn = { id: string; personId: string; role: NominatedRole; territoryId: number; regionId: number }
export type Legacy = { appointments: GoingOn[]; earlierSchools: number; leads: number; isOpened: boolean }

/** Those of the chosen appointments that go on indeed, and what is counted. */
export async function loadLegacy(tx: Kysely<Tables>, programmeId: string, year: number, chosen: readonly string[]): Promise<Legacy> {
  const { rows } = await sql<Legacy>`
    select (select count(*)::int from programme_school as s where s.programme_id = p.id and ${tookPartTo(year)}) as "earlierSchools",
      (select count(*)::int from programme_lead as l where l.programme_id = p.id) as leads,
      exists(select from programme as n where n.initiative_id = p.initiative_id and n.year = ${year + 1}) as "isOpened",
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'personId', a.person_id, 'role', a.role, 'territoryId', a.territory_id, 'regionId', a.region_id)), '[]')
        from appointment as a where ${goesOn(year)} and a.id = any(${chosen}::uuid[])) as appointments
    from programme as p where p.id = ${programmeId}
  `.execute(tx)
  return rows[0] ?? { appointments: [], earlierSchools: 0, leads: 0, isOpened: false }
}

export type GoneOn = GoingOn & { newId: string }

type Opening = { programme: Programme; keepLeads: boolean; goneOn: readonly GoneOn[]; startsOn: CivilDate | null; document: FactDocument | null }

/** The year, the windows of its regions, and the appointments of those who go on: one statement. */
export async function insertNext(tx: Kysely<Tables>, { programme, keepLeads, goneOn, startsOn, document }: Opening): Promise<void> {
  await sql`
    with opened as (
      insert into programme (id, initiative_id, year, state, catalogue, previous_id, frame, curator_limit, avoids_own_municipality)
      values (${programme.id}, ${programme.initiativeId}, ${programme.year}, ${programme.state}, ${programme.catalogue}, ${programme.previousId},
        ${JSON.stringify(programme.frame)}, ${programme.curatorLimit}, ${programme.avoidsOwnMunicipality})
    ), leads as (
      insert into programme_lead (programme_id, region_id, milestone, delay_days, lead_days)
      select ${programme.id}, region_id, milestone, delay_days, lead_days from programme_lead where programme_id = ${programme.previousId} and ${keepLeads}
    )
    insert into appointment (id, person_id, role, territory_id, region_id, programme_id, starts_on, document_number, document_date)
    select "newId", "personId", role, "territoryId", "regionId", ${programme.id}, ${startsOn}::date, ${document?.number ?? null}, ${document?.date ?? null}::date
    from jsonb_to_recordset(${JSON.stringify(goneOn)}::jsonb) as x ("newId" uuid, "personId" uuid, role text, "territoryId" int, "regionId" int)
  `.execute(tx)
}
