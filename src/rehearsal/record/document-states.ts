/** Where a school's document can stand, and what is done with it: written down from the documents, apart from the server that is judged. */
export const documentStates = ['draft', 'sent', 'confirmed', 'returned', 'under-review', 'accepted'] as const
export type DocumentState = (typeof documentStates)[number]

export const documentDeeds = ['write', 'send', 'confirm', 'return', 'begin-review', 'pass', 'fail', 'accept', 'send-back', 'unlock'] as const
export type DocumentDeed = (typeof documentDeeds)[number]

/** What becomes of it; a deed that does not stand here is refused. */
const table: Readonly<Record<DocumentDeed, Partial<Record<DocumentState, DocumentState>>>> = {
  'write': { draft: 'draft', returned: 'returned' },
  'send': { draft: 'sent', returned: 'sent' },
  'confirm': { sent: 'confirmed' },
  'return': { sent: 'returned' },
  'begin-review': { confirmed: 'under-review' },
  'pass': { 'under-review': 'accepted' },
  'fail': { 'under-review': 'returned' },
  'accept': { confirmed: 'accepted' },
  'send-back': { confirmed: 'returned' },
  'unlock': { accepted: 'accepted' },
}

/** Null: it must be refused. */
export function stateAfter(state: DocumentState, deed: DocumentDeed): DocumentState | null {
  return table[deed][state] ?? null
}

export function isHandedIn(state: DocumentState): boolean {
  return state !== 'draft' && state !== 'returned'
}

export function isBehind(state: DocumentState): boolean {
  return state === 'confirmed' || state === 'under-review' || state === 'accepted'
}
