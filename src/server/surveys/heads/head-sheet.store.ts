import { sql, type Kysely } from 'kysely'
import type { Place } from '../../../domain/access/place.ts'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { SheetAnswers } from '../../../domain/surveys/questionnaire/answers.ts'
import type { Questionnaire } from '../../../domain/surveys/questionnaire/questionnaire.ts'
import type { SheetText } from '../../../domain/surveys/sheet/compile-checker.ts'
import type { Tables } from '../../db/tables.ts'

export type HeadSheet = {
  regionId: number
  questionnaireId: number
  groupId: number
  title: string
  closesOn: CivilDate
  isOpen: boolean
  school: string
  definition: Questionnaire
  draft: SheetAnswers | null
  sentOn: CivilDate | null
  version: number
  place: Place
}

/** The head's questionnaire of a school in a campaign; version 0 where nothing was typed yet. */
export async function loadHeadSheet(db: Kysely<Tables>, campaignId: string, organisationId: string): Promise<HeadSheet> {
  const { rows } = await sql<Omit<HeadSheet, 'place'> & { path: number[] }>`
    select s.region_id as "regionId", q.id as "questionnaireId", g.id as "groupId", c.title, s.closes_on as "closesOn", s.state = 'open' as "isOpen", coalesce(o.short_name, o.name) as school,
      q.definition, h.draft, h.sent_on as "sentOn", coalesce(h.version, 0) as version, t.path
    from survey_school as s join survey_campaign as c on c.id = s.campaign_id join campaign_questionnaire as q on q.campaign_id = s.campaign_id and q.audience = 'head'
    join respondent_group as g on g.region_id = s.region_id and g.questionnaire_id = q.id and g.organisation_id = s.organisation_id
    join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id
    left join head_sheet as h on h.region_id = s.region_id and h.questionnaire_id = q.id and h.organisation_id = s.organisation_id
    where s.region_id = (select region_id from organisation where id = ${organisationId}) and s.campaign_id = ${campaignId} and s.organisation_id = ${organisationId} order by q.id limit 1
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'survey.school-not-in')
  const { path, ...sheet } = row
  return { ...sheet, place: { path, regionId: sheet.regionId === 0 ? null : sheet.regionId, organisationId } }
}

type Address = Pick<HeadSheet, 'regionId' | 'questionnaireId' | 'version'> & { organisationId: string }

/** False where somebody else has saved meanwhile. */
export async function saveTyped(tx: Kysely<Tables>, { regionId, questionnaireId, organisationId, version }: Address, draft: SheetAnswers): Promise<boolean> {
  const { rows } = await sql<{ version: number }>`
    insert into head_sheet as h (region_id, questionnaire_id, organisation_id, draft) values (${regionId}, ${questionnaireId}, ${organisationId}, ${JSON.stringify(draft)}::jsonb)
    on conflict (region_id, questionnaire_id, organisation_id) do update set draft = excluded.draft, version = h.version + 1 where h.version = ${version} returning version
  `.execute(tx)
  return rows[0]?.version === version + 1
}

type Sent = { bytes: Uint8Array; texts: readonly SheetText[]; on: CivilDate; personId: string; groupId: number; isFirst: boolean }

/** Sent once or again; counted once. */
export async function saveSent(tx: Kysely<Tables>, { regionId, questionnaireId, organisationId }: Address, { bytes, texts, on, personId, groupId, isFirst }: Sent): Promise<void> {
  await sql`
    update head_sheet set answers = ${Buffer.from(bytes)}, texts = ${JSON.stringify(texts)}::jsonb, sent_on = ${on}, sent_by = ${personId}
    where region_id = ${regionId} and questionnaire_id = ${questionnaireId} and organisation_id = ${organisationId}
  `.execute(tx)
  if (isFirst) await tx.insertInto('participation_change').values({ region_id: regionId, group_id: groupId, change: 1 }).execute()
}
