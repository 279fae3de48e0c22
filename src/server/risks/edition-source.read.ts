import { sql, type Kysely } from 'kysely'
import type { Answers } from '../../domain/data-forms/form-definition.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import type { Tables } from '../db/tables.ts'
import type { CopyOut } from '../kernel/bulk-connection.ts'

/** What an edition is computed of: a programme year, in a territory and all below it, as it is on that day. */
export type EditionScope = { programmeId: string; territoryId: number; /** 0 for the country. */ regionId: number; on: CivilDate }

export type EditionSchool = { id: string; regionId: number; territoryId: number; path: number[]; pupils: number | null; answers: Answers | null }
/** One wording of a questionnaire; several campaigns may ask in the same words. */
export type EditionQuestionnaire = { id: number; ids: number[]; hash: string; definition: Questionnaire }

/** Refused while anybody may still answer: what came later would not be in it. */
export async function requireClosedCampaigns(db: Kysely<Tables>, { programmeId, territoryId }: EditionScope): Promise<void> {
  const { rows } = await sql<{ state: string; title: string }>`
    select c.state, c.title from survey_campaign as c join territory as home on home.id = c.territory_id join territory as t on t.id = ${territoryId}
    where c.programme_id = ${programmeId} and c.state in ('opening', 'open', 'closed') and (home.path @> array[t.id] or t.path @> array[home.id]) order by c.closes_on
  `.execute(db)
  const open = rows.find(({ state }) => state !== 'closed')
  if (open) throw new OporaError('invalid_state', 'risk.campaign-open', { title: open.title })
  if (rows.length === 0) throw new OporaError('invalid_state', 'risk.no-campaign')
}

/** The schools that take part, with what they say of themselves; in the order of their ids. */
export async function readEditionSchools(db: Kysely<Tables>, scope: EditionScope): Promise<EditionSchool[]> {
  const { rows } = await sql<EditionSchool>`
    with size as (
      select organisation_id, sum(pupils)::int as pupils from school_class where programme_id = ${scope.programmeId} and ${inRegion(scope)} group by 1
    ), told as (
      select distinct on (r.organisation_id) r.organisation_id, r.answers from data_form as f join form_response as r on r.form_id = f.id
      where f.programme_id = ${scope.programmeId} and f.catalogue_kind = 'school-data-form' and f.state in ('open', 'closed') and r.state = 'filled' and ${inRegion(scope, 'r.region_id')}
      order by r.organisation_id, r.filled_on desc, f.id
    )
    select s.organisation_id as id, s.region_id as "regionId", s.territory_id as "territoryId", t.path, size.pupils, told.answers
    from programme_school as s join territory as t on t.id = s.territory_id left join size on size.organisation_id = s.organisation_id left join told on told.organisation_id = s.organisation_id
    where ${takingPart(scope)} order by s.organisation_id
  `.execute(db)
  return rows
}

/** Of all campaigns that reach the territory and are over; the same words are one. */
export async function readEditionQuestionnaires(db: Kysely<Tables>, { programmeId, territoryId }: EditionScope): Promise<EditionQuestionnaire[]> {
  const { rows } = await sql<EditionQuestionnaire>`
    select min(q.id) as id, array_agg(q.id order by q.id) as ids, encode(q.definition_hash, 'hex') as hash, (array_agg(q.definition order by q.id))[1] as definition
    from campaign_questionnaire as q join survey_campaign as c on c.id = q.campaign_id join territory as home on home.id = c.territory_id join territory as t on t.id = ${territoryId}
    where c.programme_id = ${programmeId} and c.state = 'closed' and (home.path @> array[t.id] or t.path @> array[home.id])
    group by q.definition_hash order by 1
  `.execute(db)
  return rows
}

export async function readNamedSheets(db: Kysely<Tables>, scope: EditionScope, questionnaires: readonly number[]): Promise<{ organisationId: string; questionnaire: number; answers: Buffer }[]> {
  const { rows } = await sql<{ organisationId: string; questionnaire: number; answers: Buffer }>`
    select organisation_id as "organisationId", questionnaire_id as questionnaire, answers from head_sheet
    where ${inRegion(scope)} and questionnaire_id = any(${[...questionnaires]}::int[]) and answers is not null
  `.execute(db)
  return rows
}

/** Each group with its questionnaire and the place of its school among those that `readEditionSchools` gives. */
export function copyGroups(copyOut: CopyOut, scope: EditionScope, questionnaires: readonly number[], onGroup: (group: number, questionnaire: number, school: number) => void): Promise<number> {
  return copyOut(`
    select g.id, g.questionnaire_id, s.place from respondent_group as g join (
      select s.organisation_id, (row_number() over (order by s.organisation_id) - 1)::int as place
      from programme_school as s join territory as t on t.id = s.territory_id where ${takingPartText(scope)}
    ) as s on s.organisation_id = g.organisation_id
    where ${regionText(scope, 'g.region_id')} and g.questionnaire_id = any('{${questionnaires.map(Number).join(',')}}')
  `, 3, (bytes, starts) => onGroup(bytes.readInt32BE(starts[0]), bytes.readInt32BE(starts[1]), bytes.readInt32BE(starts[2])))
}

/** Fewer groups than these are looked up one by one; of more, every sheet between the first and the last is read. */
const fewGroups = 2_000

/** Every sheet of these groups; of many groups perhaps some of others that lie between. */
export async function copySheets(copyOut: CopyOut, scope: EditionScope, groups: Int32Array, onSheet: (group: number, bytes: Buffer, start: number, length: number) => void): Promise<void> {
  const [first, last] = rangeOf(groups)
  const which = groups.length <= fewGroups ? `group_id = any('{${groups.join(',')}}')` : `group_id between ${first} and ${last}`
  if (groups.length > 0) await copyOut(`select group_id, answers from answer_sheet where ${regionText(scope, 'region_id')} and ${which}`, 2, (bytes, starts, lengths) => onSheet(bytes.readInt32BE(starts[0]), bytes, starts[1] ?? 0, lengths[1] ?? 0))
}

/** From the first number to the last. */
export function rangeOf(groups: Int32Array): [number, number] {
  let [first, last] = [groups[0] ?? 0, groups[0] ?? -1]
  for (const group of groups) {
    if (group < first) first = group
    if (group > last) last = group
  }
  return [first, last]
}

function inRegion({ regionId }: EditionScope, column = 'region_id') {
  return regionId === 0 ? sql`true` : sql`${sql.ref(column)} = ${regionId}`
}

function takingPart({ programmeId, territoryId, regionId, on }: EditionScope) {
  return sql`s.programme_id = ${programmeId} and ${regionId === 0 ? sql`true` : sql`s.region_id = ${regionId}`} and t.path @> array[${territoryId}::int] and s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on})`
}

// COPY takes no parameters; what goes in is a number, or looks like an id or a day.
function regionText({ regionId }: EditionScope, column: string): string {
  return regionId === 0 ? 'true' : `${column} = ${Number(regionId)}`
}

function takingPartText({ programmeId, territoryId, regionId, on }: EditionScope): string {
  if (!/^[0-9a-f-]{36}$/i.test(programmeId) || !/^\d{4}-\d{2}-\d{2}$/.test(on)) throw new TypeError('Neither an id nor a day')
  return `s.programme_id = '${programmeId}' and ${regionId === 0 ? 'true' : `s.region_id = ${Number(regionId)}`} and t.path @> array[${Number(territoryId)}] and s.joined_on <= '${on}' and (s.left_on is null or s.left_on > '${on}')`
}
