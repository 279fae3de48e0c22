import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { listRoadmaps as listContract, RevisionSummary, roadmapSummary, searchActivities as searchContract } from '../../contract/roadmaps.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { requireAccess, type Action } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { loadRevision, type StoredRevision } from './roadmap.store.ts'

const page = 50

/** Road maps by what counts of each: its approved revision, else its draft. The last changed first. */
export async function listRoadmaps(
  db: Kysely<Tables>, actor: Actor, { search, territory, year, state, offset }: z.infer<(typeof listContract)['query']>,
): Promise<{ items: z.infer<typeof roadmapSummary>[]; total: number }> {
  const { rows } = await sql<ListRow>`
    with counting as (
      select distinct on (roadmap_id) * from revision where state in ('draft', 'approved')
      order by roadmap_id, state = 'approved' desc
    )
    select m.id as "roadmapId", ${territoryColumns}, ${revisionColumns},
      exists (select from revision as d where d.roadmap_id = m.id and d.state = 'draft') as "hasDraft",
      count(*) over ()::int as total
    from counting as r join roadmap as m on m.id = r.roadmap_id join territory as t on t.id = m.territory_id
      left join official_document as o on o.id = r.official_document_id
    where m.document_id is null and ${inScope(scopeOf(actor, 'roadmap.read'), { region: 't.region_id', territory: 't.id' })}
      and (${search ?? null}::text is null or r.title ilike '%' || ${escapeLike(search ?? '')} || '%' or t.name ilike '%' || ${escapeLike(search ?? '')} || '%')
      and (${territory ?? null}::int is null or t.id = ${territory ?? null} or t.parent_id = ${territory ?? null} or t.region_id = ${territory ?? null})
      and (${year ?? null}::int is null or ${year ?? null} = any(r.years))
      and (${state ?? null}::text is null or r.state = ${state ?? null} or (${state ?? null} = 'draft' and exists (select from revision as d where d.roadmap_id = m.id and d.state = 'draft')))
    order by r.changed_at desc, m.id limit ${page} offset ${offset}
  `.execute(db)
  return { items: rows.map(roadmapOf), total: rows[0]?.total ?? 0 }
}

/** Every revision of a road map, the newest first; refused where there is no such road map. */
export async function readRevisions(db: Kysely<Tables>, roadmapId: string): Promise<{ territory: z.infer<typeof roadmapSummary>['territory']; revisions: RevisionSummary[] }> {
  const { rows } = await sql<RevisionRow & { territory: z.infer<typeof roadmapSummary>['territory'] }>`
    select ${territoryColumns}, ${revisionColumns}
    from revision as r join roadmap as m on m.id = r.roadmap_id join territory as t on t.id = m.territory_id
      left join official_document as o on o.id = r.official_document_id
    where r.roadmap_id = ${roadmapId} and m.document_id is null and r.state <> 'discarded' order by r.number desc
  `.execute(db)
  const first = rows[0]
  if (!first) throw new OporaError('not_found', 'roadmap.unknown')
  return { territory: first.territory, revisions: rows.map(revisionOf) }
}

/** Where a road map stands; refused where it is unknown, or where the actor may not do this there. */
export async function requireRoadmap(db: Kysely<Tables>, actor: Actor, action: Action, roadmapId: string): Promise<Place> {
  const row = await db.selectFrom('roadmap as m').innerJoin('territory as t', 't.id', 'm.territory_id').select(['t.path', 't.region_id']).where('m.id', '=', roadmapId).where('m.document_id', 'is', null).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'roadmap.unknown')
  const place = { path: row.path, regionId: row.region_id, organisationId: null }
  requireAccess(actor, action, place)
  return place
}

/** A revision that the actor may do this with. */
export async function requireStoredRevision(db: Kysely<Tables>, actor: Actor, action: Action, id: string): Promise<StoredRevision> {
  const found = await readStoredRevision(db, id)
  requireAccess(actor, action, found.place)
  return found
}

export async function readStoredRevision(db: Kysely<Tables>, id: string): Promise<StoredRevision> {
  const found = await loadRevision(db, id, { lock: false })
  if (!found) throw new OporaError('not_found', 'revision.unknown')
  return found
}

