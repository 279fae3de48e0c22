import { sql, type Kysely, type RawBuilder } from 'kysely'
import { isOfRoadmap } from '../assignments/of-road-maps.read.ts'
import type { ReportReply } from '../../contract/reports.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { ReportCounts, ReportProof, ReportReason } from '../../domain/reports/report.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import type { Subject } from './report-subject.read.ts'

export type Period = { from: CivilDate; to: CivilDate }
export type Asked = { subject: Subject; period: Period; today: CivilDate; actor: Actor }

/** What was due, planned or done in the period, of what the reader may see; what a later revision dropped is not asked for. */
function askedIn({ subject, period: { from, to }, actor }: Asked): RawBuilder<unknown> {
  return sql`
    select a.* from assignment as a
    where a.region_id = any(${subject.regionIds}::int[]) and ${subject.condition} and a.state <> 'withdrawn' and ${isOfRoadmap('a')}
      and ${inScope(scopeOf(actor, 'report.read'), { region: 'a.region_id', territory: 'a.territory_id', organisation: 'a.organisation_id', person: 'a.holder_person_id' })}
      and (a.due_on between ${from} and ${to} or a.planned_due_on between ${from} and ${to} or a.done_on between ${from} and ${to})`
}

export type CountedActivity = { roadmapId: string; activityId: string; counts: ReportCounts; doneFrom: CivilDate | null; doneTo: CivilDate | null }

/** Every activity with what was asked of the subject, as it stood on the last day of the period (or stands today, where that is earlier). */
export async function countActivities(db: Kysely<Tables>, asked: Asked): Promise<CountedActivity[]> {
  const { to } = asked.period
  const end = to < asked.today ? to : asked.today
  const { rows } = await sql<ReportCounts & Omit<CountedActivity, 'counts'>>`
    with asked as materialized (${askedIn(asked)}), stood as (
      select *, state = 'done' and done_on <= ${to} as is_done from asked
    )
    select roadmap_id as "roadmapId", activity_id as "activityId",
      count(*) filter (where state not in ('waived', 'past'))::int as asked, count(*) filter (where is_done)::int as done, count(*) filter (where is_done and is_late)::int as late,
      count(*) filter (where is_done and is_unconfirmed)::int as unconfirmed, count(*) filter (where state = 'awaiting')::int as awaiting,
      count(*) filter (where not is_done and state in ('open', 'returned', 'done') and due_on < ${end})::int as overdue,
      count(*) filter (where state = 'waived')::int as waived, count(*) filter (where state = 'past')::int as past,
      min(done_on) filter (where is_done) as "doneFrom", max(done_on) filter (where is_done) as "doneTo"
    from stood group by 1, 2
  `.execute(db)
  return rows.map(({ roadmapId, activityId, doneFrom, doneTo, ...counts }) => ({ roadmapId, activityId, doneFrom, doneTo, counts }))
}

type Listed<One> = Map<string, { count: number; items: One[] }>

/** The latest proof of each assignment that is done or waits; the first few of an activity. */
export async function readProofs(db: Kysely<Tables>, asked: Asked, most: number): Promise<Listed<ReportProof>> {
  const { rows } = await sql<ReportProof & { activityId: string; total: number }>`
    with asked as materialized (${askedIn(asked)}), proven as (
      select a.region_id, a.id, a.activity_id, a.territory_id, a.organisation_id, f.occurred_on, f.kind, f.data, row_number() over (partition by a.activity_id order by f.occurred_on, f.id) as at, count(*) over (partition by a.activity_id)::int as total
      from asked as a cross join lateral (
        select f.* from fact as f where f.region_id = a.region_id and f.assignment_id = a.id and f.occurred_on <= ${asked.period.to}
          and f.kind in ('evidence.given', 'publication.made', 'form.filled', 'members.completed', 'people.appointed') order by f.id desc limit 1
      ) as f
      where a.state in ('done', 'awaiting')
    )
    select p.activity_id as "activityId", p.total, p.region_id as "regionId", p.id as "assignmentId", coalesce(o.short_name, o.name, t.name) as place, p.occurred_on as on,
      coalesce(nullif(p.data -> 'document', 'null'), nullif(p.data -> 'letter', 'null')) as document, p.data ->> 'link' as link, p.kind in ('form.filled', 'members.completed', 'people.appointed') as "isByFact",
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name) from file as s where s.region_id = p.region_id and p.data -> 'files' @> to_jsonb(s.id::text) and s.id::text in (select jsonb_array_elements_text(p.data -> 'files'))), '[]') as files
    from proven as p join territory as t on t.id = p.territory_id left join organisation as o on o.id = p.organisation_id
    where p.at <= ${most} order by p.activity_id, p.at
  `.execute(db)
  return listed(rows)
}

