import type { Process } from '../process.ts'

/** «Самодиагностика»: the school says of each of its factors why it is so and what it will do; sending it is the fact. */
export const selfDiagnosisProcess = {
  code: 'self-diagnosis',
  steps: {
    fill: { doneBy: ['assignment.met', 'evidence.confirmed'], organisedBy: ['members.completed', 'evidence.confirmed'], followsMembers: true, metBy: ['self-diagnosis.sent'], proofs: ['fact', 'file', 'link', 'document'] },
  },
  measures: ['members-done'],
} as const satisfies Process
