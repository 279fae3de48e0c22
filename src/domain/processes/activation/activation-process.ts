import type { Process, ProcessStep } from '../process.ts'

const step: ProcessStep = { doneBy: ['assignment.met', 'evidence.confirmed'], organisedBy: ['members.completed', 'evidence.confirmed'], followsMembers: true, proofs: ['fact', 'file', 'link', 'document'] }

/** «Активация рисков»: the school chooses the factors that it works on, its curator confirms them or returns the choice. */
export const activationProcess = {
  code: 'activation',
  steps: {
    activate: { ...step, metBy: ['risk-factor.activated'], unmetBy: ['activation.returned'] },
    confirm: { ...step, metBy: ['activation.confirmed'] },
  },
  measures: ['members-done'],
} as const satisfies Process
