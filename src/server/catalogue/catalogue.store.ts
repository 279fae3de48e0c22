import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { CatalogueEntry } from '../../domain/catalogue/catalogue-kind.ts'
import type { StoredEntry } from '../../domain/catalogue/year-catalogue.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

export type StoredCatalogue = { programmeId: string; isClosed: boolean; country: Place; previousId: string | null; entries: StoredEntry[]; previous: StoredEntry[] }

/** The year's catalogue, held for this transaction; with that of the year before where it is asked for. */
export async function lockCatalogue(tx: Kysely<Tables>, programmeId: string, { withPrevious = false } = {}): Promise<StoredCatalogue> {
  const { rows } = await sql<{ state: string; previousId: string | null; path: number[] }>`
    select p.state, p.previous_id as "previousId", (select path from territory where parent_id is null limit 1) as path from programme as p where p.id = ${programmeId} for no key update of p
  `.execute(tx)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'programme.unknown')
  const { state, previousId, path } = row
  const ids = [programmeId, ...(withPrevious && previousId !== null ? [previousId] : [])]
  const found = await sql<StoredEntry & { of: string }>`
    select programme_id as of, kind, code, position, definition, version, frozen_on as "frozenOn", is_dropped as "isDropped" from catalogue_entry where programme_id = any(${ids}::uuid[])
  `.execute(tx)
  const entriesOf = (id: string): StoredEntry[] => found.rows.filter(({ of }) => of === id)
  return {
    programmeId, previousId, isClosed: state === 'closed', country: { path, regionId: null, organisationId: null }, entries: entriesOf(programmeId), previous: previousId === null ? [] : entriesOf(previousId),
  }
}

/** The new version. */
export async function saveEntry(tx: Kysely<Tables>, programmeId: string, { kind, code, position, definition, isDropped = false }: CatalogueEntry & { isDropped?: boolean }): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into catalogue_entry as e (programme_id, kind, code, position, definition, is_dropped) values (${programmeId}, ${kind}, ${code}, ${position}, ${JSON.stringify(definition)}, ${isDropped})
    on conflict (programme_id, kind, code) do update set position = excluded.position, definition = excluded.definition, is_dropped = excluded.is_dropped, version = e.version + 1
    returning version
  `.execute(tx)
  return rows[0]?.version ?? 0
}

export async function forgetEntry(tx: Kysely<Tables>, programmeId: string, kind: string, code: string): Promise<void> {
  await tx.deleteFrom('catalogue_entry').where('programme_id', '=', programmeId).where('kind', '=', kind).where('code', '=', code).execute()
}

/** In place of all that the year has. */
export async function replaceEntries(tx: Kysely<Tables>, programmeId: string, entries: readonly (CatalogueEntry & { isDropped: boolean })[]): Promise<void> {
  await tx.deleteFrom('catalogue_entry').where('programme_id', '=', programmeId).execute()
  await sql`
    insert into catalogue_entry (programme_id, kind, code, position, definition, is_dropped)
    select ${programmeId}, kind, code, position, definition, "isDropped" from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (kind text, code text, position int, definition jsonb, "isDropped" boolean)
  `.execute(tx)
}