/** Why it went another way than planned: what was moved, sent back or waived, and the last word in the talk about what is late. */
export async function readReasons(db: Kysely<Tables>, asked: Asked, most: number): Promise<Listed<ReportReason>> {
  const { from, to } = asked.period
  const { rows } = await sql<ReportReason & { activityId: string; total: number }>`
    with asked as materialized (${askedIn(asked)}), told as (
      select a.activity_id, a.region_id, a.id, a.territory_id, a.organisation_id, f.occurred_on as on_day, (f.data ->> 'until')::date as until,
        case f.kind when 'assignment.postponed' then 'postponed' when 'evidence.returned' then 'returned' else 'waived' end as kind,
        coalesce(f.data ->> 'reason', case when f.kind = 'assignment.postponed' then (
          select q.data ->> 'reason' from fact as q where q.region_id = f.region_id and q.assignment_id = f.assignment_id and q.kind = 'assignment.postponement-asked' and q.id < f.id order by q.id desc limit 1
        ) end) as text
      from asked as a join fact as f on f.region_id = a.region_id and f.assignment_id = a.id
      where f.kind in ('assignment.postponed', 'evidence.returned', 'assignment.waived') and f.occurred_on between ${from} and ${to}
      union all
      select a.activity_id, a.region_id, a.id, a.territory_id, a.organisation_id, f.occurred_on, (f.data ->> 'until')::date, 'extended', f.data ->> 'reason'
      from asked as a join fact as f on f.region_id = a.region_id and f.kind = 'window.extended' and f.roadmap_id = a.roadmap_id and f.organisation_id = a.organisation_id and f.activity_id = a.activity_id
      where f.occurred_on between ${from} and ${to} and not exists (select from fact as w where w.region_id = f.region_id and w.kind = 'window.extension-withdrawn' and w.corrects_id = f.id)
      union all
      select a.activity_id, a.region_id, a.id, a.territory_id, a.organisation_id, c.at::date, null, 'comment', c.text
      from asked as a cross join lateral (select c.at, c.text from assignment_comment as c where c.region_id = a.region_id and c.assignment_id = a.id order by c.at desc limit 1) as c
      where a.is_late or a.is_overdue
    ), placed as (
      select *, row_number() over (partition by activity_id order by on_day, id) as at, count(*) over (partition by activity_id)::int as total from told
    )
    select p.activity_id as "activityId", p.total, p.kind, p.region_id as "regionId", p.id as "assignmentId", coalesce(o.short_name, o.name, t.name) as place, p.on_day as on, p.until, p.text
    from placed as p join territory as t on t.id = p.territory_id left join organisation as o on o.id = p.organisation_id
    where p.at <= ${most} order by p.activity_id, p.at
  `.execute(db)
  return listed(rows)
}

function listed<One>(rows: readonly (One & { activityId: string; total: number })[]): Listed<One> {
  const found: Listed<One> = new Map()
  for (const row of rows) {
    const known = found.get(row.activityId) ?? { count: row.total, items: [] }
    known.items.push(row)
    found.set(row.activityId, known)
  }
  return found
}

type ReportedRoadmap = Pick<ReportReply['roadmaps'][number], 'id' | 'title' | 'territory' | 'order'>

export async function readReported(db: Kysely<Tables>, ids: readonly string[]): Promise<ReportedRoadmap[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ReportedRoadmap>`
    select m.id, r.title, t.name as territory, case when d.id is null then null else jsonb_build_object('number', d.number, 'date', d.date) end as order
    from roadmap as m join territory as t on t.id = m.territory_id join revision as r on r.roadmap_id = m.id and r.state = 'approved' left join official_document as d on d.id = r.official_document_id
    where m.id = any(${[...ids]}::uuid[]) order by cardinality(t.path), r.title, m.id
  `.execute(db)
  return rows
}

/** The sealed end of a region's journal. */
export async function readHead(db: Kysely<Tables>, regionId: number): Promise<ReportReply['head']> {
  const row = await db.selectFrom('journal_link').select(['seq', 'hash']).where('region_id', '=', regionId).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row ? { seq: Number(row.seq), hash: row.hash.toString('hex') } : null
}
