import { markComparable } from '../surveys/questionnaire/compare-questionnaires.ts'
import { questionsOf } from '../surveys/questionnaire/questions-of.ts'
import type { CatalogueEntry } from './catalogue-kind.ts'
import { plainEntry, yearCatalogue, type StoredEntry } from './year-catalogue.ts'

export type NextEntry = CatalogueEntry & { isDropped: boolean }

/**
 * What the next year begins with: all that this one goes by, whatever is shipped by then, with each question marked as comparable to itself, and
 * without what this one does without.
 */
export function nextCatalogue(stored: readonly StoredEntry[]): { entries: NextEntry[]; comparable: number } {
  const kept = yearCatalogue(stored).map((entry): NextEntry => Object.assign(comparableEntry(plainEntry(entry)), { isDropped: false }))
  const dropped = stored.filter(({ isDropped }) => isDropped).map((entry): NextEntry => Object.assign(plainEntry(entry), { isDropped: true }))
  const comparable = kept.reduce((sum, entry) => sum + (entry.kind === 'questionnaire' ? questionsOf(entry.definition).length : 0), 0)
  return { entries: [...kept, ...dropped], comparable }
}

function comparableEntry(entry: CatalogueEntry): CatalogueEntry {
  return entry.kind === 'questionnaire' ? { ...entry, definition: markComparable(entry.definition, entry.definition) } : entry
}
