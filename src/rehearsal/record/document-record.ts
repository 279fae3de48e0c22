import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { stages, type ChainStep, type Stage } from './chain-steps.ts'
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

export type DocumentRecord = {
  id: string
  kind: string
  factor: string | null
  state: DocumentState
  /** By its curator, once. */
  wasGivenBack: boolean
  /** By their numbers. */
  readings: Map<number, Reading>
  /** When its actions are to be done, in the words of the school. */
  schedules: readonly string[]
}

/** What a school was to do by an accepted programme, as it has found it on its page; `doneOn`: when its curator said so. */
export type ActionRecord = { factor: string; dueOn: CivilDate; state: 'open' | 'awaiting' | 'returned' | 'done'; doneOn: CivilDate | null }

/** What a school of a year owes of documents, and how far it is. */
export type WritingRecord = { done: Set<ChainStep>; /** Factors that it works on, as it chose last. */ chosen: readonly string[]; /** What it has begun to write, by id. */ documents: Map<string, DocumentRecord>; /** By the ids of their assignments. */ actions: Map<string, ActionRecord> }

/** Notes what somebody did, and what it means for all that the school owes. Throws where the own table refuses it. */
export function noteDeed(school: WritingRecord, document: DocumentRecord, deed: DocumentDeed): void {
  const to = stateAfter(document.state, deed)
  if (to === null) throw new Error(`Nobody can ${deed} a document that is ${document.state}`)
  document.state = to
  const stage = stageOfReport(document)
  const [handedIn, behind]: readonly [ChainStep, ChainStep] = stage === null ? ['write', 'confirm-documents'] : [`prove-${stage}`, `confirm-stage-${stage}`]
  const areAll = (is: (state: DocumentState) => boolean) => (stage === null ? isWhole(school, is) : is(to))
  if (to === 'returned' && deed !== 'write') for (const step of [handedIn, behind]) school.done.delete(step)
  if (deed === 'send' && areAll(isHandedIn)) school.done.add(handedIn)
  if (deed === 'confirm' && areAll(isBehind)) school.done.add(behind)
}

/** Which stage a document reports on; null for one that does not. */
export function stageOfReport({ kind }: Pick<DocumentRecord, 'kind'>): Stage | null {
  return stages.find((stage) => kind === `stage-${stage}-report`) ?? null
}

export function reportOf({ documents }: Pick<WritingRecord, 'documents'>, stage: Stage): DocumentRecord | null {
  return [...documents.values()].find((document) => stageOfReport(document) === stage) ?? null
}

/** Whose actions a school has to do. */
export function acceptedProgrammes({ documents }: Pick<WritingRecord, 'documents'>): { factor: string; schedules: readonly string[] }[] {
  return [...documents.values()].flatMap(({ kind, factor, state, schedules }) => (kind === 'anti-risk-programme' && factor !== null && state === 'accepted' ? [{ factor, schedules }] : []))
}

/** A concept, a medium-term programme, and one programme for each factor that the school chose and its curator confirmed. */
function isWhole({ done, documents, chosen }: WritingRecord, is: (state: DocumentState) => boolean): boolean {
  if (!done.has('confirm')) return false
  const owed = [...documents.values()].filter((document) => stageOfReport(document) === null && (document.factor === null || chosen.includes(document.factor)))
  return owed.length === 2 + chosen.length && owed.every(({ state }) => is(state))
}

/** Whether a level has read every document of a school to the end; of a stage, its report. */
export function isReadBy(level: ReadingLevel, stage: Stage | null, { documents }: Pick<WritingRecord, 'documents'>): boolean {
  const own = [...documents.values()].filter((document) => stageOfReport(document) === stage)
  return own.length > 0 && own.every(({ readings }) => [...readings.values()].some((reading) => reading.level === level && reading.kind !== 'sample' && reading.conclusion !== null))
}
