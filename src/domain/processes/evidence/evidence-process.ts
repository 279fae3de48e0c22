import type { Process, ProcessStep } from '../process.ts'

const byHand: ProcessStep = { doneBy: ['evidence.confirmed'], organisedBy: ['evidence.confirmed'], followsMembers: false, proofs: ['file', 'link', 'document'] }
const byMembers: ProcessStep = { ...byHand, organisedBy: ['evidence.confirmed', 'members.completed'], followsMembers: true }

/** The general process: whatever has none of its own is proved by a file, a link, or number and date of an official document. */
export const evidenceProcess = {
  code: 'evidence',
  steps: {
    'carry-out': byHand, 'issue': byHand, 'review': byHand, 'attend': byHand,
    'submit': byMembers, 'activate': byMembers, 'verify': byMembers, 'visit': byMembers, 'take-part': byMembers,
  },
  measures: ['members-done', 'occasions-held', 'stated'],
} as const satisfies Process
