import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import type { Tables } from '../../db/tables.ts'

/** Open schools below the territory that have not reached what is asked for and were not reminded today. */
export async function remindBelow(tx: Kysely<Tables>, campaignId: string, territoryId: number, on: CivilDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update survey_school as s set reminded_on = ${on} from territory as t
    where t.id = s.territory_id and t.path @> ${[territoryId]}::int[] and s.campaign_id = ${campaignId} and s.state = 'open' and s.reached_on is null and s.reminded_on is distinct from ${on}::date
      and s.region_id = any(select coalesce(region_id, 0) from territory where path @> ${[territoryId]}::int[])
    returning s.organisation_id as id
  `.execute(tx)
  return rows.map(({ id }) => id)
}
