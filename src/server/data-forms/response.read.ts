import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { z } from 'zod'
import type { listResponses as listContract, ResponseReply, ResponseRow } from '../../contract/form-responses.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Role } from '../../domain/access/role.ts'
import { can } from '../../domain/access/policy.ts'
import type { Answers } from '../../domain/data-forms/form-definition.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import { responseName, responsesFor } from './form.read.ts'

const page = 100

const joins = sql`
  join data_form as f on f.id = r.form_id join territory as t on t.id = r.territory_id
  left join organisation as o on o.id = r.organisation_id left join person as p on p.id = r.holder_person_id
`

const rowColumns = (on: CivilDate) => sql`
  r.region_id as "regionId", r.id, ${responseName} as name, jsonb_build_object('id', t.id, 'name', t.name) as territory, r.state, r.filled_on as "filledOn",
  coalesce(r.filled_on > f.due_on, false) as "isLate", coalesce(r.state <> 'filled' and f.state = 'open' and f.due_on < ${on}, false) as "isOverdue", r.return_reason as "returnReason"
`

const ofState: Record<NonNullable<z.infer<(typeof listContract)['query']>['state']>, (on: CivilDate) => RawBuilder<SqlBool>> = {
  filled: () => sql`r.state = 'filled'`,
  waiting: () => sql`r.state <> 'filled'`,
  returned: () => sql`r.state = 'returned'`,
  overdue: (on) => sql`r.state <> 'filled' and f.due_on < ${on}`,
}

/** Who has filled a form and who has not, among those that the reader may see; with the counts of each territory. */
export async function listResponses(
  db: Kysely<Tables>, actor: Actor, formId: string, { state, search, territory, offset }: z.infer<(typeof listContract)['query']>, on: CivilDate,
): Promise<z.infer<(typeof listContract)['reply']>> {
  const mayRead = sql`r.form_id = ${formId} and ${responsesFor(actor, 'form.read')}`
  const { rows } = await sql<ResponseRow & { total: number }>`
    select ${rowColumns(on)}, count(*) over ()::int as total from form_response as r ${joins}
    where ${mayRead} and ${state === undefined ? sql`true` : ofState[state](on)} and (${territory ?? null}::int is null or t.path @> array[${territory ?? null}::int])
      and (${search ?? null}::text is null or ${responseName} ilike '%' || ${(search ?? '').replace(/[\\%_]/g, '\\$&')} || '%')
    order by t.name, name, r.id limit ${page} offset ${offset}
  `.execute(db)
  const { rows: territories } = await sql<{ id: number; name: string; asked: number; filled: number }>`
    select t.id, t.name, count(*)::int as asked, (count(*) filter (where r.state = 'filled'))::int as filled
    from form_response as r join territory as t on t.id = r.territory_id where ${mayRead} group by t.id, t.name order by t.name
  `.execute(db)
  return { items: rows, total: rows[0]?.total ?? 0, territories }
}

type ResponseDetail = ResponseRow & {
  answers: Answers | null; draft: Answers | null; version: number; path: number[]; region: number | null; organisationId: string | null; personId: string | null; holderRole: Role; formState: string
}

export async function readResponse(db: Kysely<Tables>, actor: Actor, { formId, regionId, responseId }: { formId: string; regionId: number; responseId: string }, on: CivilDate): Promise<ResponseReply> {
  const { rows } = await sql<ResponseDetail & { isVisible: boolean }>`
    select ${rowColumns(on)}, r.answers, r.draft, r.version, t.path, t.region_id as region, r.organisation_id as "organisationId", r.holder_person_id as "personId", r.holder_role as "holderRole",
      f.state as "formState", ${responsesFor(actor, 'form.read')} as "isVisible"
    from form_response as r ${joins} where r.region_id = ${regionId} and r.id = ${responseId} and r.form_id = ${formId}
  `.execute(db)
  const found = rows[0]
  if (!found) throw new OporaError('not_found', 'form.response-unknown')
  const { answers, draft, version, path, region, organisationId, personId, holderRole, formState, isVisible, ...row } = found
  if (!isVisible) throw new OporaError('forbidden', 'access.denied', { action: 'form.read' })
  const place = { path, regionId: region, organisationId, personId, role: holderRole }
  const isOpen = formState === 'open'
  return {
    row, answers, draft, version,
    may: [...(isOpen && can(actor, 'form.fill', place) ? ['fill' as const] : []), ...(isOpen && row.state === 'filled' && can(actor, 'form.manage', place) ? ['return' as const] : [])],
  }
}

export type BookedResponse = { id: string; name: string; territory: string; answers: Answers }

/** Those whom the actor may fill for, with what was typed last; `most` and one more, so that too many show. */
export async function responsesToFill(db: Kysely<Tables>, actor: Actor, formId: string, { response, territory }: { response?: string | undefined; territory?: number | undefined }, most: number): Promise<BookedResponse[]> {
  const { rows } = await sql<BookedResponse>`
    select r.id, ${responseName} as name, t.name as territory, coalesce(r.draft, r.answers, '{}') as answers from form_response as r ${joins}
    where r.form_id = ${formId} and ${responsesFor(actor, 'form.fill')} and (${response ?? null}::uuid is null or r.id = ${response ?? null}::uuid)
      and (${territory ?? null}::int is null or t.path @> array[${territory ?? null}::int])
    order by t.name, name, r.id limit ${most + 1}
  `.execute(db)
  return rows
}

export type ConsolidatedResponse = { regionId: number; id: string; name: string; territory: string; filledOn: CivilDate | null; answers: Answers | null }

/** Everything that a consolidated sheet says of those that the reader may see; what was sent back counts again once it is sent anew. */
export async function responsesToConsolidate(db: Kysely<Tables>, actor: Actor, formId: string, territory: number | undefined): Promise<ConsolidatedResponse[]> {
  const { rows } = await sql<ConsolidatedResponse>`
    select r.region_id as "regionId", r.id, ${responseName} as name, t.name as territory,
      case when r.state = 'filled' then r.filled_on end as "filledOn", case when r.state = 'filled' then r.answers end as answers
    from form_response as r ${joins}
    where r.form_id = ${formId} and ${responsesFor(actor, 'form.read')} and (${territory ?? null}::int is null or t.path @> array[${territory ?? null}::int]) order by t.name, name, r.id
  `.execute(db)
  return rows
}

/** Where a form is filled for an assignment of the running plan: the path of its page, once there is an open form for the activity. */
export async function formPathOf(
  db: Kysely<Tables>, { regionId, roadmapId, activityId, territoryId, organisationId, personId }: { regionId: number; roadmapId: string; activityId: string; territoryId: number; organisationId: string | null; personId: string | null },
): Promise<string | null> {
  const { rows } = await sql<{ formId: string; id: string }>`
    select f.id as "formId", r.id from data_form as f join form_response as r on r.form_id = f.id
    where f.roadmap_id = ${roadmapId} and f.activity_id = ${activityId} and f.state = 'open' and r.region_id = ${regionId} and (
      r.organisation_id = ${organisationId}::uuid or r.holder_person_id = ${personId}::uuid
      or (r.organisation_id is null and r.holder_person_id is null and ${organisationId}::uuid is null and r.territory_id = ${territoryId}))
    order by f.due_on nulls last limit 1
  `.execute(db)
  const found = rows[0]
  return found ? `/forms/${found.formId}/responses/${regionId}/${found.id}` : null
}
