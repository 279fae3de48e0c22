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

export function sameDocument(one: DueDocument, other: DueDocument): boolean {
  return one.kind === other.kind && one.factor === other.factor
}

type Written = DueDocument & { state: DocumentState }

/** Whether everything that a school owes is there, and how far. */
export function setOf(activated: readonly string[] | null, written: readonly Written[]): { due: number; isHandedIn: boolean; isConfirmed: boolean } {
  const due = dueDocuments(activated)
  const states = due.map((one) => written.find((document) => sameDocument(document, one))?.state ?? 'draft')
  const isKnown = activated !== null
  return { due: due.length, isHandedIn: isKnown && states.every(isHandedIn), isConfirmed: isKnown && states.every(isConfirmed) }
}
