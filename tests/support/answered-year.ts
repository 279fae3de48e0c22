import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { schoolDataForm } from '../../src/domain/catalogue/school-data/school-data-form.ts'
import { shippedCatalogue } from '../../src/domain/catalogue/shipped-catalogue.ts'
import type { Questionnaire } from '../../src/domain/surveys/questionnaire/questionnaire.ts'
import type { Database } from '../../src/server/db/database.ts'
import { onBulkConnection } from '../../src/server/kernel/bulk-connection.ts'
import { fillSurvey, madeSurvey, type SurveyedSchool } from '../../src/server/simulation/fill-survey.ts'
import { insertClosedCampaign, insertSchoolDataForm, readCampaign } from '../../src/server/simulation/survey.store.ts'

export type AnsweredYear = { campaignId: string; questionnaires: Record<string, number> }

/** A campaign of a region that is over, with answers and school data of its schools, straight into the database; some 200 respondents a school; by the questionnaires that are shipped, or by these. */
export async function answeredYear({ pool }: Pick<Database, 'pool'>, { programmeId, regionId, schools, questionnaires }: { programmeId: string; regionId: number; schools: readonly Omit<SurveyedSchool, 'headId'>[]; questionnaires?: readonly { code: string; definition: Questionnaire }[] }): Promise<AnsweredYear> {
  const [campaignId, formId, now] = [randomUUID(), randomUUID(), new Date()]
  return onBulkConnection(pool, (db, copy) => db.transaction().execute(async (tx) => {
    const at = { programmeId, regionId, territoryId: regionId, now }
    const definitions = questionnaires ?? shippedCatalogue.flatMap((entry) => (entry.kind === 'questionnaire' ? [{ code: entry.code, definition: entry.definition }] : []))
    const asked = await insertClosedCampaign(tx, { ...at, id: campaignId, opensOn: '2022-01-17', closesOn: '2022-02-01' }, definitions)
    const { rows: [person] } = await sql<{ id: string }>`select id from person limit 1`.execute(tx)
    await insertSchoolDataForm(tx, { ...at, id: formId, definition: schoolDataForm, opensOn: '2022-01-17', dueOn: '2022-02-01', personId: person?.id ?? '' })
    for (const { id } of schools) await sql`insert into programme_school (programme_id, organisation_id, region_id, territory_id, joined_on) select ${programmeId}, id, region_id, territory_id, '2022-01-10' from organisation where id = ${id} on conflict do nothing`.execute(tx)
    const survey = madeSurvey(await readCampaign(tx, campaignId), formId, 'answered')
    await fillSurvey({ tx }, copy, survey, schools.map((school) => ({ ...school, headId: null })), { respondents: 200, seed: 'answered', era: { programmeId, year: 2022, now, passwordHash: '', commandId: randomUUID() } })
    return { campaignId, questionnaires: Object.fromEntries(asked.map(({ id, definition }) => [definition.audience, id])) }
  }))
}
