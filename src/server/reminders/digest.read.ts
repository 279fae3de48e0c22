import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { DigestGroup } from '../../domain/reminders/digest-group.ts'
import type { ReviewOutcome } from '../../domain/reviews/review-route.ts'
import type { VisitState } from '../../domain/visits/visit.ts'
import type { VisitType } from '../../domain/visits/visit-type.ts'
import type { Tables } from '../db/tables.ts'

/** As it is stored: counts, and the first few of each group by region and id. */
export type DigestContent = Partial<Record<DigestGroup, { count: number; first: [regionId: number, id: string][] }>>

/** An assignment; or a visit, a reading or a conclusion with its own day in place of the due one. */
export type Mentioned = { regionId: number; id: string; number: string | null; title: string | null; dueOn: CivilDate | null; place: string; visit: MentionedVisit | null; review: MentionedReview | null }
/** `outcome` null for a reading that is still to be done; then `id` is the reading's, else the document's. `isBlind`: nothing is said of whose it is. */
export type MentionedReview = { step: string; outcome: ReviewOutcome | null; isBlind: boolean }
export type MentionedVisit = { type: VisitType; state: VisitState; time: string | null }

/** Regions whose day has come by their own clock and whose digests are not decided yet. `now` is null where the programme date was set. */
export async function regionsToRemind(db: Kysely<Tables>, day: CivilDate, now: Date | null): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with home as (
      select distinct min(p.region_id) over (partition by p.person_id) as id from appointment as p where p.starts_on <= ${day} and (p.ends_on is null or p.ends_on >= ${day})
    )
    select h.id from home as h left join territory as t on t.id = h.id
    where not exists (select from reminder_run as r where r.region_id = h.id and r.day = ${day})
      and (${now}::timestamptz is null or (${now}::timestamptz at time zone coalesce(t.zone, 'Europe/Moscow'))::date >= ${day}::date)
    order by 1
  `.execute(db)
  return rows.map(({ id }) => id)
}

/** What digests name, with the words that a person knows it by; what is gone meanwhile is left out. Whose duty it is, is said by school or territory, never by name. */
export async function readMentioned(db: Kysely<Tables>, contents: readonly DigestContent[]): Promise<Map<string, Mentioned>> {
  const pairs = contents.flatMap((content) => Object.values(content).flatMap(({ first }) => first))
  if (pairs.length === 0) return new Map()
  const regions = [...new Set(pairs.map(([regionId]) => regionId))]
  const { rows } = await sql<Mentioned>`
    select a.region_id as "regionId", a.id, x.content ->> 'number' as number, x.content ->> 'title' as title, a.due_on as "dueOn", coalesce(o.short_name, o.name, t.name) as place, null::jsonb as visit, null::jsonb as review
    from unnest(${pairs.map(([regionId]) => regionId)}::int[], ${pairs.map(([, id]) => id)}::uuid[]) as m (region_id, id)
      join assignment as a on a.region_id = m.region_id and a.id = m.id join territory as t on t.id = a.territory_id
      left join organisation as o on o.id = a.organisation_id left join activity as x on x.revision_id = a.revision_id and x.id = a.activity_id
    where a.region_id = any(${regions}::int[])
    union all
    select v.region_id, v.id, null, null, v.day, coalesce(o.short_name, o.name), jsonb_build_object('type', v.type, 'state', v.state, 'time', v.time), null
    from unnest(${pairs.map(([regionId]) => regionId)}::int[], ${pairs.map(([, id]) => id)}::uuid[]) as m (region_id, id)
      join visit as v on v.region_id = m.region_id and v.id = m.id join organisation as o on o.id = v.organisation_id
    where v.region_id = any(${regions}::int[])
    union all
    select v.region_id, v.id, null, d.template ->> 'title', v.due_on, case when (r.rule ->> 'isBlind')::boolean then '' else coalesce(o.short_name, o.name) end, null, jsonb_build_object('step', r.rule ->> 'title', 'outcome', null, 'isBlind', (r.rule ->> 'isBlind')::boolean)
    from unnest(${pairs.map(([regionId]) => regionId)}::int[], ${pairs.map(([, id]) => id)}::uuid[]) as m (region_id, id)
      join review as v on v.region_id = m.region_id and v.id = m.id join review_round as r on r.region_id = v.region_id and r.document_id = v.document_id and r.number = v.round
      join programme_document as d on d.region_id = v.region_id and d.id = v.document_id join organisation as o on o.id = d.organisation_id
    where v.region_id = any(${regions}::int[])
    union all
    select d.region_id, d.id, null, d.template ->> 'title', r.concluded_on, coalesce(o.short_name, o.name), null, jsonb_build_object('step', r.rule ->> 'title', 'outcome', r.outcome, 'isBlind', false)
    from unnest(${pairs.map(([regionId]) => regionId)}::int[], ${pairs.map(([, id]) => id)}::uuid[]) as m (region_id, id)
      join programme_document as d on d.region_id = m.region_id and d.id = m.id join organisation as o on o.id = d.organisation_id
      join lateral (select x.rule, x.outcome, x.concluded_on from review_round as x where x.region_id = d.region_id and x.document_id = d.id and x.state = 'concluded' order by x.number desc limit 1) as r on true
    where d.region_id = any(${regions}::int[])
  `.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** What the regions of journal heads are called. */
export async function readRegionNames(db: Kysely<Tables>, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('territory').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
