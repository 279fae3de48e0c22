import type { Process } from '../process.ts'

/** «Формы сбора данных»: filled on the page or by a sheet; filling is the fact. Evidence closes it where no form was made. */
export const dataFormProcess = {
  code: 'data-form',
  steps: {
    fill: { doneBy: ['form.filled', 'evidence.confirmed'], organisedBy: ['members.completed', 'evidence.confirmed'], followsMembers: true, proofs: ['fact', 'file', 'document'] },
  },
  measures: ['members-done'],
} as const satisfies Process
