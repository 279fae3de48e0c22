import { createHash } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import { allSchools } from '../../../domain/surveys/campaign/all-schools.ts'
import { groupsOfSchool, type Asking, type SchoolClass } from '../../../domain/surveys/campaign/respondent-groups.ts'
import type { Questionnaire } from '../../../domain/surveys/questionnaire/questionnaire.ts'
import type { Tables } from '../../db/tables.ts'
import { codeOf, keyOf } from '../code-keys.ts'
import type { StoredCampaign } from './campaign.store.ts'

export async function insertQuestionnaires(tx: Kysely<Tables>, campaignId: string, questionnaires: readonly { code: string; definition: Questionnaire }[]): Promise<void> {
  for (const { code, definition } of questionnaires) {
    const hash = createHash('sha256').update(JSON.stringify(definition)).digest()
    await tx.insertInto('campaign_questionnaire').values({ campaign_id: campaignId, code, audience: definition.audience, definition: JSON.stringify(definition), definition_hash: hash }).execute()
  }
}

export async function askingOf(tx: Kysely<Tables>, campaignId: string): Promise<Asking[]> {
  const { rows } = await sql<Asking>`select id, audience, definition -> 'grades' as grades from campaign_questionnaire where campaign_id = ${campaignId} order by id`.execute(tx)
  return rows
}

/**
 * Schools of the year in the campaign's territory, those that are not in it yet among them: the groups of all that still take part are to be made,
 * or made anew by their lists as they are now. Returns the regions of all, and how many schools.
 */
export async function bringSchools(tx: Kysely<Tables>, campaign: StoredCampaign, on: CivilDate): Promise<{ schools: number; regionIds: number[] }> {
  await sql`
    insert into survey_school (region_id, campaign_id, organisation_id, territory_id, closes_on, state)
    select s.region_id, ${campaign.id}::uuid, s.organisation_id, s.territory_id, ${campaign.closesOn}::date, 'waiting'
    from programme_school as s join territory as t on t.id = s.territory_id
    where s.programme_id = ${campaign.programmeId} and s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on}) and t.path @> ${[campaign.territoryId]}::int[]
    on conflict (region_id, campaign_id, organisation_id) do nothing
  `.execute(tx)
  const { rows } = await sql<{ regionId: number; schools: number }>`
    with again as (
      update survey_school set is_made = false where campaign_id = ${campaign.id} and state in ('waiting', 'open') returning region_id
    ) select region_id as "regionId", count(*)::int as schools from again group by 1
  `.execute(tx)
  return { schools: rows.reduce((all, { schools }) => all + schools, 0), regionIds: rows.map(({ regionId }) => regionId) }
}

type ListedSchool = { regionId: number; organisationId: string; isOpen: boolean; classes: SchoolClass[]; teachers: number }

/** Some of those that are still to be made; of two processes each takes others. */
async function takeSchools(tx: Kysely<Tables>, { id, programmeId }: StoredCampaign): Promise<ListedSchool[]> {
  const { rows } = await sql<ListedSchool>`
    with few as materialized (
      select region_id, organisation_id, state from survey_school where campaign_id = ${id} and not is_made order by region_id limit ${schoolsAtOnce} for update skip locked
    ), made as (
      update survey_school as s set is_made = true from few as f where s.region_id = f.region_id and s.campaign_id = ${id} and s.organisation_id = f.organisation_id
    )
    select s.region_id as "regionId", s.organisation_id as "organisationId", s.state = 'open' as "isOpen", coalesce(t.teachers, 0) as teachers, coalesce(c.classes, '[]') as classes
    from few as s
    left join school_staff as t on t.region_id = s.region_id and t.programme_id = ${programmeId} and t.organisation_id = s.organisation_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('grade', k.grade, 'letter', k.letter, 'pupils', k.pupils) order by k.grade, k.letter) as classes
      from school_class as k where k.region_id = s.region_id and k.programme_id = ${programmeId} and k.organisation_id = s.organisation_id
    ) as c on true
    order by s.region_id, s.organisation_id
  `.execute(tx)
  return rows
}

const schoolsAtOnce = 40

/**
 * Groups and codes of some schools that have none yet, in the transaction that is open, so that whatever ends it half-way leaves these schools as
 * they were. Returns how many schools there were.
 */
export async function makeGroups(tx: Kysely<Tables>, secret: Buffer, campaign: StoredCampaign): Promise<number> {
  const schools = await takeSchools(tx, campaign)
  if (schools.length === 0) return 0
  const prefixes = await prefixesOf(tx, [...new Set(schools.map(({ regionId }) => regionId))])
  await makeCodes(tx, secret, prefixes, await saveGroups(tx, campaign, schools, await askingOf(tx, campaign.id)))
  return schools.length
}

type ChangedGroup = { regionId: number; id: number; codes: number; had: number }

