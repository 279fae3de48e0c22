import { sql, type Kysely } from 'kysely'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { DraftPlan, PlanHeader, PlannedActivity } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { Section } from '../../domain/roadmaps/plan/plan.ts'
import type { ApprovingDocument } from '../../domain/roadmaps/revisions/approve.ts'
import type { Revision, RevisionId, RevisionState, RoadmapId } from '../../domain/roadmaps/revisions/revision.ts'
import type { Place } from '../../domain/access/place.ts'
import type { Tables } from '../db/tables.ts'
import type { RecentPlans } from './recent-plans.ts'

type StoredHeader = PlanHeader & { sections: Section[] }

/** A revision with the place of its road map, whose region its journal entries belong to. */
export type StoredRevision = { revision: Revision; place: Place; regionId: number | null; importId: string | null }

/** One query; `undefined` where there is no such revision. With `lock`, nobody else changes it in this transaction. */
export async function loadRevision(tx: Kysely<Tables>, id: string, { lock }: { lock: boolean }): Promise<StoredRevision | undefined> {
  const row = await revisionRow(tx, id).select(activitiesOf('r')).$if(lock, (query) => query.forUpdate('r')).executeTakeFirst()
  return row && storedRevision(row, planOf(row.header, row.activities))
}

/** The same, locked, for an edit: its plan is taken from `recent` where it is known in the version that the database holds. */
export async function loadDraft(tx: Kysely<Tables>, id: string, recent: RecentPlans): Promise<StoredRevision | undefined> {
  const row = await revisionRow(tx, id).forUpdate('r').executeTakeFirst()
  if (!row) return undefined
  const known = recent.get(id, row.version)
  if (known) return storedRevision(row, known)
  const { activities } = await tx.selectFrom('revision as r').select(activitiesOf('r')).where('r.id', '=', id).executeTakeFirstOrThrow()
  return storedRevision(row, planOf(row.header, activities))
}

function revisionRow(tx: Kysely<Tables>, id: string) {
  return tx.selectFrom('revision as r').innerJoin('roadmap as m', 'm.id', 'r.roadmap_id').innerJoin('territory as t', 't.id', 'm.territory_id')
    .select(['r.id', 'r.roadmap_id', 'r.number', 'r.state', 'r.version', 'r.header', 'r.import_id', 't.region_id', 't.path']).where('r.id', '=', id).where('m.document_id', 'is', null)
}

type RevisionRow = NonNullable<Awaited<ReturnType<ReturnType<typeof revisionRow>['executeTakeFirst']>>>

function planOf(stored: unknown, activities: PlannedActivity[]): DraftPlan {
  // What is stored was checked when it went in.
  const { sections, ...header } = stored as StoredHeader
  return { ...header, sections, activities }
}

function storedRevision(row: RevisionRow, plan: DraftPlan): StoredRevision {
  return {
    revision: { id: row.id as RevisionId, roadmapId: row.roadmap_id as RoadmapId, number: row.number, state: row.state, version: row.version, plan },
    place: { path: row.path, regionId: row.region_id, organisationId: null },
    regionId: row.region_id,
    importId: row.import_id,
  }
}

