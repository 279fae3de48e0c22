import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { significances, type RiskFactor } from '../../domain/risks/risk-factor.ts'
import type { Tables } from '../db/tables.ts'
import type { ComputedEdition } from './compute-edition.ts'

export type NewEdition = { id: string; programmeId: string; regionId: number; territoryId: number; factors: readonly RiskFactor[]; on: CivilDate; now: Date; personId: string }

/** The number that it got. Whoever computes at the same time waits for the programme's row. */
export async function insertEdition(tx: Kysely<Tables>, edition: NewEdition, computed: ComputedEdition): Promise<number> {
  await sql`select from programme where id = ${edition.programmeId} for update`.execute(tx)
  const { rows: [row] } = await sql<{ number: number }>`
    insert into risk_edition (id, programme_id, region_id, territory_id, number, state, factors, factors_hash, questionnaires, answers_hash, schools, sheets, computed_on, computed_at, computed_by)
    select ${edition.id}, ${edition.programmeId}, ${edition.regionId}, ${edition.territoryId}, coalesce(max(number), 0) + 1, 'computed', ${JSON.stringify(edition.factors)}, ${computed.factorsHash},
      ${computed.questionnaires}::int[], ${computed.answersHash}, ${computed.schools}, ${computed.sheets}, ${edition.on}, ${edition.now}, ${edition.personId}
    from risk_edition where programme_id = ${edition.programmeId} returning number
  `.execute(tx)
  await insertProfiles(tx, edition.id, computed)
  await insertCounts(tx, edition.id, computed)
  await insertMeans(tx, edition.id, computed)
  return row?.number ?? 0
}

const batch = 2_000

async function insertProfiles(tx: Kysely<Tables>, editionId: string, { profiles }: ComputedEdition): Promise<void> {
  for (const some of batches(profiles)) {
    await sql`
      insert into risk_profile (region_id, edition_id, organisation_id, territory_id, figures, school_data, alike, answers_hash)
      select r, ${editionId}, o, t, f::smallint[], d::jsonb, a, h from unnest(
        ${some.map(({ regionId }) => regionId)}::int[], ${some.map(({ organisationId }) => organisationId)}::uuid[], ${some.map(({ territoryId }) => territoryId)}::int[],
        ${some.map(({ figures }) => arrayText(figures))}::text[], ${some.map(({ data }) => (data === null ? null : JSON.stringify(data)))}::text[], ${some.map(({ alike }) => alike)}::text[],
        ${some.map(({ answersHash }) => answersHash)}::bytea[]
      ) as p (r, o, t, f, d, a, h)
    `.execute(tx)
  }
}

async function insertCounts(tx: Kysely<Tables>, editionId: string, { profiles, questionnaires }: ComputedEdition): Promise<void> {
  const rows = profiles.flatMap(({ regionId, organisationId, counts }) => counts.map((one) => ({ regionId, organisationId, ...one })))
  for (const some of batches(rows)) {
    await sql`
      insert into risk_count (region_id, edition_id, organisation_id, questionnaire_id, sheets, counts)
      select r, ${editionId}, o, q, s, c from unnest(
        ${some.map(({ regionId }) => regionId)}::int[], ${some.map(({ organisationId }) => organisationId)}::uuid[], ${some.map(({ questionnaire }) => questionnaires[questionnaire] ?? 0)}::int[],
        ${some.map(({ sheets }) => sheets)}::int[], ${some.map(({ packed }) => Buffer.from(packed))}::bytea[]
      ) as p (r, o, q, s, c)
    `.execute(tx)
  }
}

async function insertMeans(tx: Kysely<Tables>, editionId: string, { means }: ComputedEdition): Promise<void> {
  for (const some of batches(means)) {
    await sql`
      insert into risk_mean (region_id, edition_id, territory_id, alike, schools, means, valued, significances)
      select r, ${editionId}, t, a, s, m::smallint[], v::int[], g::int[] from unnest(
        ${some.map(({ regionId }) => regionId)}::int[], ${some.map(({ territoryId }) => territoryId)}::int[], ${some.map(({ alike }) => alike)}::text[], ${some.map(({ schools }) => schools)}::int[],
        ${some.map((one) => arrayText(one.means.map(({ value }) => (value === null ? null : Math.round(value * 10)))))}::text[],
        ${some.map((one) => arrayText(one.means.map(({ schools }) => schools)))}::text[],
        ${some.map((one) => arrayText(one.means.flatMap(({ bySignificance }) => significances.map((_, at) => bySignificance[at] ?? 0))))}::text[]
      ) as p (r, t, a, s, m, v, g)
    `.execute(tx)
  }
}