/** A class that has grown gets more codes; one that has shrunk keeps those that were handed out. */
async function saveGroups(tx: Kysely<Tables>, campaign: StoredCampaign, schools: readonly ListedSchool[], asking: readonly Asking[]): Promise<ChangedGroup[]> {
  const rows = schools.flatMap(({ regionId, organisationId, isOpen, ...lists }) => groupsOfSchool(asking, lists, campaign.required).map((group) => Object.assign(group, { regionId, organisationId, isOpen })))
  const { rows: changed } = await sql<ChangedGroup>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as x ("regionId" int, "organisationId" uuid, "isOpen" boolean, "questionnaireId" int, grade smallint, letter text, size smallint, required smallint, codes smallint)
    ), before as (
      select g.region_id, g.id, g.codes from given as x join respondent_group as g
        on g.region_id = x."regionId" and g.questionnaire_id = x."questionnaireId" and g.organisation_id = x."organisationId" and g.grade is not distinct from x.grade and g.letter is not distinct from x.letter
    ), saved as (
      insert into respondent_group as g (region_id, campaign_id, questionnaire_id, organisation_id, grade, letter, size, required, codes, is_open)
      select "regionId", ${campaign.id}::uuid, "questionnaireId", "organisationId", grade, letter, size, required, codes, "isOpen" from given
      on conflict (region_id, questionnaire_id, organisation_id, grade, letter) do update
        set size = excluded.size, required = excluded.required, codes = greatest(g.codes, excluded.codes), is_open = excluded.is_open
        where (g.size, g.required, g.is_open) is distinct from (excluded.size, excluded.required, excluded.is_open)
      returning region_id, id, codes
    )
    select s.region_id as "regionId", s.id, s.codes, coalesce(b.codes, 0) as had from saved as s left join before as b on b.region_id = s.region_id and b.id = s.id order by 1, 2
  `.execute(tx)
  return changed
}

/** Digits of the region, for each; a region that has no number of its own can't have codes. */
export async function prefixesOf(db: Kysely<Tables>, regionIds: readonly number[]): Promise<Map<number, string>> {
  const found = await db.selectFrom('territory').select(['id', 'code', 'name']).where('id', 'in', regionIds.length === 0 ? [0] : regionIds).execute()
  return new Map(found.map(({ id, code, name }) => {
    const prefix = /^RU-(\d\d)$/.exec(code)?.[1]
    if (prefix === undefined) throw new OporaError('invalid_state', 'survey.region-without-number', { name })
    return [id, prefix]
  }))
}

/** Requests are answered between so many. */
const codesAtOnce = 2_000

async function makeCodes(tx: Kysely<Tables>, secret: Buffer, prefixes: ReadonlyMap<number, string>, groups: readonly ChangedGroup[]): Promise<void> {
  const codes: { regionId: number; id: number; key: string }[] = []
  for (const { regionId, id, had, codes: wanted } of groups) {
    for (let number = had; number < wanted; number += 1) {
      codes.push({ regionId, id, key: String(keyOf(secret, codeOf(secret, prefixes.get(regionId) ?? '', { regionId, id }, number))) })
      if (codes.length % codesAtOnce === 0) await new Promise((resolve) => { setImmediate(resolve) })
    }
  }
  // Within a group in the order of their keys: in that of their numbers, the table itself would tell which was printed first. Groups stay
  // together, so that a class that answers at once writes to few pages.
  codes.sort((one, other) => one.id - other.id || (one.key < other.key ? -1 : 1))
  if (codes.length > 0) await insertCodes(tx, codes)
}

/** Of two groups that drew the same code, of ten billion billion, the later one has one fewer. */
async function insertCodes(tx: Kysely<Tables>, codes: readonly { regionId: number; id: number; key: string }[]): Promise<void> {
  await sql`
    insert into respondent_code (region_id, key, group_id)
    select * from unnest(${codes.map(({ regionId }) => regionId)}::int[], ${codes.map(({ key }) => key)}::bigint[], ${codes.map(({ id }) => id)}::int[])
    on conflict (region_id, key) do nothing
  `.execute(tx)
}

/** How many are asked, for schools and all territories above them; how much there is of everything. */
export async function countAsked(tx: Kysely<Tables>, campaignId: string): Promise<{ schools: number; groups: number; codes: number }> {
  await sql`
    with by_school as (
      select g.region_id, s.territory_id, g.organisation_id, g.questionnaire_id, sum(g.size)::int as size, sum(g.required)::int as required
      from survey_school as s join respondent_group as g on g.region_id = s.region_id and g.campaign_id = s.campaign_id and g.organisation_id = s.organisation_id
      where s.campaign_id = ${campaignId} group by 1, 2, 3, 4
    ), spread as (
      select region_id, territory_id, organisation_id, questionnaire_id, 1 as schools, size, required from by_school
      union all
      select b.region_id, above.id, ${allSchools}::uuid, b.questionnaire_id, count(*)::int, sum(b.size)::int, sum(b.required)::int
      from by_school as b join territory as t on t.id = b.territory_id cross join unnest(t.path) as above (id) group by 1, 2, 3, 4
    )
    insert into participation_asked (region_id, campaign_id, territory_id, organisation_id, questionnaire_id, schools, size, required)
    select region_id, ${campaignId}::uuid, territory_id, organisation_id, questionnaire_id, schools, size, required from spread
    on conflict (region_id, campaign_id, territory_id, organisation_id, questionnaire_id) do update set schools = excluded.schools, size = excluded.size, required = excluded.required
  `.execute(tx)
  const { rows: [made] } = await sql<{ schools: number; groups: number; codes: number }>`
    select count(distinct g.organisation_id)::int as schools, count(*)::int as groups, coalesce(sum(g.codes), 0)::int as codes
    from survey_school as s join respondent_group as g on g.region_id = s.region_id and g.campaign_id = s.campaign_id and g.organisation_id = s.organisation_id
    where s.campaign_id = ${campaignId}
  `.execute(tx)
  return made ?? { schools: 0, groups: 0, codes: 0 }
}
