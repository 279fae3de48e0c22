import type { Process, ProcessStep } from '../process.ts'

const step: ProcessStep = { doneBy: ['evidence.confirmed'], organisedBy: ['people.appointed', 'evidence.confirmed'], followsMembers: false, proofs: ['fact', 'file', 'document'] }

/** Coordinators, curators and schools are named in Opora itself: once all of them are, the party's assignment is closed by that. */
export const appointmentsProcess = {
  code: 'appointments',
  steps: { 'regional-coordinator': step, 'municipal-coordinators': step, 'curators': step, 'schools': step },
  measures: ['occasions-held'],
} as const satisfies Process
