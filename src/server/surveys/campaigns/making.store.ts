import { sql, type Kysely } from 'kysely'
import type { Tables } from '../../db/tables.ts'

/** Campaigns whose groups and codes are being made. */
export async function campaignsToMake(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from survey_campaign where is_making order by changed_at, id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those that another process is at, too. */
export async function hasSchoolsToMake(tx: Kysely<Tables>, campaignId: string): Promise<boolean> {
  const { rows } = await sql`select from survey_school where campaign_id = ${campaignId} and not is_made limit 1`.execute(tx)
  return rows.length > 0
}

/** False where another process has ended it meanwhile. The version stays: nobody has changed anything that somebody else may be changing. */
export async function endMaking(tx: Kysely<Tables>, campaignId: string, now: Date): Promise<{ wasOpening: boolean } | null> {
  const { rows } = await sql<{ state: string }>`select state from survey_campaign where id = ${campaignId} and is_making for update`.execute(tx)
  const before = rows[0]
  if (before === undefined) return null
  await sql`update survey_campaign set is_making = false, state = case when state = 'opening' then 'open' else state end, changed_at = ${now} where id = ${campaignId}`.execute(tx)
  return { wasOpening: before.state === 'opening' }
}
