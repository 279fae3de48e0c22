import type { Action } from '../access/policy.ts'
import { OporaError } from '../kernel/errors.ts'

/**
 * `draft` → `sent`: a version of it is frozen → `confirmed` by the curator, or `returned` → `under-review` by the route of the year → `accepted`
 * and locked, or `returned`. Without a route the region accepts what the curator confirmed.
 */
export const documentStates = ['draft', 'sent', 'confirmed', 'returned', 'under-review', 'accepted'] as const
export type DocumentState = (typeof documentStates)[number]

export const documentSteps = ['write', 'comment', 'name-version', 'send', 'confirm', 'return', 'begin-review', 'pass', 'fail', 'accept', 'send-back', 'unlock', 'mend'] as const
export type DocumentStep = (typeof documentSteps)[number]

type Rule = {
  from: readonly DocumentState[]
  /** Null: it stays as it is. */
  to: DocumentState | null
  /** Who may, by the permission table; null: nobody by a call, it is the outcome of a review. */
  permission: Action | null
}

const open = ['draft', 'returned'] as const

/** States × steps; with the permission table it says states × roles × steps. The server goes by it, the pages show buttons by it. */
export const documentRules: Readonly<Record<DocumentStep, Rule>> = {
  'write': { from: open, to: null, permission: 'document.write' },
  'comment': { from: documentStates, to: null, permission: 'document.comment' },
  'name-version': { from: open, to: null, permission: 'document.write' },
  'send': { from: open, to: 'sent', permission: 'document.write' },
  'confirm': { from: ['sent'], to: 'confirmed', permission: 'document.decide' },
  'return': { from: ['sent'], to: 'returned', permission: 'document.decide' },
  'begin-review': { from: ['confirmed'], to: 'under-review', permission: null },
  'pass': { from: ['under-review'], to: 'accepted', permission: null },
  'fail': { from: ['under-review'], to: 'returned', permission: null },
  /** Without a review. */
  'accept': { from: ['confirmed'], to: 'accepted', permission: 'document.accept' },
  'send-back': { from: ['confirmed'], to: 'returned', permission: 'document.accept' },
  /** One field of it, with a reason; the school mends it and locks it by that. */
  'unlock': { from: ['accepted'], to: null, permission: 'document.unlock' },
  'mend': { from: ['accepted'], to: null, permission: 'document.write' },
}

/** What a document stands in, as far as its steps depend on it. */
export type DocumentStanding = { state: DocumentState; unlockedField: string | null }

export function isStepOpen(step: DocumentStep, { state, unlockedField }: DocumentStanding): boolean {
  if (step === 'mend') return state === 'accepted' && unlockedField !== null
  if (step === 'unlock') return state === 'accepted' && unlockedField === null
  // What is unlocked of an accepted document is written, too; which field it is the server looks at.
  if (step === 'write' && state === 'accepted') return unlockedField !== null
  return documentRules[step].from.includes(state)
}

export function openDocumentSteps(standing: DocumentStanding): DocumentStep[] {
  return documentSteps.filter((step) => isStepOpen(step, standing))
}

export function requireDocumentStep(step: DocumentStep, standing: DocumentStanding): void {
  if (!isStepOpen(step, standing)) throw new OporaError('invalid_state', 'programme-document.not-open')
}

/** Sent at least once and not given back: what its writing asked for is done. */
export function isHandedIn(state: DocumentState): boolean {
  return state !== 'draft' && state !== 'returned'
}

/** Its curator stands behind it. */
export function isConfirmed(state: DocumentState): boolean {
  return state === 'confirmed' || state === 'under-review' || state === 'accepted'
}
