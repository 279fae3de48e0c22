import type { Process, ProcessStep } from '../process.ts'

const step: ProcessStep = { doneBy: ['review.completed', 'evidence.confirmed'], organisedBy: ['review.completed', 'evidence.confirmed'], followsMembers: false, proofs: ['fact', 'file', 'link', 'document'] }

/** «Первичная, повторная, выборочная экспертиза, экспертные заключения»: at the level of the party that has to hold it; closed once all is read. */
export const reviewProcess = { code: 'review', steps: { review: step, initial: step, 'follow-up': step, sample: step }, measures: ['occasions-held'] } as const satisfies Process
