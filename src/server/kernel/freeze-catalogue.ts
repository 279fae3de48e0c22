import { sql } from 'kysely'
import type { CatalogueDefinitions, CatalogueKind } from '../../domain/catalogue/catalogue-kind.ts'
import { countFaults } from '../../domain/catalogue/entry-faults.ts'
import { yearCatalogue, type StoredEntry, type YearEntry } from '../../domain/catalogue/year-catalogue.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { CommandContext } from './context.ts'

export type FrozenEntry<Kind extends CatalogueKind> = { code: string; position: number; definition: CatalogueDefinitions[Kind] }

/**
 * What a year goes by from now on: the entries of a kind (or only those of these codes), frozen as they stand if they were not yet. Called by
 * whatever uses them first, in its own transaction: nobody can change between the reading and the freezing. Refuses what has faults.
 */
export async function freezeCatalogue<Kind extends CatalogueKind>(
  { tx, programmeDate, record }: Pick<CommandContext, 'tx' | 'programmeDate' | 'record'>, programmeId: string, kind: Kind, codes?: readonly string[],
): Promise<FrozenEntry<Kind>[]> {
  // The year's row keeps out two who freeze the same entry that has no row yet.
  await sql`select from programme where id = ${programmeId} for no key update`.execute(tx)
  const { rows } = await sql<StoredEntry>`
    select kind, code, position, definition, version, frozen_on as "frozenOn", is_dropped as "isDropped" from catalogue_entry where programme_id = ${programmeId} for update
  `.execute(tx)
  const all = yearCatalogue(rows)
  const wanted = all.filter((entry): entry is YearEntry & { kind: Kind } => entry.kind === kind && (codes?.includes(entry.code) ?? true))
  if (codes !== undefined && wanted.length < new Set(codes).size) throw new OporaError('not_found', 'catalogue.unknown')
  const fresh = wanted.filter(({ frozenOn }) => frozenOn === null)
  for (const entry of fresh) {
    const count = countFaults(entry, all)
    if (count > 0) throw new OporaError('invalid_state', 'catalogue.faulty', { count, name: nameOf(entry) })
  }
  if (fresh.length > 0) {
    await sql`
      insert into catalogue_entry (programme_id, kind, code, position, definition, frozen_on)
      select ${programmeId}, ${kind}, code, position, definition, ${programmeDate}
      from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as e (code text, position int, definition jsonb)
      on conflict (programme_id, kind, code) do update set frozen_on = excluded.frozen_on, version = catalogue_entry.version + 1
    `.execute(tx)
    record({ regionId: null, action: 'catalogue.freeze', subject: { kind: 'programme', id: programmeId }, after: { kind, codes: fresh.map(({ code }) => code) } })
  }
  return wanted.map(({ code, position, definition }) => ({ code, position, definition: definition as CatalogueDefinitions[Kind] }))
}

function nameOf(entry: YearEntry): string {
  switch (entry.kind) {
    case 'questionnaire': return entry.definition.title.ru
    case 'risk-factor': return entry.definition.name
    case 'school-data-form': return 'Данные школы'
    case 'visit-check-list': return `Чек-лист посещения (${entry.code})`
    case 'activation-rules': return 'Правила активации'
    case 'document-template':
    case 'review-route':
    case 'review-criteria': return entry.definition.title
  }
}
