import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import type { Questionnaire } from '../../../src/domain/surveys/questionnaire/questionnaire.ts'
import { outsideSecret } from '../../../src/server/kernel/installation-secret.ts'
import { codeOf } from '../../../src/server/surveys/code-keys.ts'
import type { Tables } from '../../../src/server/db/tables.ts'
import { aProgrammeYear } from '../programme-year.ts'
import { regionGround, type RegionGround } from '../region-ground.ts'
import { callsOf, type Calls } from '../calls.ts'
import { signIn } from '../sign-in.ts'
import type { TestServer } from '../server.ts'

export type RunningCampaign = { id: string; version: number; programmeId: string; ground: RegionGround; today: string; /** Of the federation. */ operator: Calls }

/** An open campaign at schools of a region, each with the same classes; the questionnaires are those given, or the shipped ones. */
export async function aCampaign(
  server: Pick<TestServer, 'url'>, db: Kysely<Tables>,
  { code = '64', schools = 1, classes = [{ grade: 6, letter: 'А', pupils: 12 }, { grade: 6, letter: 'Б', pupils: 4 }], teachers = 8, questionnaires }:
  { code?: string; schools?: number; classes?: { grade: number; letter: string; pupils: number }[]; teachers?: number; questionnaires?: readonly Questionnaire[] } = {},
): Promise<RunningCampaign> {
  const operator = await callsOf(server, signIn(db, 'federal-operator'))
  const programmeId = await aProgrammeYear(db)
  const ground = await regionGround(db, { code, schools, municipalities: 1 })
  const today = new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10)
  await sql`
    insert into programme_school (programme_id, organisation_id, region_id, territory_id, joined_on)
    select ${programmeId}::uuid, id, region_id, territory_id, '2020-01-01' from organisation where id = any(${ground.schools.map(({ id }) => id)}::uuid[])
  `.execute(db)
  if (questionnaires !== undefined) {
    // In place of the shipped ones: of each audience one.
    for (const [at, definition] of questionnaires.entries()) {
      await db.insertInto('catalogue_entry').values({ programme_id: programmeId, kind: 'questionnaire', code: definition.audience, position: at + 1, definition: JSON.stringify(definition), frozen_on: null }).execute()
    }
  }
  for (const { id } of ground.schools) {
    const saved = await operator.post(`/api/programmes/${programmeId}/schools/${id}/classes`, { version: 0, classes, teachers })
    if (saved.status !== 200) throw new Error(`The class list was refused: ${JSON.stringify(saved.body)}`)
  }
  const id = randomUUID()
  await must(operator.post('/api/surveys', { campaignId: id, programmeId, territoryId: ground.regionId, title: 'Анкетирование', opensOn: today, closesOn: addDays(today, 18), required: 90 }))
  const { version } = await must<{ version: number }>(operator.post(`/api/surveys/${id}/open`, { version: 1 }))
  await codesMade(operator, id)
  return { id, version, programmeId, ground, today, operator }
}

/** Groups and codes are made behind the reply. */
export async function codesMade(operator: Calls, id: string): Promise<void> {
  for (;;) {
    const { making } = await must<{ making: unknown }>(operator.get(`/api/surveys/${id}`))
    if (making === null) return
    await new Promise((resolve) => { setTimeout(resolve, 50) })
  }
}

async function must<Reply>(sent: Promise<{ status: number; body: unknown }>): Promise<Reply> {
  const { status, body } = await sent
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body as Reply
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

export type CampaignGroup = { id: number; regionId: number; questionnaireId: number; audience: string; organisationId: string; grade: number | null; letter: string | null; codes: string[] }

/** The groups of a campaign, with the codes that would be printed for them. */
export async function groupsWithCodes(server: Pick<TestServer, 'dataFolder'>, db: Kysely<Tables>, campaignId: string): Promise<CampaignGroup[]> {
  const secret = await outsideSecret(server.dataFolder, null)
  const { rows } = await sql<Omit<CampaignGroup, 'codes'> & { count: number; prefix: string }>`
    select g.id, g.region_id as "regionId", g.questionnaire_id as "questionnaireId", q.audience, g.organisation_id as "organisationId", g.grade, g.letter, g.codes as count, substring(t.code from 4) as prefix
    from respondent_group as g join campaign_questionnaire as q on q.id = g.questionnaire_id join territory as t on t.id = g.region_id where g.campaign_id = ${campaignId} order by g.id
  `.execute(db)
  return rows.map(({ count, prefix, ...group }) => Object.assign(group, { codes: Array.from({ length: count }, (_, number) => codeOf(secret, prefix, group, number)) }))
}
