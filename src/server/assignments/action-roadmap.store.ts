import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { DocumentContent } from '../../domain/programme-documents/document-content.ts'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { Tables } from '../db/tables.ts'

/** An accepted anti-risk programme as planning asks for it: its content now, and as it stood when it was accepted or mended before. */
export type AcceptedProgramme = {
  regionId: number; id: string; programmeId: string; year: number; schoolId: string; school: string; territoryId: number
  title: string; factor: string; content: DocumentContent; before: DocumentContent | null; sentOn: CivilDate; team: string[]
}

/** Null where no version was ever sent. */
export async function acceptedProgramme(tx: Kysely<Tables>, { regionId, id, number, on }: { regionId: number; id: string; number: number; on: CivilDate }): Promise<AcceptedProgramme | null> {
  const { rows: [row] } = await sql<AcceptedProgramme>`
    select d.region_id as "regionId", d.id, d.programme_id as "programmeId", y.year, d.organisation_id as "schoolId", coalesce(o.short_name, o.name) as school, d.territory_id as "territoryId",
      d.template ->> 'title' as title, d.factor, v.content, b.content as before, coalesce(d.sent_on, ${on}::date)::text as "sentOn",
      array(select distinct a.person_id from appointment as a where a.organisation_id = d.organisation_id and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on})) as team
    from programme_document as d join programme as y on y.id = d.programme_id join organisation as o on o.id = d.organisation_id
      join document_version as v on v.region_id = d.region_id and v.document_id = d.id and v.number = ${number}
      left join lateral (
        select e.content from document_version as e where e.region_id = d.region_id and e.document_id = d.id and e.number < ${number} and e.reason <> 'named' and exists (select from roadmap as m where m.document_id = d.id) order by e.number desc limit 1
      ) as b on true
    where d.region_id = ${regionId} and d.id = ${id}
  `.execute(tx)
  return row ?? null
}

type NewRevision = { roadmapId: string; revisionId: string; orderId: string; plan: DraftPlan; approvedOn: CivilDate; authority: string; orderNumber: string; now: Date }

/** The road map of a programme, with a revision that the programme itself approves. What was approved before is superseded. */
export async function insertActionRevision(tx: Kysely<Tables>, { id, schoolId, territoryId, programmeId }: AcceptedProgramme, { roadmapId, revisionId, orderId, plan, approvedOn, authority, orderNumber, now }: NewRevision): Promise<void> {
  const { activities, ...header } = plan
  const rows = JSON.stringify(activities.map(({ id: activity, position, ...content }) => ({ id: activity, position, content })))
  await sql`insert into roadmap (id, territory_id, programme_id, created_at, document_id, organisation_id) values (${roadmapId}, ${territoryId}, ${programmeId}, ${now}, ${id}, ${schoolId}) on conflict (id) do nothing`.execute(tx)
  await sql`insert into official_document (id, act, number, date, authority) values (${orderId}, 'signature', ${orderNumber}, ${approvedOn}, ${authority})`.execute(tx)
  await sql`
    with revised as (
      insert into revision (id, roadmap_id, number, state, header, title, years, created_at, changed_at)
      select ${revisionId}, ${roadmapId}, 1 + count(*), 'draft', ${JSON.stringify(header)}::jsonb, ${plan.title}, ${plan.years}, ${now}, ${now} from revision where roadmap_id = ${roadmapId}
    )
    insert into activity (revision_id, id, position, content) select ${revisionId}, a.id, a.position, a.content from jsonb_to_recordset(${rows}::jsonb) as a (id uuid, position int, content jsonb)
  `.execute(tx)
  await sql`update revision set state = 'superseded', version = version + 1 where roadmap_id = ${roadmapId} and state = 'approved'`.execute(tx)
  await sql`update revision set state = 'approved', official_document_id = ${orderId}, approved_at = ${now} where id = ${revisionId}`.execute(tx)
}

/** What is still to be done of a road map, with whom it was handed to. */
export async function openActions(tx: Kysely<Tables>, regionId: number, roadmapId: string): Promise<{ id: string; activityId: string; delegateId: string | null }[]> {
  const { rows } = await sql<{ id: string; activityId: string; delegateId: string | null }>`
    select id, activity_id as "activityId", delegate_id as "delegateId" from assignment where region_id = ${regionId} and roadmap_id = ${roadmapId} and state in ('open', 'returned') order by id
  `.execute(tx)
  return rows
}
