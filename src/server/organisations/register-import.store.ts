import { sql, type Kysely } from 'kysely'
import type { RegisterImportReply } from '../../contract/register-imports.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { differenceKinds, type RowDifference } from '../../domain/organisations/register/difference.ts'
import { headingsKey, mappingToKeep, type ColumnMapping, type RegisterField } from '../../domain/organisations/register/register-column.ts'
import type { Tables } from '../db/tables.ts'
import type { Counts, FoundSheet, KeptMapping } from './register-task.ts'

export type StoredImport = { id: string; territoryId: number; regionId: number | null; fileHash: string; state: RegisterImportReply['state']; version: number; comparisonId: string | null; counts: Counts | null }
type NewImport = { id: string; territoryId: number; personId: string; fileName: string; hash: string; size: number; now: Date }

export async function insertImport(tx: Kysely<Tables>, { id, territoryId, personId, fileName, hash, size, now }: NewImport): Promise<void> {
  await tx.insertInto('stored_file').values({ hash, size: String(size) }).onConflict((conflict) => conflict.doNothing()).execute()
  await tx.insertInto('register_import').values({
    id, territory_id: territoryId, file_hash: hash, file_name: fileName, created_by: personId, created_at: now, state: 'uploaded',
    sheet: null, headings_row: null, headings: '[]', sample: '[]', mapping: '[]', mapping_name: null, counts: null, comparison_id: null,
  }).execute()
}

/** The workbook as it stands; locked where a transaction asks. Refused where it was compared anew since `version` was read, or is done with. */
export async function openImport(db: Kysely<Tables>, id: string, version: number, { lock }: { lock: boolean }): Promise<StoredImport> {
  const row = await db.selectFrom('register_import as i').innerJoin('territory as t', 't.id', 'i.territory_id')
    .select(['i.id', 'i.territory_id', 't.region_id', 'i.file_hash', 'i.state', 'i.version', 'i.comparison_id', 'i.counts'])
    .where('i.id', '=', id).$if(lock, (query) => query.forUpdate('i')).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'register.unknown')
  if (row.version !== version) throw new OporaError('conflict', 'register.changed-meanwhile')
  if (row.state === 'applied' || row.state === 'discarded') throw new OporaError('invalid_state', 'register.not-open')
  return {
    id, territoryId: row.territory_id, regionId: row.region_id, fileHash: row.file_hash, state: row.state, version: row.version, comparisonId: row.comparison_id,
    counts: row.counts as Counts | null,
  }
}

/**
 * The rows of one comparison, as they come; nobody sees them before the import names the comparison. A new organisation gets its id
 * here, so that applying has nothing to make up.
 */
export async function insertRows(db: Kysely<Tables>, importId: string, comparisonId: string, rows: readonly RowDifference[]): Promise<void> {
  const values = JSON.stringify(rows.map(({ kind, organisationId, ...row }) => ({ ...row, organisation_id: organisationId, rank: differenceKinds.indexOf(kind) })))
  await sql`
    insert into register_import_row (import_id, comparison_id, rank, row, name, organisation_id, version, before, after, faults)
    select ${importId}, ${comparisonId}, rank, row, name, case when rank = 1 then gen_random_uuid() else organisation_id end, version, nullif(before, 'null'), nullif(after, 'null'), faults
    from jsonb_to_recordset(${values}::jsonb) as r (rank int, row int, name text, organisation_id uuid, version int, before jsonb, after jsonb, faults jsonb)
  `.execute(db)
}

/** Codes that are held by open organisations beyond the actor's reach become faults; resolves to how many rows of each rank did. */
export async function refuseTakenCodes(db: Kysely<Tables>, importId: string, comparisonId: string, mapping: ColumnMapping): Promise<{ rank: number; count: number }[]> {
  const refused: { rank: number; count: number }[] = []
  for (const [field, column] of [['okoLogin', 'oko_login'], ['ogrn', 'ogrn']] as const) {
    const at = mapping.indexOf(field)
    if (at === -1) continue
    const fault = JSON.stringify([{ refused: 'organisation.code-taken-elsewhere', parameters: {}, column: at + 1 }])
    const { rows } = await sql<{ rank: number; count: number }>`
      with taken as (
        select r.rank, r.row from register_import_row as r join organisation as o on o.${sql.ref(column)} = r.after ->> ${field}
        where r.import_id = ${importId} and r.comparison_id = ${comparisonId} and r.rank in (1, 2)
          and o.closed_on is null and o.id is distinct from r.organisation_id
      ), refused as (
        update register_import_row as r set rank = 0, after = null, faults = ${fault}::jsonb from taken as t
        where r.import_id = ${importId} and r.comparison_id = ${comparisonId} and r.rank = t.rank and r.row = t.row
        returning t.rank
      )
      select rank, count(*)::int as count from refused group by rank
    `.execute(db)
    refused.push(...rows)
  }
  return refused
}

type Compared = { comparisonId: string; found: FoundSheet; counts: Counts | null; mappingName: string | null }

export async function saveComparison(tx: Kysely<Tables>, { id, version }: StoredImport, { comparisonId, found, counts, mappingName }: Compared): Promise<number> {
  await tx.updateTable('register_import').set({
    state: counts === null ? 'unmapped' : 'compared', sheet: found.sheet, headings_row: found.headingsRow, headings: JSON.stringify(found.headings),
    sample: JSON.stringify(found.sample), mapping: JSON.stringify(found.mapping), mapping_name: mappingName, counts: counts && JSON.stringify(counts),
    comparison_id: comparisonId, version: version + 1,
  }).where('id', '=', id).execute()
  await tx.deleteFrom('register_import_row').where('import_id', '=', id).where('comparison_id', '<>', comparisonId).execute()
  return version + 1
}

export async function saveImportState(tx: Kysely<Tables>, { id, version }: StoredImport, state: 'applied' | 'discarded'): Promise<number> {
  await tx.updateTable('register_import').set({ state, version: version + 1 }).where('id', '=', id).execute()
  return version + 1
}

/** Those of the actor's own territory and of what it lies in, the nearest first. */
export async function keptMappings(db: Kysely<Tables>, path: readonly number[]): Promise<KeptMapping[]> {
  const rows = await db.selectFrom('column_mapping as m').innerJoin('territory as t', 't.id', 'm.territory_id').select(['m.name', 'm.headings_key', 'm.columns', 't.path'])
    .where('m.territory_id', 'in', [...path, 0]).execute()
  return rows.sort((one, other) => other.path.length - one.path.length)
    .map(({ name, headings_key, columns }) => ({ name, headingsKey: headings_key, columns: columns as Record<string, RegisterField> }))
}

type NewMapping = { id: string; territoryId: number; name: string; headings: readonly string[]; mapping: ColumnMapping; now: Date }

/** One a territory for a set of headings: saying it anew replaces what was said. */
export async function keepMapping(tx: Kysely<Tables>, { id, territoryId, name, headings, mapping, now }: NewMapping): Promise<void> {
  const said = { name, headings: JSON.stringify(headings.filter((heading) => heading !== '')), columns: JSON.stringify(mappingToKeep(headings, mapping)), changed_at: now }
  await tx.insertInto('column_mapping').values({ id, territory_id: territoryId, headings_key: headingsKey(headings), ...said })
    .onConflict((conflict) => conflict.columns(['territory_id', 'headings_key']).doUpdateSet(said)).execute()
}

export async function forgetMapping(tx: Kysely<Tables>, id: string): Promise<void> {
  await tx.deleteFrom('column_mapping').where('id', '=', id).execute()
}
