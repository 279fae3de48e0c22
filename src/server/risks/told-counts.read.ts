import { sql, type Kysely } from 'kysely'
import { sheetCounter } from '../../domain/risks/counting/sheet-counter.ts'
import { unpackCounts } from '../../domain/risks/counting/packed-counts.ts'
import { sheetLayout } from '../../domain/surveys/sheet/sheet-layout.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import type { Tables } from '../db/tables.ts'
import { nothingTold, type ToldBefore } from './compute-edition.ts'
import type { EditionScope } from './edition-source.read.ts'

/** What the last edition that reached a school told of its answers; whoever saw it may subtract. */
export async function readToldBefore(db: Kysely<Tables>, { programmeId, regionId }: EditionScope): Promise<ToldBefore> {
  const { rows } = await sql<{ organisationId: string; hash: string; counts: Buffer }>`
    select distinct on (c.organisation_id, q.definition_hash) c.organisation_id as "organisationId", encode(q.definition_hash, 'hex') as hash, c.counts
    from risk_edition as e join risk_count as c on c.edition_id = e.id join campaign_questionnaire as q on q.id = c.questionnaire_id
    where e.programme_id = ${programmeId} and ${regionId === 0 ? sql`true` : sql`c.region_id = ${regionId}`} order by c.organisation_id, q.definition_hash, e.number desc
  `.execute(db)
  if (rows.length === 0) return nothingTold
  const lengths = await readLengths(db, programmeId)
  const told = new Map(rows.map((row) => [`${row.organisationId} ${row.hash}`, row]))
  return (organisationId, hash) => {
    const found = told.get(`${organisationId} ${hash}`)
    return found === undefined ? null : unpackCounts(found.counts, lengths.get(hash) ?? 0)
  }
}

async function readLengths(db: Kysely<Tables>, programmeId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ hash: string; definition: Questionnaire }>`
    select distinct on (q.definition_hash) encode(q.definition_hash, 'hex') as hash, q.definition
    from campaign_questionnaire as q join survey_campaign as c on c.id = q.campaign_id where c.programme_id = ${programmeId} order by q.definition_hash, q.id
  `.execute(db)
  return new Map(rows.map(({ hash, definition }) => [hash, sheetCounter(sheetLayout(definition)).layout.length]))
}