/** The plan that stands for a road map at other features: the approved revision, else the draft. */
export async function readCurrentPlan(db: Kysely<Tables>, roadmapId: string): Promise<DraftPlan> {
  const row = await db.selectFrom('revision').select('id').where('roadmap_id', '=', roadmapId).where('state', 'in', ['approved', 'draft'])
    .orderBy(sql`state = 'approved'`, 'desc').limit(1).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'roadmap.unknown')
  return (await readStoredRevision(db, row.id)).revision.plan
}

/** The road maps that run in one of these territories, those of the uppermost first. */
export async function approvedRoadmapsAt(db: Kysely<Tables>, path: readonly number[]): Promise<{ id: string; title: string | null; territory: { id: number; name: string }; access: Place }[]> {
  const rows = await db.selectFrom('revision as r').innerJoin('roadmap as m', 'm.id', 'r.roadmap_id').innerJoin('territory as t', 't.id', 'm.territory_id')
    .select(['m.id', 'r.title', 't.id as territoryId', 't.name', 't.path', 't.region_id']).where('r.state', '=', 'approved').where('m.document_id', 'is', null).where('m.territory_id', 'in', [...path])
    .orderBy(sql`cardinality(t.path)`).orderBy('r.title').execute()
  return rows.map(({ id, title, territoryId, name, path: at, region_id: regionId }) => ({ id, title, territory: { id: territoryId, name }, access: { path: at, regionId, organisationId: null } }))
}

export async function searchActivities(
  db: Kysely<Tables>, actor: Actor, { q, revision }: { q: string; revision?: string | undefined },
): Promise<z.infer<(typeof searchContract)['reply']>['items']> {
  const { rows } = await sql<z.infer<(typeof searchContract)['reply']>['items'][number]>`
    select r.roadmap_id as "roadmapId", r.id as "revisionId", a.id as "activityId", a.content ->> 'number' as number, a.content ->> 'title' as title, r.title as "roadmapTitle"
    from activity as a join revision as r on r.id = a.revision_id join roadmap as m on m.id = r.roadmap_id join territory as t on t.id = m.territory_id, websearch_to_tsquery('russian', ${q}) as query
    where m.document_id is null and a.search @@ query and ${inScope(scopeOf(actor, 'roadmap.read'), { region: 't.region_id', territory: 't.id' })} and (case when ${revision ?? null}::uuid is null then r.state in ('draft', 'approved') else r.id = ${revision ?? null}::uuid end)
    order by ts_rank(a.search, query) desc, r.changed_at desc, a.position limit ${revision === undefined ? page : 3_000}
  `.execute(db)
  return rows
}

export async function officialFileOf(db: Kysely<Tables>, revisionId: string): Promise<{ hash: string; name: string }> {
  const row = await db.selectFrom('revision as r').innerJoin('official_document as o', 'o.id', 'r.official_document_id')
    .select(['o.file_hash', 'o.file_name']).where('r.id', '=', revisionId).executeTakeFirst()
  if (!row?.file_hash) throw new OporaError('not_found', 'file.absent')
  return { hash: row.file_hash, name: row.file_name ?? 'document' }
}

const territoryColumns = sql`jsonb_build_object('id', t.id, 'parentId', t.parent_id, 'code', t.code, 'name', t.name, 'level', t.level) as territory`

const revisionColumns = sql`
  r.id, r.number, r.state, r.title, r.years, r.changed_at as "changedAt", r.import_id as "importId",
  (select count(*)::int from activity as a where a.revision_id = r.id) as activities,
  case when o.id is not null then jsonb_build_object('act', o.act, 'number', o.number, 'date', o.date, 'authority', o.authority, 'fileHash', o.file_hash, 'fileName', o.file_name) end as document
`

type RevisionRow = Omit<RevisionSummary, 'changedAt'> & { changedAt: Date }
type ListRow = RevisionRow & { roadmapId: string; territory: z.infer<typeof roadmapSummary>['territory']; hasDraft: boolean; total: number }

function revisionOf({ id, number, state, title, years, changedAt, importId, activities, document }: RevisionRow): RevisionSummary {
  return { id, number, state, title, years, changedAt: changedAt.toISOString(), importId, activities, document }
}

function roadmapOf(row: ListRow): z.infer<typeof roadmapSummary> {
  return { id: row.roadmapId, territory: row.territory, revision: revisionOf(row), hasDraft: row.hasDraft }
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
