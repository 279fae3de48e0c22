import type { Process } from '../process.ts'

/** «РПШ размещены»: computed and published in Opora itself, for all schools at one moment; the party's assignment is closed by that. */
export const riskProfileProcess = {
  code: 'risk-profile',
  steps: {
    publish: { doneBy: ['risk-profile.published', 'evidence.confirmed'], organisedBy: ['risk-profile.published', 'evidence.confirmed'], followsMembers: false, proofs: ['fact', 'file', 'link', 'document'] },
  },
  measures: ['occasions-held'],
} as const satisfies Process
