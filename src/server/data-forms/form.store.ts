import { sql, type Kysely } from 'kysely'
import type { FormPopulation } from '../../contract/data-forms.ts'
import type { Place } from '../../domain/access/place.ts'
import type { FormDefinition } from '../../domain/data-forms/form-definition.ts'
import type { FormState } from '../../domain/data-forms/form-state.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

export type StoredForm = {
  id: string
  state: FormState
  version: number
  title: string
  purpose: string
  definition: FormDefinition
  population: FormPopulation
  programmeId: string | null
  /** Of what in the catalogue it was made; null for a form of its own. */
  catalogueKind: string | null
  roadmapId: string | null
  activityId: string | null
  opensOn: CivilDate | null
  dueOn: CivilDate | null
  territoryId: number
  regionId: number
  place: Place
}

/** The form as it stands; a command locks it and names the version that its person saw. */
export async function loadForm(db: Kysely<Tables>, id: string, { lock, version }: { lock: boolean; version?: number }): Promise<StoredForm> {
  const { rows } = await sql<Omit<StoredForm, 'place'> & { path: number[]; region: number | null }>`
    select f.id, f.state, f.version, f.title, f.purpose, f.definition, f.population, f.programme_id as "programmeId", f.catalogue_kind as "catalogueKind", f.roadmap_id as "roadmapId", f.activity_id as "activityId",
      f.opens_on as "opensOn", f.due_on as "dueOn", f.territory_id as "territoryId", f.region_id as "regionId", t.path, t.region_id as region
    from data_form as f join territory as t on t.id = f.territory_id
    where f.id = ${id} and f.state <> 'discarded' ${lock ? sql`for update of f` : sql``}
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'form.unknown')
  if (version !== undefined && row.version !== version) throw new OporaError('conflict', 'form.changed-meanwhile')
  const { path, region, ...form } = row
  return { ...form, place: { path, regionId: region, organisationId: null } }
}

export type NewForm = Pick<StoredForm, 'id' | 'title' | 'purpose' | 'definition' | 'population' | 'programmeId' | 'catalogueKind' | 'roadmapId' | 'activityId' | 'territoryId' | 'regionId'> & { personId: string; now: Date }

export async function insertForm(tx: Kysely<Tables>, form: NewForm): Promise<void> {
  await tx.insertInto('data_form').values({
    id: form.id, region_id: form.regionId, territory_id: form.territoryId, programme_id: form.programmeId, roadmap_id: form.roadmapId, activity_id: form.activityId,
    title: form.title, purpose: form.purpose, definition: JSON.stringify(form.definition), population: form.population, opens_on: null, due_on: null, state: 'draft', catalogue_kind: form.catalogueKind,
    created_by: form.personId, created_at: form.now, changed_at: form.now,
  }).execute()
}

type FormContent = Pick<StoredForm, 'title' | 'purpose' | 'definition' | 'population' | 'programmeId' | 'opensOn' | 'dueOn'>

export async function saveContent(tx: Kysely<Tables>, { id, version }: StoredForm, content: FormContent, now: Date): Promise<number> {
  await tx.updateTable('data_form').set({
    title: content.title, purpose: content.purpose, definition: JSON.stringify(content.definition), population: content.population, programme_id: content.programmeId,
    opens_on: content.opensOn, due_on: content.dueOn, version: version + 1, changed_at: now,
  }).where('id', '=', id).execute()
  return version + 1
}

export async function saveState(tx: Kysely<Tables>, { id, version }: StoredForm, state: FormState, { dueOn, opensOn }: { dueOn?: CivilDate | null; opensOn?: CivilDate | null }, now: Date): Promise<number> {
  await tx.updateTable('data_form').set({
    state, version: version + 1, changed_at: now, ...(dueOn === undefined ? {} : { due_on: dueOn }), ...(opensOn === undefined ? {} : { opens_on: opensOn }),
  }).where('id', '=', id).execute()
  return version + 1
}

/** The road map that an activity stands in: its place, and whether it knows the activity. */
export async function placeOfActivity(db: Kysely<Tables>, roadmapId: string, activityId: string): Promise<{ territoryId: number; programmeId: string | null; title: string | null } | undefined> {
  const { rows } = await sql<{ territoryId: number; programmeId: string | null; title: string | null }>`
    select m.territory_id as "territoryId", m.programme_id as "programmeId", a.content ->> 'title' as title
    from roadmap as m join revision as r on r.roadmap_id = m.id and r.state in ('approved', 'draft') join activity as a on a.revision_id = r.id
    where m.id = ${roadmapId} and a.id = ${activityId} order by r.state = 'approved' desc limit 1
  `.execute(db)
  return rows[0]
}
