import type { Process, ProcessStep } from '../process.ts'

const step: ProcessStep = { doneBy: ['assignment.met', 'evidence.confirmed'], organisedBy: ['members.completed', 'evidence.confirmed'], followsMembers: true, proofs: ['fact', 'file', 'link', 'document'] }

/** «Разработка концептуальных документов», «Конструктор школьных программ»: a school hands in all that it owes, its curator stands behind it. */
export const programmeDocumentProcess = {
  code: 'programme-document',
  steps: {
    write: { ...step, metBy: ['document-set.sent'], unmetBy: ['document.returned'] },
    confirm: { ...step, metBy: ['document-set.confirmed'], unmetBy: ['document.returned'] },
  },
  measures: ['members-done'],
} as const satisfies Process
