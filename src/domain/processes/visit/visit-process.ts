import type { Process, ProcessStep } from '../process.ts'

const held: ProcessStep = { doneBy: ['assignment.met', 'evidence.confirmed'], organisedBy: ['members.completed', 'evidence.confirmed'], followsMembers: true, metBy: ['visit.signed'], proofs: ['fact', 'file', 'link', 'document'] }

/**
 * Visits of curators to schools, of heads to curators' schools, and what is verified there: a protocol that both have signed closes the visit,
 * a verdict on every factor the verification. A visit that was not kept in Opora is proved by its paper.
 */
export const visitProcess = {
  code: 'visit',
  steps: { 'first-visit': held, 'visit': held, 'exchange': held, 'verify': { ...held, metBy: ['risk-profile.verified'] } },
  measures: ['members-done', 'occasions-held'],
} as const satisfies Process
