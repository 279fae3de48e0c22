import type { DocumentKind } from './document-kind.ts'
import { isConfirmed, isHandedIn, type DocumentState } from './document-states.ts'

/** `factor`: of an anti-risk programme, its code in the year's catalogue. */
export type DueDocument = { kind: DocumentKind; factor: string | null }

/** What a school owes that works on these factors; null while its choice isn't confirmed, for until then nobody knows how many there will be. */
export function dueDocuments(activated: readonly string[] | null): DueDocument[] {
  return [
    { kind: 'development-concept', factor: null }, { kind: 'medium-term-programme', factor: null },
    ...(activated ?? []).map((factor): DueDocument => ({ kind: 'anti-risk-programme', factor })),
  ]
}

/** What it says of the two stages, once there is a programme whose actions could be due. */
export const stageDocuments: readonly DueDocument[] = [{ kind: 'stage-1-report', factor: null }, { kind: 'stage-2-report', factor: null }]

export function sameDocument(one: DueDocument, other: DueDocument): boolean {
  return one.kind === other.kind && one.factor === other.factor
}

type Written = DueDocument & { state: DocumentState }

/** Of which a programme is accepted: what a report of a stage speaks of. */
export function acceptedFactors(written: readonly Written[]): string[] {
  return written.flatMap(({ kind, factor, state }) => (kind === 'anti-risk-programme' && factor !== null && state === 'accepted' ? [factor] : [])).toSorted()
}

/** Whether everything that a school owes is there, and how far. */
export function setOf(activated: readonly string[] | null, written: readonly Written[]): { due: number; isHandedIn: boolean; isConfirmed: boolean } {
  const due = dueDocuments(activated)
  const states = due.map((one) => written.find((document) => sameDocument(document, one))?.state ?? 'draft')
  const isKnown = activated !== null
  return { due: due.length, isHandedIn: isKnown && states.every(isHandedIn), isConfirmed: isKnown && states.every(isConfirmed) }
}
