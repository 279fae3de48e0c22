import type { DocumentKind } from './document-kind.ts'
import { fieldKinds, type FieldKind } from './document-template.ts'
import type { PrefillSource } from './prefill-source.ts'

/** What a field of a kind can begin with. */
export const prefillsOf: Readonly<Record<FieldKind, readonly PrefillSource[]>> = {
  text: ['school', 'name', 'factors', 'diagnosis', 'aims'], number: [], date: ['year-end'], people: ['team'], list: ['measures'], targets: ['indices'], actions: ['measures'], stage: [],
}

/** Kinds of field that a document of a kind may have: only of an anti-risk programme actions are planned, only of a report Opora knows the facts. */
export function fieldKindsOf(document: DocumentKind): FieldKind[] {
  const isReport = document === 'stage-1-report' || document === 'stage-2-report'
  return fieldKinds.filter((kind) => (kind === 'actions' ? document === 'anti-risk-programme' : kind === 'stage' ? isReport : true))
}
