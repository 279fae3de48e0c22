import { sql, type Kysely } from 'kysely'
import type { CodeBook, CodeSheet } from '../../../documents/pdf/write-code-sheets.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { requireAccess } from '../../../domain/access/policy.ts'
import { OporaError } from '../../../domain/kernel/errors.ts'
import type { Audience } from '../../../domain/surveys/audience.ts'
import { printedCode } from '../../../domain/surveys/codes/respondent-code.ts'
import type { Tables } from '../../db/tables.ts'
import { codeOf } from '../code-keys.ts'

const asked: Record<Audience, string> = { head: 'Руководитель', teacher: 'Учителя', pupil: 'Ученики', parent: 'Родители' }

type GroupRow = { regionId: number; id: number; audience: Audience; grade: number | null; letter: string | null; size: number; codes: number; school: string; path: number[]; prefix: string }

/** The codes of a school, derived anew each time: the database has none. `audience` keeps to one of them. */
export async function codeBookOf(
  db: Kysely<Tables>, actor: Actor, secret: Buffer, { campaignId, schoolId, audience }: { campaignId: string; schoolId: string; audience: Audience | undefined }, origin: string,
): Promise<CodeBook> {
  const rows = await groupsOfSchool(db, campaignId, schoolId)
  const [first] = rows
  if (first === undefined) throw new OporaError('not_found', 'survey.school-not-in')
  requireAccess(actor, 'survey.print-codes', { path: first.path, regionId: first.regionId, organisationId: schoolId })
  const printed = rows.filter((group) => group.codes > 0 && (audience === undefined || group.audience === audience))
  if (printed.length === 0) throw new OporaError('invalid_state', 'survey.no-codes')
  return { title: `Коды анкетирования: ${first.school}`, school: first.school, address: `${origin}/a`, sheets: printed.map((group) => sheetOf(secret, group, origin)) }
}

/** The codes of each group of a school, without the reserve: for whoever plays its respondents in a demonstration. */
export async function respondentCodes(db: Kysely<Tables>, secret: Buffer, campaignId: string, schoolId: string): Promise<string[][]> {
  const rows = await groupsOfSchool(db, campaignId, schoolId)
  return rows.filter(({ codes }) => codes > 0).map((group) => Array.from({ length: group.size }, (_, number) => codeOf(secret, group.prefix, group, number)))
}

async function groupsOfSchool(db: Kysely<Tables>, campaignId: string, schoolId: string): Promise<GroupRow[]> {
  const { rows } = await sql<GroupRow>`
    select g.region_id as "regionId", g.id, q.audience, g.grade, g.letter, g.size, g.codes, coalesce(o.short_name, o.name) as school, t.path, substring(r.code from 4) as prefix
    from survey_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id join territory as r on r.id = s.region_id
    join respondent_group as g on g.region_id = s.region_id and g.campaign_id = s.campaign_id and g.organisation_id = s.organisation_id join campaign_questionnaire as q on q.id = g.questionnaire_id
    where s.region_id = (select region_id from organisation where id = ${schoolId}) and s.campaign_id = ${campaignId} and s.organisation_id = ${schoolId}
    order by q.id, g.grade, g.letter
  `.execute(db)
  return rows
}

function sheetOf(secret: Buffer, group: GroupRow, origin: string): CodeSheet {
  const name = group.grade === null ? asked[group.audience] : `${group.grade}${group.letter ?? ''} · ${asked[group.audience]}`
  return {
    name, title: name,
    note: `Кодов: ${group.size}, запасных: ${group.codes - group.size}. Разрежьте листки и раздайте вперемешку; кому какой достался, не записывайте. Потерянный код не ищут: дайте запасной.`,
    cards: Array.from({ length: group.codes }, (_, number) => {
      const code = codeOf(secret, group.prefix, group, number)
      // Behind the sign of a fragment: no server ever sees it in an address.
      return { code: printedCode(code), link: `${origin}/a#${code}`, spare: number >= group.size }
    }),
  }
}