/** PostgreSQL's own way to write a list: one list a row can't go in as a list of lists, for those have to be of one length. */
function arrayText(values: readonly (number | null)[]): string {
  return `{${values.map((value) => value ?? 'NULL').join(',')}}`
}

function* batches<T>(items: readonly T[]): Iterable<T[]> {
  for (let at = 0; at < items.length; at += batch) yield items.slice(at, at + batch)
}

export type StoredEdition = { id: string; programmeId: string; regionId: number; territoryId: number; number: number; state: string; version: number; factors: RiskFactor[]; place: Place }

/** Locked, at the version that its person saw. */
export async function lockEdition(tx: Kysely<Tables>, id: string, version: number): Promise<StoredEdition> {
  const { rows: [row] } = await sql<Omit<StoredEdition, 'place'> & { path: number[]; region: number | null }>`
    select e.id, e.programme_id as "programmeId", e.region_id as "regionId", e.territory_id as "territoryId", e.number, e.state, e.version, e.factors, t.path, t.region_id as region
    from risk_edition as e join territory as t on t.id = e.territory_id where e.id = ${id} for update of e
  `.execute(tx)
  if (!row) throw new OporaError('not_found', 'risk.edition-unknown')
  if (row.version !== version) throw new OporaError('conflict', 'risk.edition-changed')
  const { path, region, ...edition } = row
  return { ...edition, place: { path, regionId: region, organisationId: null } }
}

export async function saveEditionState(tx: Kysely<Tables>, { id, version }: StoredEdition, state: 'published' | 'discarded', on: CivilDate | null): Promise<number> {
  await tx.updateTable('risk_edition').set({ state, published_on: on, version: version + 1 }).where('id', '=', id).execute()
  return version + 1
}

/** Those computed before and never published: there is a newer one now. */
export async function discardComputed(tx: Kysely<Tables>, { id, programmeId, territoryId }: Pick<NewEdition, 'id' | 'programmeId' | 'territoryId'>): Promise<void> {
  await tx.updateTable('risk_edition').set((row) => ({ state: 'discarded', version: row('version', '+', 1) }))
    .where('programme_id', '=', programmeId).where('territory_id', '=', territoryId).where('state', '=', 'computed').where('id', '<>', id).execute()
}

export type ProfiledSchool = { organisationId: string; regionId: number; territoryId: number; figures: (number | null)[] }

export async function profiledSchools(tx: Kysely<Tables>, { id, regionId }: Pick<StoredEdition, 'id' | 'regionId'>): Promise<ProfiledSchool[]> {
  const { rows } = await sql<ProfiledSchool>`
    select organisation_id as "organisationId", region_id as "regionId", territory_id as "territoryId", figures from risk_profile
    where edition_id = ${id} and ${regionId === 0 ? sql`true` : sql`region_id = ${regionId}`} order by organisation_id
  `.execute(tx)
  return rows
}

export type PublishingDuty = { regionId: number; assignmentId: string; territoryId: number; organisationId: string | null; roadmapId: string; activityId: string }

/** Assignments that ask for just this publication, whoever holds them: of road maps of the year in the territory and below, also where their window was over before approval. */
export async function openPublishingDuties(tx: Kysely<Tables>, { regionId, territoryId, programmeId }: Pick<StoredEdition, 'regionId' | 'territoryId' | 'programmeId'>): Promise<PublishingDuty[]> {
  const { rows } = await sql<PublishingDuty>`
    select a.region_id as "regionId", a.id as "assignmentId", a.territory_id as "territoryId", a.organisation_id as "organisationId", a.roadmap_id as "roadmapId", a.activity_id as "activityId"
    from assignment as a join roadmap as m on m.id = a.roadmap_id join territory as t on t.id = m.territory_id
    where ${regionId === 0 ? sql`true` : sql`a.region_id in (0, ${regionId})`} and m.programme_id = ${programmeId} and a.process = 'risk-profile' and a.step = 'publish'
      and a.state in ('open', 'awaiting', 'returned', 'past') and t.path @> array[${territoryId}::int] order by a.region_id, a.id
  `.execute(tx)
  return rows
}
