import type { JoinBuilder, Kysely } from 'kysely'
import type { z } from 'zod'
import type { importReply, importSummary } from '../../contract/imports.ts'
import { sentenceOf } from '../../contract/sentences.ts'
import type { Place } from '../../domain/access/place.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { SourceDocument } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { PlanReading } from '../../domain/roadmaps/reading/read-plan.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

type Progress = (id: string) => { done: number; total: number } | null
type StoredProblem = { code: string; parameters: Record<string, string | number> } | null

/** Where a document on the desk stands: of the territory of the one who brought it, and of that person. */
export async function placeOfImport(db: Kysely<Tables>, id: string): Promise<Place> {
  const row = await db.selectFrom('import as i').innerJoin('territory as t', 't.id', 'i.territory_id').select(['t.path', 't.region_id', 'i.created_by']).where('i.id', '=', id).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'import.unknown')
  return { path: row.path, regionId: row.region_id, organisationId: null, personId: row.created_by }
}

/** The newest first: all that is open, and what was accepted lately. */
export async function listImports(db: Kysely<Tables>, actor: Actor, progressOf: Progress): Promise<z.infer<typeof importSummary>[]> {
  const rows = await db.selectFrom('import as i').innerJoin('territory as t', 't.id', 'i.territory_id').leftJoin('revision as r', ofAcceptance)
    .select(['i.id', 'i.file_name', 'i.state', 'i.created_at', 'i.problem', 'r.id as revision_id'])
    .where('i.state', '<>', 'discarded')
    .where(inScope(scopeOf(actor, 'roadmap.import'), { region: 't.region_id', territory: 'i.territory_id', person: 'i.created_by' }))
    .orderBy('i.created_at', 'desc').limit(100).execute()
  return rows.map((row) => ({
    id: row.id, fileName: row.file_name, state: row.revision_id ? 'accepted' : row.state, createdAt: row.created_at.toISOString(),
    problem: problemOf(row.problem as StoredProblem), progress: progressOf(row.id),
  }))
}

export async function readImport(db: Kysely<Tables>, id: string, progressOf: Progress): Promise<z.infer<typeof importReply>> {
  const row = await db.selectFrom('import as i').leftJoin('revision as r', ofAcceptance)
    .selectAll('i').select(['r.id as revision_id', 'r.roadmap_id']).where('i.id', '=', id).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'import.unknown')
  const source = row.source as SourceDocument | null
  const reading = row.reading as Pick<PlanReading, 'tables' | 'rows'> | null
  const plan = row.plan as DraftPlan | null
  return {
    id: row.id, fileName: row.file_name, fileHash: row.file_hash, state: row.revision_id ? 'accepted' : row.state, createdAt: row.created_at.toISOString(), version: row.version, year: row.year,
    format: source?.format ?? null, problem: problemOf(row.problem as StoredProblem), progress: progressOf(id),
    accepted: row.revision_id && row.roadmap_id ? { roadmapId: row.roadmap_id, revisionId: row.revision_id } : null,
    reading: source && reading && plan ? { blocks: source.blocks, tables: reading.tables, rows: reading.rows, plan } : null,
  }
}

/** What a person accepts: the mended plan of one document, locked, so that nobody mends it meanwhile. */
export async function readForAcceptance(tx: Kysely<Tables>, id: string, version: number): Promise<{ plan: DraftPlan; fileName: string }> {
  const row = await tx.selectFrom('import').select(['state', 'version', 'plan', 'file_name']).where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'import.unknown')
  const taken = await tx.selectFrom('revision').select('id').where('import_id', '=', id).where('accepted_from_import', '=', true).where('state', '<>', 'discarded').executeTakeFirst()
  if (taken) throw new OporaError('conflict', 'import.accepted-already')
  if (row.version !== version) throw new OporaError('conflict', 'import.changed-meanwhile')
  if (row.state !== 'read' || !row.plan) throw new OporaError('invalid_state', 'import.not-open', { state: row.state })
  return { plan: row.plan as DraftPlan, fileName: row.file_name }
}

export async function originalOf(db: Kysely<Tables>, id: string): Promise<{ hash: string; name: string }> {
  const row = await db.selectFrom('import').select(['file_hash', 'file_name']).where('id', '=', id).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'import.unknown')
  return { hash: row.file_hash, name: row.file_name }
}

/** The revision that an import became; a draft that was given up has given the import back. */
function ofAcceptance(join: JoinBuilder<Tables & { i: Tables['import']; r: Tables['revision'] }, 'i' | 'r'>) {
  return join.onRef('r.import_id', '=', 'i.id').on('r.accepted_from_import', '=', true).on('r.state', '<>', 'discarded')
}

function problemOf(problem: StoredProblem): { title: string; advice: string } | null {
  return problem ? sentenceOf(problem.code, problem.parameters) : null
}
