import { sql, type Kysely } from 'kysely'
import type { SourceDocument } from '../../domain/documents/source-document.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Change } from '../../domain/roadmaps/changes/change.ts'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { ColumnOverrides } from '../../domain/roadmaps/reading/column-field.ts'
import type { PlanReading } from '../../domain/roadmaps/reading/read-plan.ts'
import type { Tables } from '../db/tables.ts'

/** A document on the import desk, as its commands take it. */
export type ImportOnDesk = {
  id: string
  fileName: string
  fileHash: string
  state: Tables['import']['state'] | 'accepted'
  version: number
  year: number | null
  columns: ColumnOverrides
  plan: DraftPlan | null
  /** The mends made so far, to be made again after another reading. */
  changes: Change[]
}

export async function insertImport(tx: Kysely<Tables>, found: { id: string; fileName: string; hash: string; personId: string; territoryId: number; now: Date }): Promise<void> {
  await tx.insertInto('import')
    .values({ id: found.id, file_name: found.fileName, file_hash: found.hash, state: 'reading', columns: '{}', changes: '[]', created_by: found.personId, territory_id: found.territoryId, created_at: found.now, problem: null, year: null, source: null, reading: null, plan: null, claimed_at: null })
    .execute()
}

/** The import, locked for this transaction; refused where somebody changed it since `version` was read. */
export async function lockImport(tx: Kysely<Tables>, id: string, version: number): Promise<ImportOnDesk> {
  return onDesk(await importRow(tx, id).forUpdate().executeTakeFirst(), version)
}

/** The import as it stands, with the original as it was read: for another reading. */
export async function findImport(db: Kysely<Tables>, id: string, version: number): Promise<ImportOnDesk & { source: SourceDocument | null }> {
  const row = await importRow(db, id).select('i.source').executeTakeFirst()
  return { ...onDesk(row, version), source: (row?.source ?? null) as SourceDocument | null }
}

/** Without the original and its reading: megabytes that a mend has no use for. */
function importRow(db: Kysely<Tables>, id: string) {
  return db.selectFrom('import as i').select(['i.id', 'i.file_name', 'i.file_hash', 'i.state', 'i.version', 'i.year', 'i.columns', 'i.plan', 'i.changes', isAccepted]).where('i.id', '=', id)
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof importRow>['executeTakeFirst']>>

function onDesk(row: ImportRow, version: number): ImportOnDesk {
  if (!row) throw new OporaError('not_found', 'import.unknown')
  if (row.version !== version) throw new OporaError('conflict', 'import.changed-meanwhile')
  // What is stored was checked when it went in.
  return {
    id: row.id, fileName: row.file_name, fileHash: row.file_hash, state: row.accepted ? 'accepted' : row.state, version: row.version, year: row.year,
    columns: row.columns as ColumnOverrides, plan: row.plan as DraftPlan | null, changes: row.changes as Change[],
  }
}

const isAccepted = sql<boolean>`exists (select from revision as r where r.import_id = i.id and r.accepted_from_import and r.state <> 'discarded')`.as('accepted')

export async function saveMends(tx: Kysely<Tables>, { id, version }: ImportOnDesk, plan: DraftPlan, changes: Change[]): Promise<number> {
  await tx.updateTable('import').set({ plan: JSON.stringify(plan), changes: JSON.stringify(changes), version: version + 1 }).where('id', '=', id).execute()
  return version + 1
}

export type Reread = { year: number | null; columns: ColumnOverrides; reading: PlanReading; plan: DraftPlan; changes: Change[] }

export async function saveReread(tx: Kysely<Tables>, { id, version }: ImportOnDesk, { year, columns, reading, plan, changes }: Reread): Promise<number> {
  const { tables, rows } = reading
  await tx.updateTable('import').set({
    year, columns: JSON.stringify(columns), reading: JSON.stringify({ tables, rows }), plan: JSON.stringify(plan), changes: JSON.stringify(changes), version: version + 1,
  }).where('id', '=', id).execute()
  return version + 1
}

export async function saveDiscarded(tx: Kysely<Tables>, { id, version }: ImportOnDesk): Promise<number> {
  await tx.updateTable('import').set({ state: 'discarded', version: version + 1 }).where('id', '=', id).execute()
  return version + 1
}

export type ClaimedImport = { id: string; fileName: string; fileHash: string; attempt: number }

/** The next document that nobody reads, claimed by this process; one whose reader has not renewed its claim for half a minute died. */
export async function claimReading(db: Kysely<Tables>): Promise<ClaimedImport | undefined> {
  const { rows } = await sql<ClaimedImport>`
    update import set claimed_at = now(), attempts = attempts + 1 where id = (
      select id from import where state = 'reading' and (claimed_at is null or claimed_at < now() - interval '30 seconds')
      order by created_at limit 1 for update skip locked
    ) returning id, file_name as "fileName", file_hash as "fileHash", attempts as attempt
  `.execute(db)
  return rows[0]
}

/** Says that the reader of a claimed document lives. */
export async function renewReading(db: Kysely<Tables>, id: string): Promise<void> {
  await sql`update import set claimed_at = now() where id = ${id} and state = 'reading'`.execute(db)
}

/** Gives a claimed document back unread, so that another process may take it at once. */
export async function releaseReading(db: Kysely<Tables>, id: string): Promise<void> {
  await db.updateTable('import').set((set) => ({ claimed_at: null, attempts: set('attempts', '-', 1) })).where('id', '=', id).where('state', '=', 'reading').execute()
}

/** Only while it is still being read: one that was discarded meanwhile stays so. */
export async function saveReading(db: Kysely<Tables>, id: string, source: SourceDocument, reading: PlanReading, plan: DraftPlan): Promise<void> {
  const { tables, rows } = reading
  await db.updateTable('import').set({ state: 'read', source: JSON.stringify(source), reading: JSON.stringify({ tables, rows }), plan: JSON.stringify(plan) })
    .where('id', '=', id).where('state', '=', 'reading').execute()
}

export async function saveFailure(db: Kysely<Tables>, id: string, problem: { code: string; parameters: Readonly<Record<string, string | number>> }): Promise<void> {
  await db.updateTable('import').set({ state: 'failed', problem: JSON.stringify(problem) }).where('id', '=', id).where('state', '=', 'reading').execute()
}
