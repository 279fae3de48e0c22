import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { z } from 'zod'
import type { FormReply, FormSummary, listForms as listContract } from '../../contract/data-forms.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { can, canSomewhere, type Action } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { FormDefinition } from '../../domain/data-forms/form-definition.ts'
import { openFormSteps } from '../../domain/data-forms/form-state.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

const page = 50

/** The answers of a form that an actor may do this with; rows are called `r`. */
export function responsesFor(actor: Actor, action: Action): RawBuilder<SqlBool> {
  return inScope(scopeOf(actor, action), { region: 'r.region_id', territory: 'r.territory_id', organisation: 'r.organisation_id', person: 'r.holder_person_id' })
}

/** Forms of the territories that the reader speaks for, and those that somebody is asked whom the reader may see; drafts only for who makes them. */
function formsFor(actor: Actor): RawBuilder<SqlBool> {
  const columns = { region: 'f.region_id', territory: 'f.territory_id' }
  return sql`(case when f.state = 'draft' then ${inScope(scopeOf(actor, 'form.manage'), columns)}
    else ${inScope(scopeOf(actor, 'form.read'), columns)} or exists (select from form_response as r where r.form_id = f.id and ${responsesFor(actor, 'form.read')}) end)`
}

/** The reader's own seat: what waits for this very person or organisation, not for those below. */
function ownResponse({ organisationId, personId, territoryId, role }: Actor): RawBuilder<SqlBool> {
  return sql`(r.organisation_id = ${organisationId}::uuid or r.holder_person_id = ${personId}::uuid
    or (r.organisation_id is null and r.holder_person_id is null and r.territory_id = ${territoryId}::int and r.holder_role = ${role}::text))`
}

export const responseName = sql`coalesce(o.short_name, o.name, p.name, t.name)`

const summaryColumns = (on: CivilDate) => sql`
  f.id, f.title, f.state, jsonb_build_object('id', ft.id, 'name', ft.name) as territory, f.population, f.opens_on as "opensOn", f.due_on as "dueOn",
  coalesce(f.state = 'open' and f.due_on < ${on}, false) as "isOverdue", f.changed_at as "changedAt", c.counts, coalesce(w.mine, '[]') as mine
`

const summaryJoins = (actor: Actor) => sql`
  join territory as ft on ft.id = f.territory_id
  left join lateral (
    select jsonb_build_object('asked', count(*)::int, 'filled', (count(*) filter (where r.state = 'filled'))::int, 'begun', (count(*) filter (where r.state = 'draft'))::int,
      'returned', (count(*) filter (where r.state = 'returned'))::int) as counts
    from form_response as r where r.form_id = f.id and ${responsesFor(actor, 'form.read')}
  ) as c on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('regionId', r.region_id, 'id', r.id, 'name', ${responseName}, 'state', r.state)) as mine
    from form_response as r join territory as t on t.id = r.territory_id left join organisation as o on o.id = r.organisation_id left join person as p on p.id = r.holder_person_id
    where r.form_id = f.id and ${ownResponse(actor)} and ${responsesFor(actor, 'form.read')}
  ) as w on true
`

type SummaryRow = Omit<FormSummary, 'changedAt'> & { changedAt: Date }

/** Own work first, by its day; then what changed last. */
export async function listForms(
  db: Kysely<Tables>, actor: Actor, { state, search, mine, offset }: z.infer<(typeof listContract)['query']>, on: CivilDate,
): Promise<z.infer<(typeof listContract)['reply']>> {
  const { rows } = await sql<SummaryRow & { total: number }>`
    select ${summaryColumns(on)}, count(*) over ()::int as total
    from data_form as f ${summaryJoins(actor)}
    where f.state <> 'discarded' and ${formsFor(actor)} and (${state ?? null}::text is null or f.state = ${state ?? null})
      and (${search ?? null}::text is null or f.title ilike '%' || ${(search ?? '').replace(/[\\%_]/g, '\\$&')} || '%')
      and (${mine === 'true'} = false or jsonb_path_exists(coalesce(w.mine, '[]'), '$[*].state ? (@ <> "filled")'))
    order by (f.state = 'open' and jsonb_path_exists(coalesce(w.mine, '[]'), '$[*].state ? (@ <> "filled")')) desc, case when f.state = 'open' then f.due_on end nulls last, f.changed_at desc, f.id
    limit ${page} offset ${offset}
  `.execute(db)
  return {
    items: rows.map(({ changedAt, ...summary }) => Object.assign(summary, { changedAt: changedAt.toISOString() })),
    total: rows[0]?.total ?? 0, mayCreate: canSomewhere(actor, 'form.manage'),
  }
}

type FormRow = Omit<SummaryRow, 'changedAt'> & {
  purpose: string; definition: FormDefinition; programmeId: string | null; version: number; binding: FormReply['binding']; path: number[]; regionId: number | null; mayFill: boolean; mayReadForm: boolean
}

export async function readForm(db: Kysely<Tables>, actor: Actor, id: string, on: CivilDate): Promise<FormReply> {
  const { rows } = await sql<FormRow>`
    select ${summaryColumns(on)}, f.purpose, f.definition, f.programme_id as "programmeId", f.version, ft.path, ft.region_id as "regionId", ${formsFor(actor)} as "mayReadForm",
      case when f.roadmap_id is not null then jsonb_build_object('roadmapId', f.roadmap_id, 'activityId', f.activity_id, 'title', (
        select a.content ->> 'title' from revision as v join activity as a on a.revision_id = v.id
        where v.roadmap_id = f.roadmap_id and a.id = f.activity_id and v.state in ('approved', 'draft') order by v.state = 'approved' desc limit 1
      )) end as binding,
      exists (select from form_response as r where r.form_id = f.id and ${responsesFor(actor, 'form.fill')}) as "mayFill"
    from data_form as f ${summaryJoins(actor)}
    where f.id = ${id} and f.state <> 'discarded'
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'form.unknown')
  const { path, regionId, mayReadForm, ...form } = row
  if (!mayReadForm) throw new OporaError('forbidden', 'access.denied', { action: 'form.read' })
  const mayManage = can(actor, 'form.manage', { path, regionId, organisationId: null })
  return { ...form, may: mayManage ? [...openFormSteps(form.state)] : [], mayFill: form.mayFill && form.state === 'open', mayConsolidate: form.state !== 'draft' && canSomewhere(actor, 'form.manage') }
}