/** The activities of a revision in their order, as one JSON list, so that a revision is one row. */
export function activitiesOf(revision: 'r') {
  return sql<PlannedActivity[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('bindings', null) || a.content || jsonb_build_object('id', a.id, 'position', a.position) order by a.position), '[]')
    from activity as a where a.revision_id = ${sql.ref(`${revision}.id`)}
  )`.as('activities')
}

/** Discarded drafts keep their numbers. */
export async function nextRevisionNumber(tx: Kysely<Tables>, roadmapId: string): Promise<number> {
  const row = await tx.selectFrom('revision').select((e) => e.fn.max('number').as('last')).where('roadmap_id', '=', roadmapId).executeTakeFirst()
  return (row?.last ?? 0) + 1
}

export async function insertRoadmap(tx: Kysely<Tables>, { id, territoryId, programmeId, now }: { id: string; territoryId: number; programmeId: string | null; now: Date }): Promise<void> {
  await tx.insertInto('roadmap').values({ id, territory_id: territoryId, programme_id: programmeId, created_at: now }).execute()
}

export async function insertDraft(
  tx: Kysely<Tables>, revision: Revision, { now, importId, accepted }: { now: Date; importId: string | null; accepted: boolean },
): Promise<void> {
  await tx.insertInto('revision').values({
    id: revision.id, roadmap_id: revision.roadmapId, number: revision.number, state: 'draft', header: headerOf(revision), title: revision.plan.title,
    years: revision.plan.years, official_document_id: null, import_id: importId, accepted_from_import: accepted, created_at: now, changed_at: now, approved_at: null,
  }).execute()
  await writeActivities(tx, revision.id, revision.plan.activities)
}

/** Writes what differs between the two; refused where somebody else changed the draft meanwhile. */
export async function saveDraft(tx: Kysely<Tables>, before: Revision, after: Revision, now: Date): Promise<void> {
  const { numUpdatedRows } = await tx.updateTable('revision')
    .set({ version: after.version, header: headerOf(after), title: after.plan.title, years: after.plan.years, changed_at: now })
    .where('id', '=', after.id).where('version', '=', before.version).where('state', '=', 'draft').executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new OporaError('conflict', 'revision.changed-meanwhile')
  const known = new Set<PlannedActivity>(before.plan.activities)
  const kept = new Set(after.plan.activities.map(({ id }) => id))
  const gone = before.plan.activities.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
  if (gone.length > 0) await sql`delete from activity where revision_id = ${after.id} and id = any(${gone}::uuid[])`.execute(tx)
  await writeActivities(tx, after.id, after.plan.activities.filter((activity) => !known.has(activity)))
}

/** Freezes the draft under its document; what was approved before is superseded. */
export async function saveApproval(
  tx: Kysely<Tables>, before: Revision, approved: Revision, document: ApprovingDocument & { id: string; file: { hash: string; name: string } | null }, now: Date,
): Promise<void> {
  await tx.insertInto('official_document').values({
    id: document.id, act: document.act, number: document.number, date: document.date, authority: document.authority,
    file_hash: document.file?.hash ?? null, file_name: document.file?.name ?? null,
  }).execute()
  await writeActivities(tx, approved.id, approved.plan.activities.filter((activity) => !before.plan.activities.includes(activity)))
  await tx.updateTable('revision').set((set) => ({ state: 'superseded' as RevisionState, version: set('version', '+', 1) }))
    .where('roadmap_id', '=', approved.roadmapId).where('state', '=', 'approved').execute()
  const { numUpdatedRows } = await tx.updateTable('revision')
    .set({ state: 'approved', version: approved.version, header: headerOf(approved), official_document_id: document.id, approved_at: now, changed_at: now })
    .where('id', '=', approved.id).where('version', '=', before.version).executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new OporaError('conflict', 'revision.changed-meanwhile')
}

export async function saveDiscarded(tx: Kysely<Tables>, before: Revision, discarded: Revision, now: Date): Promise<void> {
  const { numUpdatedRows } = await tx.updateTable('revision').set({ state: 'discarded', version: discarded.version, changed_at: now })
    .where('id', '=', discarded.id).where('version', '=', before.version).executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new OporaError('conflict', 'revision.changed-meanwhile')
}

function headerOf({ plan }: Revision): string {
  const { title, programme, territory, years, approval, amends, warnings, sections } = plan
  return JSON.stringify({ title, programme, territory, years, approval, amends, warnings, sections } satisfies StoredHeader)
}

async function writeActivities(tx: Kysely<Tables>, revisionId: string, activities: readonly PlannedActivity[]): Promise<void> {
  if (activities.length === 0) return
  const rows = JSON.stringify(activities.map(({ id, position, ...content }) => ({ id, position, content })))
  await sql`
    insert into activity (revision_id, id, position, content)
    select ${revisionId}, id, position, content from jsonb_to_recordset(${rows}::jsonb) as a (id uuid, position int, content jsonb)
    on conflict (revision_id, id) do update set position = excluded.position, content = excluded.content
  `.execute(tx)
}
