import type { CivilDate } from '../kernel/civil-date.ts'
import { sameValue } from '../kernel/same-value.ts'
import type { CatalogueEntry } from './catalogue-kind.ts'
import { shippedCatalogue } from './shipped-catalogue.ts'

/** As it is stored: only what was changed, added, dropped or is in use. */
export type StoredEntry = CatalogueEntry & { version: number; frozenOn: CivilDate | null; isDropped: boolean }

/** An entry as the year goes by it. `version` 0: nobody has touched it. `isShipped`: word for word the project's own draft. */
export type YearEntry = CatalogueEntry & { version: number; frozenOn: CivilDate | null; isShipped: boolean }

/** What a year goes by: what is stored, and for the rest what is shipped. By kind and position. */
export function yearCatalogue(stored: readonly StoredEntry[]): YearEntry[] {
  const known = new Set(stored.map(placeOf))
  const untouched = shippedCatalogue.filter((entry) => !known.has(placeOf(entry))).map((entry): YearEntry => Object.assign({}, entry, { version: 0, frozenOn: null, isShipped: true }))
  const own = stored.filter(({ isDropped }) => !isDropped).map((entry): YearEntry => Object.assign(plainEntry(entry), { version: entry.version, frozenOn: entry.frozenOn, isShipped: isAsShipped(entry) }))
  return [...untouched, ...own].toSorted((one, other) => one.kind.localeCompare(other.kind) || one.position - other.position || one.code.localeCompare(other.code))
}

/** Without what it is stored with. */
export function plainEntry({ kind, code, position, definition }: CatalogueEntry): CatalogueEntry {
  return { kind, code, position, definition } as CatalogueEntry
}

export function shippedEntry(kind: string, code: string): CatalogueEntry | undefined {
  return shippedCatalogue.find((entry) => entry.kind === kind && entry.code === code)
}

function isAsShipped({ kind, code, definition }: CatalogueEntry): boolean {
  return sameValue(shippedEntry(kind, code)?.definition, definition)
}

function placeOf({ kind, code }: { kind: string; code: string }): string {
  return `${kind} ${code}`
}
