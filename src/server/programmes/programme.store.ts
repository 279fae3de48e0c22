import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { FrameMilestone } from '../../domain/programmes/frame/milestone.ts'
import type { RegionLead } from '../../domain/programmes/frame/region-lead.ts'
import type { Programme } from '../../domain/programmes/programme.ts'
import type { Tables } from '../db/tables.ts'

/** A programme year, the place of the region asked for (of the country where none was), and that region's windows. Whether it is a region is asked after access. */
export type StoredProgramme = { programme: Programme; place: Place; isRegion: boolean; leads: RegionLead[] }

type Asked = { id: string; regionId?: number; lock?: boolean }

/** One query. With `lock`, nobody else changes the year in this transaction. */
export async function loadProgramme(tx: Kysely<Tables>, { id, regionId, lock = false }: Asked): Promise<StoredProgramme> {
  const { rows } = await sql<ProgrammeRow>`
    select p.id, p.initiative_id as "initiativeId", p.year, p.state, p.catalogue, p.curator_limit as "curatorLimit", p.avoids_own_municipality as "avoidsOwnMunicipality",
      p.frame, p.previous_id as "previousId", p.version, ${leadsOf(regionId ?? null)} as leads,
      t.path, t.region_id as "regionId", t.level = 'region' as "isRegion"
    from programme as p left join territory as t on ${regionId === undefined ? sql`t.parent_id is null` : sql`t.id = ${regionId}`}
    where p.id = ${id} ${lock ? sql`for update of p` : sql``}
  `.execute(tx)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'programme.unknown')
  const { path, regionId: placedIn, isRegion, leads, ...programme } = row
  if (path === null) throw new OporaError('not_found', 'territory.unknown', { territory: regionId ?? 0 })
  return { programme, leads, isRegion: isRegion === true, place: { path, regionId: placedIn, organisationId: null } }
}

/** Refused where another has been written since; asked after access, for whoever may not must not learn what has changed. */
export function requireVersion({ version }: Programme, seen: number): void {
  if (version !== seen) throw new OporaError('conflict', 'programme.changed-meanwhile')
}

type ProgrammeRow = Omit<Programme, 'frame'> & { frame: FrameMilestone[]; path: number[] | null; regionId: number | null; isRegion: boolean | null; leads: RegionLead[] }

function leadsOf(regionId: number | null) {
  return sql<RegionLead[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('milestone', l.milestone, 'delayDays', l.delay_days, 'leadDays', l.lead_days)), '[]')
    from programme_lead as l where l.programme_id = p.id and l.region_id = ${regionId}
  )`
}

/** The country's place, and the initiative of that name, which comes to be with its first year. */
export async function loadInitiative(tx: Kysely<Tables>, name: string, year: number): Promise<{ id: string | null; country: Place; isYearTaken: boolean }> {
  const { rows } = await sql<{ id: string | null; path: number[]; taken: boolean }>`
    select t.path, i.id, exists(select from programme as p where p.initiative_id = i.id and p.year = ${year}) as taken
    from territory as t left join initiative as i on i.name = ${name} where t.parent_id is null
  `.execute(tx)
  const row = rows[0]
  if (!row) throw new Error('There is no country')
  return { id: row.id, country: { path: row.path, regionId: null, organisationId: null }, isYearTaken: row.taken }
}

/** The year, and its initiative where that is new: one statement. */
export async function insertProgramme(tx: Kysely<Tables>, programme: Programme, newInitiative: string | null): Promise<void> {
  await sql`
    with made as (insert into initiative (id, name) select ${programme.initiativeId}::uuid, ${newInitiative} where ${newInitiative}::text is not null)
    insert into programme (id, initiative_id, year, state, catalogue, previous_id, frame, curator_limit, avoids_own_municipality)
    values (${programme.id}, ${programme.initiativeId}, ${programme.year}, ${programme.state}, ${programme.catalogue}, ${programme.previousId},
      ${JSON.stringify(programme.frame)}, ${programme.curatorLimit}, ${programme.avoidsOwnMunicipality})
  `.execute(tx)
}

/** The locked year as it is now; the new version. */
export async function saveProgramme(tx: Kysely<Tables>, programme: Programme): Promise<number> {
  const version = programme.version + 1
  await tx.updateTable('programme').set({
    state: programme.state, catalogue: programme.catalogue, frame: JSON.stringify(programme.frame), curator_limit: programme.curatorLimit,
    avoids_own_municipality: programme.avoidsOwnMunicipality, version,
  }).where('id', '=', programme.id).execute()
  return version
}

/** None of either takes the tightening back. */
export async function saveLead(tx: Kysely<Tables>, programmeId: string, regionId: number, { milestone, delayDays, leadDays }: RegionLead): Promise<void> {
  if (delayDays === 0 && leadDays === 0) {
    await tx.deleteFrom('programme_lead').where('programme_id', '=', programmeId).where('region_id', '=', regionId).where('milestone', '=', milestone).execute()
    return
  }
  await tx.insertInto('programme_lead').values({ programme_id: programmeId, region_id: regionId, milestone, delay_days: delayDays, lead_days: leadDays })
    .onConflict((conflict) => conflict.columns(['programme_id', 'region_id', 'milestone']).doUpdateSet({ delay_days: delayDays, lead_days: leadDays })).execute()
}
