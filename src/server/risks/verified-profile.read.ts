import { sql, type Kysely } from 'kysely'
import type { AskedQuestionnaire } from '../../domain/risks/counting/asked-questionnaire.ts'
import { countLayout } from '../../domain/risks/counting/count-layout.ts'
import type { RiskFactor } from '../../domain/risks/risk-factor.ts'
import type { SchoolData } from '../../domain/risks/scoring/school-data.ts'
import { sheetLayout } from '../../domain/surveys/sheet/sheet-layout.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import type { Tables } from '../db/tables.ts'

export type VerifiedEdition = { id: string; programmeId: string; territoryId: number; regionId: number; on: string; factors: RiskFactor[]; factorsHash: Buffer; questionnaires: number[]; isNewest: boolean }
export type VerifiedProfile = { organisationId: string; figures: (number | null)[]; data: SchoolData | null; answersHash: Buffer; counts: { questionnaire: number; counts: string }[] }

export async function editionsToVerify(tx: Kysely<Tables>): Promise<VerifiedEdition[]> {
  const { rows } = await sql<VerifiedEdition>`
    select id, programme_id as "programmeId", territory_id as "territoryId", region_id as "regionId", computed_on as "on", factors, factors_hash as "factorsHash", questionnaires,
      number = max(number) over (partition by programme_id, territory_id) as "isNewest"
    from risk_edition where state <> 'discarded' order by number
  `.execute(tx)
  return rows
}

export type WordedQuestionnaire = { id: number; hash: string; asked: AskedQuestionnaire }

export async function questionnairesToVerify(tx: Kysely<Tables>, { questionnaires }: VerifiedEdition): Promise<WordedQuestionnaire[]> {
  const { rows } = await sql<{ id: number; hash: string; definition: Questionnaire }>`select id, encode(definition_hash, 'hex') as hash, definition from campaign_questionnaire where id = any(${questionnaires}::int[]) order by id`.execute(tx)
  return rows.map(({ id, hash, definition }) => ({ id, hash, asked: { audience: definition.audience, layout: countLayout(sheetLayout(definition)) } }))
}

export async function profilesToVerify(tx: Kysely<Tables>, { id, regionId }: VerifiedEdition): Promise<VerifiedProfile[]> {
  const { rows } = await sql<VerifiedProfile>`
    select r.organisation_id as "organisationId", r.figures, r.school_data as data, r.answers_hash as "answersHash", coalesce((
      select jsonb_agg(jsonb_build_object('questionnaire', c.questionnaire_id, 'counts', encode(c.counts, 'hex'))) from risk_count as c
      where c.region_id = r.region_id and c.edition_id = r.edition_id and c.organisation_id = r.organisation_id
    ), '[]') as counts
    from risk_profile as r where r.edition_id = ${id} and ${regionId === 0 ? sql`true` : sql`r.region_id = ${regionId}`}
  `.execute(tx)
  return rows
}
