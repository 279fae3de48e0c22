import { sql, type Kysely } from 'kysely'
import type { Actor } from '../../domain/access/actor.ts'
import { can, requireAccess } from '../../domain/access/policy.ts'
import type { Place } from '../../domain/access/place.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { AskedQuestionnaire, SchoolCounts } from '../../domain/risks/counting/asked-questionnaire.ts'
import { countLayout } from '../../domain/risks/counting/count-layout.ts'
import { unpackCounts } from '../../domain/risks/counting/packed-counts.ts'
import type { SchoolData } from '../../domain/risks/scoring/school-data.ts'
import { sheetLayout } from '../../domain/surveys/sheet/sheet-layout.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import type { Tables } from '../db/tables.ts'

export type ProfiledSchool = { id: string; name: string; regionId: number; territory: { id: number; name: string }; place: Place }

export async function requireSchool(db: Kysely<Tables>, actor: Actor, id: string): Promise<ProfiledSchool> {
  const { rows: [row] } = await sql<{ name: string; regionId: number; territoryId: number; territory: string; path: number[]; region: number | null }>`
    select coalesce(o.short_name, o.name) as name, o.region_id as "regionId", t.id as "territoryId", t.name as territory, t.path, t.region_id as region
    from organisation as o join territory as t on t.id = o.territory_id where o.id = ${id}
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'risk.profile-unknown')
  const place = { path: row.path, regionId: row.region, organisationId: id }
  requireAccess(actor, 'risk-profile.read', place)
  return { id, name: row.name, regionId: row.regionId, territory: { id: row.territoryId, name: row.territory }, place }
}

export type SchoolEdition = { id: string; number: number; year: number; programmeId: string; initiative: string; publishedOn: string | null; computedOn: string; state: string; previousId: string | null }

/** The editions that this school stands in, the newest first: published ones, and those that the reader is about to publish. */
export async function editionsOfSchool(db: Kysely<Tables>, actor: Actor, { id, regionId }: ProfiledSchool): Promise<SchoolEdition[]> {
  const { rows } = await sql<SchoolEdition & { path: number[]; region: number | null }>`
    select e.id, e.number, p.year, p.id as "programmeId", i.name as initiative, e.published_on as "publishedOn", e.computed_on as "computedOn", e.state, p.previous_id as "previousId", t.path, t.region_id as region
    from risk_profile as r join risk_edition as e on e.id = r.edition_id join programme as p on p.id = e.programme_id join initiative as i on i.id = p.initiative_id join territory as t on t.id = e.territory_id
    where r.region_id = ${regionId} and r.organisation_id = ${id} and e.state <> 'discarded' order by p.year desc, e.number desc
  `.execute(db)
  return rows.filter(({ state, path, region }) => state === 'published' || can(actor, 'risk-profile.publish', { path, regionId: region, organisationId: null }))
}

export type StoredProfile = { figures: (number | null)[]; data: SchoolData | null; alike: string | null }

export async function readProfile(db: Kysely<Tables>, { id, regionId }: ProfiledSchool, editionId: string): Promise<StoredProfile> {
  const { rows: [row] } = await sql<StoredProfile>`
    select figures, school_data as data, alike from risk_profile where region_id = ${regionId} and edition_id = ${editionId} and organisation_id = ${id}
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'risk.profile-unknown')
  return row
}

/** The counts of one school, as they were told of, with the questionnaires that they are of. */
export async function readCounts(db: Kysely<Tables>, { id, regionId }: Pick<ProfiledSchool, 'id' | 'regionId'>, editionId: string): Promise<{ asked: AskedQuestionnaire[]; counts: SchoolCounts }> {
  const { rows } = await sql<{ definition: Questionnaire; counts: Buffer }>`
    select q.definition, c.counts from risk_count as c join campaign_questionnaire as q on q.id = c.questionnaire_id
    where c.region_id = ${regionId} and c.edition_id = ${editionId} and c.organisation_id = ${id} order by q.id
  `.execute(db)
  const asked = rows.map(({ definition }): AskedQuestionnaire => ({ audience: definition.audience, layout: countLayout(sheetLayout(definition)) }))
  return { asked, counts: rows.map(({ counts }, at) => unpackCounts(counts, asked[at]?.layout.length ?? 0)) }
}

export type StoredMean = { schools: number; means: (number | null)[]; valued: number[] }

/** Of the municipality (or whatever the school lies in within its region), of the region, of the kind of schools. */
export async function readMeans(db: Kysely<Tables>, { place: { path }, regionId }: ProfiledSchool, editionId: string, alike: string | null): Promise<{ municipality: StoredMean | null; region: StoredMean | null; alike: StoredMean | null }> {
  const [region, municipality] = [path[1] ?? 0, path.length > 2 ? path[2] ?? 0 : 0]
  const { rows } = await sql<StoredMean & { territoryId: number | null }>`
    select territory_id as "territoryId", schools, means, valued from risk_mean
    where edition_id = ${editionId} and ((region_id = ${regionId} and territory_id = any(${[region, municipality]}::int[])) or (region_id = 0 and alike = ${alike}::text))
  `.execute(db)
  const of = (id: number | null) => rows.find(({ territoryId }) => territoryId === id) ?? null
  return { municipality: municipality === 0 ? null : of(municipality), region: of(region), alike: alike === null ? null : of(null) }
}

/** The edition of the year before that counts: the last one published that this school stands in. */
export async function lastYearsEdition(db: Kysely<Tables>, { id, regionId }: ProfiledSchool, previousId: string | null): Promise<{ id: string; year: number; data: SchoolData | null } | null> {
  if (previousId === null) return null
  const { rows: [row] } = await sql<{ id: string; year: number; data: SchoolData | null }>`
    select e.id, p.year, r.school_data as data from risk_profile as r join risk_edition as e on e.id = r.edition_id join programme as p on p.id = e.programme_id
    where r.region_id = ${regionId} and r.organisation_id = ${id} and e.programme_id = ${previousId} and e.state = 'published' order by e.number desc limit 1
  `.execute(db)
  return row ?? null
}

export async function factorsOfEdition(db: Kysely<Tables>, id: string) {
  const { factors } = await db.selectFrom('risk_edition').select('factors').where('id', '=', id).executeTakeFirstOrThrow()
  return factors
}
