import type { ChainStep } from './chain-steps.ts'
import { isBehind, isHandedIn, stateAfter, type DocumentDeed, type DocumentState } from './document-states.ts'

export const readingLevels = ['municipality', 'region'] as const
export type ReadingLevel = (typeof readingLevels)[number]
export type ReadingKind = 'initial' | 'followUp' | 'sample'

/** One reading of a document by a level, as its experts have noted it. */
export type Reading = {
  level: ReadingLevel
  /** Which sample it is of. */
  sampleId: string | null
  kind: ReadingKind
  /** By their experts; in hundredths of the greatest score. */
  percents: number[]
  conclusion: { percent: number; outcome: 'pass' | 'return' } | null
  /** Of the step that it is of, as the experts were told. */
  rule: { experts: number; allowedDifference: number; passFrom: number }
}

export type DocumentRecord = { id: string; kind: string; factor: string | null; state: DocumentState; /** By its curator, once. */ wasGivenBack: boolean; /** By their numbers. */ readings: Map<number, Reading> }

/** What a school of a year owes of documents, and how far it is. */
export type WritingRecord = { done: Set<ChainStep>; /** Factors that it works on, as it chose last. */ chosen: readonly string[]; /** What it has begun to write, by id. */ documents: Map<string, DocumentRecord> }

/** Notes what somebody did, and what it means for all that the school owes. Throws where the own table refuses it. */
export function noteDeed(school: WritingRecord, document: DocumentRecord, deed: DocumentDeed): void {
  const to = stateAfter(document.state, deed)
  if (to === null) throw new Error(`Nobody can ${deed} a document that is ${document.state}`)
  document.state = to
  if (to === 'returned' && deed !== 'write') for (const step of ['write', 'confirm-documents'] as const) school.done.delete(step)
  if (deed === 'send' && isWhole(school, isHandedIn)) school.done.add('write')
  if (deed === 'confirm' && isWhole(school, isBehind)) school.done.add('confirm-documents')
}

/** A concept, a medium-term programme, and one programme for each factor that the school chose and its curator confirmed. */
function isWhole({ done, documents, chosen }: WritingRecord, is: (state: DocumentState) => boolean): boolean {
  if (!done.has('confirm')) return false
  const owed = [...documents.values()].filter(({ factor }) => factor === null || chosen.includes(factor))
  return owed.length === 2 + chosen.length && owed.every(({ state }) => is(state))
}

/** Whether a level has read every document of a school to the end. */
export function isReadBy(level: ReadingLevel, { documents }: Pick<WritingRecord, 'documents'>): boolean {
  return documents.size > 0 && [...documents.values()].every(({ readings }) => [...readings.values()].some((reading) => reading.level === level && reading.kind !== 'sample' && reading.conclusion !== null))
}
