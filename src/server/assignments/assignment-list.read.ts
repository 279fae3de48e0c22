import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { AssignmentFilter, AssignmentRow } from '../../contract/assignments.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { rowColumns, rowNames, rowOf, type ReadRow } from './assignment-row.read.ts'
import { isOfRoadmap } from './of-road-maps.read.ts'
import { decidedBy, groupConditions, heldBy } from './desk-group.read.ts'

const page = 25
const live: ReadonlySet<string> = new Set(['open', 'awaiting', 'returned'])

/** A page of what the actor may see, by due day or by school; the next one begins where this one ends, however deep it is. */
export async function listAssignments(db: Kysely<Tables>, actor: Actor, filter: AssignmentFilter, today: CivilDate): Promise<{ items: AssignmentRow[]; next: string | null }> {
  const { rows } = await (filter.sort === 'due' ? byDueDay(actor, filter, today) : byOrganisation(actor, filter, today)).execute(db)
  const last = rows.length > page ? rows[page - 1] : undefined
  return { items: rows.slice(0, page).map(rowOf), next: last === undefined ? null : cursorOf(last, filter.sort) }
}

function byDueDay(actor: Actor, filter: AssignmentFilter, today: CivilDate): RawBuilder<ReadRow> {
  const conditions = sql.join([...conditionsOf(actor, filter, today), ...after(filter, 'due', ([due, id]) => sql<SqlBool>`(coalesce(a.due_on, 'infinity'), a.id) > (${due}::date, ${id}::uuid)`)], sql` and `)
  const order = sql`order by coalesce(a.due_on, 'infinity'), a.id limit ${sql.lit(page + 1)}`
  const territory = filter.territory ?? territoryOf(actor)
  // Territory by territory each by its own index: one sort of a few hundred rows instead of one of all that lies below.
  const source = territory === null ? sql`select a.* from assignment as a where ${conditions} ${order}` : sql`
    select a.* from unnest(array(select id from territory where path @> ${[territory]}::int[])) as below (id)
      cross join lateral (select a.* from assignment as a where a.territory_id = below.id and ${conditions} ${order}) as a ${order}`
  return sql<ReadRow>`with a as materialized (${source}) select ${rowColumns} from a ${rowNames} order by coalesce(a.due_on, 'infinity'), a.id`
}

/** Schools and bodies in the order of their names, each one's assignments by due day; what no organisation holds is left out. */
function byOrganisation(actor: Actor, filter: AssignmentFilter, today: CivilDate): RawBuilder<ReadRow> {
  const conditions = sql.join([
    ...conditionsOf(actor, filter, today), ...territoryFilter(filter),
    ...after(filter, 'organisation', ([due, id, name, organisation]) => sql<SqlBool>`(h.name, h.id, coalesce(a.due_on, 'infinity'), a.id) > (${name}, ${organisation}::uuid, ${due}::date, ${id}::uuid)`),
  ], sql` and `)
  return sql<ReadRow>`
    with a as materialized (
      select a.*, h.name as sort_name from organisation as h join assignment as a on a.organisation_id = h.id
      where ${conditions} ${after(filter, 'organisation', ([, , name]) => sql<SqlBool>`h.name >= ${name}`).map((from) => sql`and ${from}`)[0] ?? sql``}
      order by h.name, h.id, coalesce(a.due_on, 'infinity'), a.id limit ${sql.lit(page + 1)}
    )
    select ${rowColumns}, a.sort_name from a ${rowNames} order by a.sort_name, a.organisation_id, coalesce(a.due_on, 'infinity'), a.id
  `
}

function conditionsOf(actor: Actor, filter: AssignmentFilter, today: CivilDate): RawBuilder<SqlBool>[] {
  const { mine, group, state, overdue, duty, process, roadmap, activity, organisation, dueFrom, dueTo, q } = filter
  return [
    inScope(scopeOf(actor, 'assignment.read'), { region: 'a.region_id', territory: 'a.territory_id', organisation: 'a.organisation_id', person: 'a.holder_person_id' }),
    // Of a whole territory nobody wants to read what each school asks of itself.
    roadmap === undefined && organisation === undefined && mine !== true && group === undefined && actor.organisationId === null && actor.role !== 'curator' ? isOfRoadmap('a') : null,
    mine === true || (group !== undefined && group !== 'decide') ? heldBy(actor) : null,
    group === undefined ? null : group === 'decide' ? decidedBy(actor) : groupConditions(today)[group],
    state === undefined ? null : sql<SqlBool>`a.state in (${sql.join(state.map((one) => sql.lit(one)))})`,
    // Said once more in the words of the index that holds what is still to be done.
    state?.every((one) => live.has(one)) === true ? sql<SqlBool>`a.state in ('open', 'awaiting', 'returned')` : null,
    overdue === undefined ? null : overdue ? sql<SqlBool>`a.is_overdue` : sql<SqlBool>`not a.is_overdue`,
    duty === undefined ? null : sql<SqlBool>`a.duty = ${duty}`,
    process === undefined ? null : sql<SqlBool>`a.process = ${process}`,
    roadmap === undefined ? null : sql<SqlBool>`a.roadmap_id = ${roadmap}`,
    activity === undefined ? null : sql<SqlBool>`a.activity_id = ${activity}`,
    organisation === undefined ? null : sql<SqlBool>`a.organisation_id = ${organisation}`,
    dueFrom === undefined ? null : sql<SqlBool>`coalesce(a.due_on, 'infinity') >= ${dueFrom}::date`,
    dueTo === undefined ? null : sql<SqlBool>`coalesce(a.due_on, 'infinity') <= ${dueTo}::date`,
    q === undefined ? null : sql<SqlBool>`(a.activity_id in (select x.id from activity as x where x.search @@ websearch_to_tsquery('russian', ${q})) or a.organisation_id in (select w.id from organisation as w where w.name ilike ${`%${q.replace(/[\\%_]/g, '\\$&')}%`}))`,
  ].filter((condition) => condition !== null)
}

function territoryFilter({ territory }: AssignmentFilter): RawBuilder<SqlBool>[] {
  return territory === undefined ? [] : [sql<SqlBool>`a.territory_id in (select id from territory where path @> ${[territory]}::int[])`]
}

/** The part of a region that the actor speaks for; null where it is a whole region, all of them, or schools and persons. */
function territoryOf(actor: Actor): number | null {
  const { everywhere, subtree, within } = scopeOf(actor, 'assignment.read')
  return everywhere || subtree === null || subtree === within ? null : subtree
}

type Cursor = [due: string, id: string, name: string, organisation: string]

function after(filter: AssignmentFilter, sort: AssignmentFilter['sort'], condition: (cursor: Cursor) => RawBuilder<SqlBool>): RawBuilder<SqlBool>[] {
  return filter.after === undefined || filter.sort !== sort ? [] : [condition(parsedCursor(filter.after))]
}

function cursorOf(row: ReadRow & { sort_name?: string }, sort: AssignmentFilter['sort']): string {
  const place = [row.due_on ?? 'infinity', row.id, ...(sort === 'organisation' ? [row.sort_name ?? '', row.organisation_id ?? ''] : [])]
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function parsedCursor(text: string): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(parsed)) {
      const [due, id, name = '', organisation = ''] = parsed.map(String)
      if (due !== undefined && id !== undefined && /^(infinity|\d{4}-\d{2}-\d{2})$/.test(due) && uuid.test(id) && (organisation === '' || uuid.test(organisation))) return [due, id, name, organisation]
    }
  } catch {
    // Said below.
  }
  throw new OporaError('invalid_input', 'page.cursor-invalid')
}
