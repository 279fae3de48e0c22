import type { Process, ProcessStep } from '../process.ts'

const step: ProcessStep = { doneBy: ['assignment.met', 'evidence.confirmed'], organisedBy: ['members.completed', 'evidence.confirmed'], followsMembers: true, proofs: ['fact', 'file', 'link', 'document'] }
const proved: ProcessStep = { ...step, metBy: ['stage.proved'], unmetBy: ['stage.returned'] }
const reviewed: ProcessStep = { doneBy: ['review.completed', 'evidence.confirmed'], organisedBy: ['review.completed', 'evidence.confirmed'], followsMembers: false, proofs: ['fact', 'file', 'link', 'document'] }
const confirmed: ProcessStep = { ...step, metBy: ['stage.confirmed'], unmetBy: ['stage.returned'] }

/**
 * «Мониторинг: 1 и 2 этап наступления позитивных изменений». `act`: one action of an accepted anti-risk programme, proved at the school and decided by
 * its curator; road maps never ask for it, and it stands in no count of theirs. `prove`, `confirm`: a stage as a whole, the school's report and the
 * curator's word on it; with the number where the words say which stage.
 */
export const monitoringStageProcess = {
  code: 'monitoring-stage',
  steps: {
    'act': { doneBy: ['evidence.confirmed'], organisedBy: ['evidence.confirmed'], followsMembers: false, proofs: ['file', 'link', 'document'] },
    'prove': proved, 'prove-1': proved, 'prove-2': proved,
    'confirm': confirmed, 'confirm-1': confirmed, 'confirm-2': confirmed,
    'review': reviewed, 'review-1': reviewed, 'review-2': reviewed,
  },
  measures: ['members-done', 'occasions-held'],
} as const satisfies Process
