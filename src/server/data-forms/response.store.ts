import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { Role } from '../../domain/access/role.ts'
import type { Answers, FormDefinition } from '../../domain/data-forms/form-definition.ts'
import type { FormState, ResponseState } from '../../domain/data-forms/form-state.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

/** One answer with as much of its form as a command needs. */
export type StoredResponse = {
  id: string
  regionId: number
  territoryId: number
  organisationId: string | null
  holderRole: Role
  personId: string | null
  state: ResponseState
  version: number
  answers: Answers | null
  place: Place
  form: { id: string; state: FormState; definition: FormDefinition; opensOn: CivilDate | null; dueOn: CivilDate | null; programmeId: string | null; roadmapId: string | null; activityId: string | null }
  /** The assignment that filling closes: the one that it closed before, else of the form's activity and this seat the one due first of those that are open. */
  assignmentId: string | null
  /** The fact of the last sending, which the next one corrects. */
  lastFactId: string | null
}

type Address = { formId: string; regionId: number; responseId: string }
type Row = Omit<StoredResponse, 'place'> & { path: number[]; region: number | null }

const columns = sql`
  r.id, r.region_id as "regionId", r.territory_id as "territoryId", r.organisation_id as "organisationId", r.holder_role as "holderRole", r.holder_person_id as "personId",
  r.state, r.version, r.answers, t.path, t.region_id as region,
  jsonb_build_object('id', f.id, 'state', f.state, 'definition', f.definition, 'opensOn', f.opens_on, 'dueOn', f.due_on, 'programmeId', f.programme_id, 'roadmapId', f.roadmap_id, 'activityId', f.activity_id) as form,
  coalesce(last.assignment_id, case when f.activity_id is not null then (
    select a.id from assignment as a
    where a.region_id = r.region_id and a.roadmap_id = f.roadmap_id and a.activity_id = f.activity_id and a.process = 'data-form' and a.duty = 'do' and a.state in ('open', 'returned', 'awaiting')
      and (a.organisation_id = r.organisation_id or a.holder_person_id = r.holder_person_id or (r.organisation_id is null and r.holder_person_id is null and a.organisation_id is null and a.territory_id = r.territory_id))
    order by a.due_on nulls last limit 1
  ) end) as "assignmentId", last.id as "lastFactId"
`

const tables = sql`
  form_response as r join data_form as f on f.id = r.form_id join territory as t on t.id = r.territory_id left join lateral (
    select k.id, k.assignment_id from fact as k
    where k.region_id = r.region_id and k.kind = 'form.filled' and k.organisation_id is not distinct from r.organisation_id and k.data ->> 'responseId' = r.id::text order by k.id desc limit 1
  ) as last on true
`

/** Locked, and refused where somebody changed it since `version` was read. */
export async function lockResponse(tx: Kysely<Tables>, { formId, regionId, responseId }: Address, version: number): Promise<StoredResponse> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
    where r.region_id = ${regionId} and r.id = ${responseId} and r.form_id = ${formId} and f.state <> 'discarded' for update of r
  `.execute(tx)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'form.response-unknown')
  if (row.version !== version) throw new OporaError('conflict', 'form.response-changed')
  return placed(row)
}

/** Those of one form that are named, locked in one order; unknown ids are left out. */
export async function lockResponses(tx: Kysely<Tables>, formId: string, ids: readonly string[]): Promise<StoredResponse[]> {
  const { rows } = await sql<Row>`
    select ${columns} from ${tables}
    where r.form_id = ${formId} and r.id = any(${[...ids]}::uuid[]) order by r.region_id, r.id for update of r
  `.execute(tx)
  return rows.map(placed)
}

function placed({ path, region, ...row }: Row): StoredResponse {
  return { ...row, place: { path, regionId: region, organisationId: row.organisationId, personId: row.personId, role: row.holderRole } }
}

/** What is typed, kept beside what was sent; an answer that was sent stays filled while it is corrected. */
export async function saveDraft(tx: Kysely<Tables>, { regionId, id, state, version }: StoredResponse, draft: Answers, now: Date): Promise<number> {
  await tx.updateTable('form_response').set({ draft: JSON.stringify(draft), state: state === 'empty' ? 'draft' : state, version: version + 1, changed_at: now })
    .where('region_id', '=', regionId).where('id', '=', id).execute()
  return version + 1
}

export type Sending = { regionId: number; id: string; answers: Answers }

/** All in one statement: a workbook brings hundreds. */
export async function saveSent(tx: Kysely<Tables>, sendings: readonly Sending[], { on, personId, now }: { on: CivilDate; personId: string; now: Date }): Promise<void> {
  await sql`
    update form_response as r set state = 'filled', answers = s.answers, draft = null, filled_on = ${on}, filled_by = ${personId}, return_reason = null, changed_at = ${now}, version = r.version + 1
    from jsonb_to_recordset(${JSON.stringify(sendings)}::jsonb) as s ("regionId" int, id uuid, answers jsonb)
    where r.region_id = s."regionId" and r.id = s.id
  `.execute(tx)
}

/** The answers stay in the draft, so that only what was wrong has to be mended. */
export async function saveReturned(tx: Kysely<Tables>, { regionId, id, version }: StoredResponse, reason: string, now: Date): Promise<number> {
  await sql`
    update form_response set state = 'returned', draft = coalesce(draft, answers), return_reason = ${reason}, changed_at = ${now}, version = ${version + 1} where region_id = ${regionId} and id = ${id}
  `.execute(tx)
  return version + 1
}
