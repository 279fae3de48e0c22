import { sql, type Kysely } from 'kysely'
import type { AssignmentReply } from '../../contract/assignments.ts'
import type { Role } from '../../domain/access/role.ts'
import type { PlannedActivity } from '../../domain/roadmaps/plan/planned-activity.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import { rowColumns, rowNames, rowOf, type ReadRow } from './assignment-row.read.ts'

/** One assignment as its page shows it, but for what the actor may do; one query. */
export type AssignmentDetails = Pick<AssignmentReply, 'assignment' | 'plannedDueOn' | 'history' | 'comments'> & {
  revisionId: string
  binding: number
  activity: PlannedActivity | null
  section: string | null
  roadmap: { id: string; title: string | null; territory: string }
  document: AssignmentReply['why']['document']
  order: AssignmentReply['why']['order']
}

export async function readAssignmentDetails(db: Kysely<Tables>, regionId: number, id: string): Promise<AssignmentDetails> {
  const { rows: [row] } = await sql<DetailsRow>`
    select ${rowColumns}, a.planned_due_on, a.revision_id, a.binding, x.content || jsonb_build_object('id', x.id, 'position', x.position) as activity,
      r.header -> 'sections' -> (x.content ->> 'section')::int ->> 'title' as section, r.title as roadmap_title, m.document_id, mt.name as roadmap_territory,
      (select jsonb_build_object('act', g.act, 'number', g.number, 'date', g.date, 'authority', g.authority) from official_document as g where g.id = r.official_document_id) as "order",
      (${historyOf(regionId, id)}) as history, (${commentsOf(regionId, id)}) as comments
    from assignment as a ${rowNames} join revision as r on r.id = a.revision_id join roadmap as m on m.id = a.roadmap_id join territory as mt on mt.id = m.territory_id
    where a.region_id = ${regionId} and a.id = ${id}
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'assignment.unknown')
  return {
    assignment: rowOf(row), plannedDueOn: row.planned_due_on, revisionId: row.revision_id, binding: row.binding, activity: row.activity, section: row.section,
    roadmap: { id: row.roadmap_id, title: row.roadmap_title, territory: row.roadmap_territory }, order: row.order, document: row.document_id === null ? null : { regionId, id: row.document_id }, history: row.history.map(historyEntry), comments: row.comments,
  }
}

type DetailsRow = ReadRow & {
  planned_due_on: string | null; revision_id: string; binding: number; activity: PlannedActivity | null; section: string | null; roadmap_title: string | null; document_id: string | null; roadmap_territory: string
  order: AssignmentReply['why']['order']; history: HistoryRow[]; comments: AssignmentReply['comments']
}

type HistoryRow = {
  factId: string; kind: string; on: string; at: string; person: { id: string; name: string } | null; role: Role | null; to: { id: string; name: string } | null
  files: NonNullable<AssignmentReply['history'][number]['proof']>['files']
  data: { link?: string | null; document?: { number: string; date: string } | null; letter?: { number: string; date: string } | null; note?: string | null; stated?: number | null; reason?: string | null; until?: string | null }
}

/** Facts in their order; those that Opora recorded by itself are nobody's. */
function historyOf(regionId: number, id: string) {
  return sql`
    select coalesce(jsonb_agg(jsonb_build_object(
      'factId', f.id::text, 'kind', f.kind, 'on', f.occurred_on, 'at', to_char(f.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', f.data,
      'person', case when f.appointment_id is not null or p.id <> '00000000-0000-4000-8000-000000000005' then jsonb_build_object('id', p.id, 'name', p.name) end, 'role', n.role,
      'to', (select jsonb_build_object('id', h.id, 'name', h.name) from person as h where h.id = (f.data ->> 'personId')::uuid),
      'files', (
        select coalesce(jsonb_agg(jsonb_build_object('regionId', i.region_id, 'id', i.id, 'name', i.name, 'mediaType', i.media_type, 'size', i.size) order by i.name), '[]')
        from file as i where i.region_id = ${regionId} and i.id in (select (jsonb_array_elements_text(coalesce(f.data -> 'files', '[]')))::uuid)
      )
    ) order by f.id), '[]')
    from fact as f join person as p on p.id = f.person_id left join appointment as n on n.id = f.appointment_id
    where f.region_id = ${regionId} and f.assignment_id = ${id}`
}

function commentsOf(regionId: number, id: string) {
  return sql`
    select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'person', jsonb_build_object('id', p.id, 'name', p.name), 'role', n.role, 'text', c.text) order by c.at, c.id), '[]')
    from assignment_comment as c join person as p on p.id = c.person_id left join appointment as n on n.id = c.appointment_id
    where c.region_id = ${regionId} and c.assignment_id = ${id}`
}

function historyEntry({ factId, kind, on, at, person, role, to, files, data }: HistoryRow): AssignmentReply['history'][number] {
  const document = data.document ?? data.letter ?? null
  const isProof = kind === 'evidence.given' || kind === 'publication.made'
  return {
    factId, kind, on, at, person, role, to, reason: data.reason ?? null, until: data.until ?? null,
    proof: isProof ? { files, link: data.link ?? null, document, note: data.note ?? null, stated: data.stated ?? null } : null,
  }
}
