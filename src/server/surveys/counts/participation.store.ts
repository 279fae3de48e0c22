import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import { allSchools } from '../../../domain/surveys/campaign/all-schools.ts'
import type { Tables } from '../../db/tables.ts'

export type CountedSchool = { campaignId: string; organisationId: string }

export async function regionsToCount(db: Kysely<Tables>): Promise<number[]> {
  const { rows } = await sql<{ region: number }>`select distinct region_id as region from participation_change`.execute(db)
  return rows.map(({ region }) => region)
}

/** So many changes at once: what a fold takes stays short, however much came while nobody folded. */
const most = 20_000

/** Null where another process is at it; `hasMore` where some were left for the next time. */
type Folded = { schools: (CountedSchool & { regionId: number })[]; hasMore: boolean } | null

/**
 * Takes changes of these regions into their counts and away, as `assignments/rollup.store.ts` does: deleted as they are folded, so one that
 * commits late is folded later. All regions in one pass, for a country answers everywhere at once; and without waiting for the disk, for what a
 * crash takes back it takes back whole. Groups and schools are looked up one by one: a table of changes is empty one moment and long the next, so
 * its statistics are never right, and a plan that goes by them reads all groups of the country for a handful.
 */
export async function foldParticipation(db: Kysely<Tables>, regionIds: readonly number[], on: CivilDate): Promise<Folded> {
  return db.transaction().execute(async (tx) => {
    const { rows: [lock] } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(hashtext('opora.participation')) as held, set_config('synchronous_commit', 'off', true)`.execute(tx)
    if (lock?.held !== true) return null
    const { rows } = await sql<CountedSchool & { regionId: number; taken: number }>`
      with waiting as materialized (
        select tableoid as part, ctid as at from participation_change where region_id = any(${regionIds}::int[]) limit ${sql.lit(most)}
      ), taken as (
        delete from participation_change as c using waiting as w where c.region_id = any(${regionIds}::int[]) and c.tableoid = w.part and c.ctid = w.at
        returning c.region_id, c.group_id, c.change
      ), own as (
        select region_id, group_id, sum(change)::int as change from taken group by 1, 2
      ), by_group as (
        insert into group_participation as p (region_id, group_id, received) select region_id, group_id, change from own order by 1, 2
        on conflict (region_id, group_id) do update set received = p.received + excluded.received
      ), by_school as (
        select o.region_id, g.campaign_id, g.organisation_id, g.questionnaire_id, s.territory_id, sum(o.change)::int as change
        from own as o
        cross join lateral (select campaign_id, organisation_id, questionnaire_id from respondent_group where region_id = o.region_id and id = o.group_id limit 1) as g
        cross join lateral (select territory_id from survey_school where region_id = o.region_id and campaign_id = g.campaign_id and organisation_id = g.organisation_id limit 1) as s
        group by 1, 2, 3, 4, 5
      ), spread as (
        select region_id, campaign_id, territory_id, organisation_id, questionnaire_id, change from by_school
        union all
        select b.region_id, b.campaign_id, above.id, ${allSchools}::uuid, b.questionnaire_id, sum(b.change)::int
        from by_school as b join territory as t on t.id = b.territory_id cross join unnest(t.path) as above (id)
        group by 1, 2, 3, 4, 5
      ), counted as (
        insert into participation as p (region_id, campaign_id, territory_id, organisation_id, questionnaire_id, on_date, received)
        select region_id, campaign_id, territory_id, organisation_id, questionnaire_id, ${on}::date, change from spread order by 1, 2, 3, 4, 5
        on conflict (region_id, campaign_id, territory_id, organisation_id, questionnaire_id, on_date) do update set received = p.received + excluded.received
      )
      select distinct region_id as "regionId", campaign_id as "campaignId", organisation_id as "organisationId", (select count(*)::int from waiting) as taken from by_school
    `.execute(tx)
    return { schools: rows.map(({ regionId, campaignId, organisationId }) => ({ regionId, campaignId, organisationId })), hasMore: rows[0]?.taken === most }
  })
}
