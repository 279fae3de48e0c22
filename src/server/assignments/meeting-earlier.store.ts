import { sql, type Kysely } from 'kysely'
import type { Assignment } from '../../domain/assignments/assignment.ts'
import type { EarlierFact } from '../../domain/assignments/met-earlier.ts'
import type { FactKind } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import { assignmentOf, type StoredRow } from './assignment.store.ts'

export type AddedAssignment = { id: string; regionId: number; territoryId: number; organisationId: string | null; activityId: string; binding: number; startsOn: CivilDate | null; assignment: Assignment }

/** Facts of a programme year in these regions, of these kinds. */
type Year = { regions: readonly number[]; programmeId: string; kinds: readonly FactKind[] }

/** Those of the assignments just planned that facts from before may close: of members at a school, and of parties that publish. */
export async function askedEarlier(tx: Kysely<Tables>, { regions, programmeId, kinds }: Year, ids: readonly string[]): Promise<AddedAssignment[]> {
  const { rows } = await sql<StoredRow & { binding: number; starts_on: CivilDate | null }>`
    select a.*, null::uuid as programme_id from assignment as a
    where a.region_id = any(${[...regions]}::int[]) and a.id = any(${[...ids]}::uuid[]) and (a.process in ('risk-profile', 'review') or (a.duty = 'do' and exists (
      select from fact as f where f.region_id = a.region_id and f.organisation_id = a.organisation_id and f.programme_id = ${programmeId} and f.kind = any(${[...kinds]}::text[]))))
    order by a.id for update of a
  `.execute(tx)
  return rows.map((row) => ({
    id: row.id, regionId: row.region_id, territoryId: row.territory_id, organisationId: row.organisation_id, activityId: row.activity_id, binding: row.binding, startsOn: row.starts_on, assignment: assignmentOf(row),
  }))
}

/** What the schools' processes recorded in the year, in its order: visits that both have signed, and nothing that was returned since. */
export async function earlierFacts(tx: Kysely<Tables>, { regions, programmeId, kinds }: Year, organisations: readonly string[]): Promise<(EarlierFact & { organisationId: string })[]> {
  if (organisations.length === 0) return []
  const { rows } = await sql<EarlierFact & { organisationId: string }>`
    select f.organisation_id as "organisationId", f.kind, f.occurred_on as "on", case when f.kind = 'visit.signed' then f.data ->> 'type' end as "visitType"
    from fact as f
    where f.region_id = any(${[...regions]}::int[]) and f.programme_id = ${programmeId} and f.organisation_id = any(${[...organisations]}::uuid[]) and f.kind = any(${[...kinds]}::text[])
      and (f.kind <> 'visit.signed' or (f.data ->> 'isComplete')::boolean)
      and not (f.kind = 'risk-factor.activated' and exists (
        select from fact as r where r.region_id = f.region_id and r.organisation_id = f.organisation_id and r.programme_id = f.programme_id and r.kind = 'activation.returned' and r.id > f.id))
      and not (f.kind in ('document-set.sent', 'document-set.confirmed') and exists (
        select from fact as r where r.region_id = f.region_id and r.organisation_id = f.organisation_id and r.programme_id = f.programme_id and r.kind = 'document.returned' and r.id > f.id))
    order by f.id
  `.execute(tx)
  return rows
}

/** The day on which profiles of schools in the road map's territory were first published for its year; null where none were. */
export async function publishedOn(tx: Kysely<Tables>, roadmapId: string): Promise<CivilDate | null> {
  const { rows: [row] } = await sql<{ on: CivilDate | null }>`
    select min(f.occurred_on) as "on" from roadmap as m join territory as h on h.id = m.territory_id join fact as f on f.programme_id = m.programme_id and f.kind = 'risk-profile.published' and f.assignment_id is null
      join territory as t on t.id = f.territory_id and t.path @> array[h.id]
    where m.id = ${roadmapId} and (h.region_id is null or f.region_id = h.region_id)
  `.execute(tx)
  return row?.on ?? null
}
