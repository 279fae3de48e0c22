import { sql } from 'kysely'
import type { AssignmentRow } from '../../contract/assignments.ts'
import type { Role } from '../../domain/access/role.ts'
import type { ProcessCode } from '../../domain/processes/process-code.ts'

/** The columns of a line of a list, of `page as a` joined by `rowNames`. */
export const rowColumns = sql`
  a.region_id, a.id, a.roadmap_id, a.activity_id, x.content ->> 'number' as number, x.content ->> 'title' as title,
  x.content -> 'parts' -> (x.content -> 'bindings' -> a.binding::int ->> 'part')::int ->> 'description' as part, a.process, a.step, a.duty,
  a.starts_on, a.due_on, a.holder_role, a.territory_id, t.name as territory_name, a.organisation_id, coalesce(o.short_name, o.name) as organisation_name,
  a.holder_person_id, p.name as person_name, a.delegate_id, d.name as delegate_name, a.state, a.is_overdue, a.done_on, a.is_late, a.is_unconfirmed, a.is_by_fact, a.asked_until, a.version
`

export const rowNames = sql`
  join territory as t on t.id = a.territory_id
  left join activity as x on x.revision_id = a.revision_id and x.id = a.activity_id
  left join organisation as o on o.id = a.organisation_id
  left join person as p on p.id = a.holder_person_id
  left join person as d on d.id = a.delegate_id
`

export type ReadRow = {
  region_id: number; id: string; roadmap_id: string; activity_id: string; number: string | null; title: string | null; part: string | null; process: ProcessCode; step: string
  duty: AssignmentRow['duty']; starts_on: string | null; due_on: string | null; holder_role: Role; territory_id: number; territory_name: string
  organisation_id: string | null; organisation_name: string | null; holder_person_id: string | null; person_name: string | null; delegate_id: string | null; delegate_name: string | null
  state: AssignmentRow['state']; is_overdue: boolean; done_on: string | null; is_late: boolean; is_unconfirmed: boolean; is_by_fact: boolean; asked_until: string | null; version: number
}

export function rowOf(row: ReadRow): AssignmentRow {
  return {
    regionId: row.region_id, id: row.id, roadmapId: row.roadmap_id, activityId: row.activity_id, number: row.number, title: row.title, part: row.part, process: row.process, step: row.step, duty: row.duty,
    startsOn: row.starts_on, dueOn: row.due_on,
    holder: {
      role: row.holder_role, territory: { id: row.territory_id, name: row.territory_name }, organisation: named(row.organisation_id, row.organisation_name),
      person: named(row.holder_person_id, row.person_name), delegate: named(row.delegate_id, row.delegate_name),
    },
    state: row.state, isOverdue: row.is_overdue, doneOn: row.done_on, isLate: row.is_late, isUnconfirmed: row.is_unconfirmed, isByFact: row.is_by_fact,
    askedUntil: row.asked_until, version: row.version,
  }
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null ? null : { id, name: name ?? '' }
}
