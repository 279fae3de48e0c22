import type { Process } from '../process.ts'

/** «Формат информационного сопровождения»: the link to what was published, or the letter that was sent. The link proves itself. */
export const publicationProcess = {
  code: 'publication',
  steps: { publish: { doneBy: ['publication.made'], organisedBy: ['publication.made'], followsMembers: false, proofs: ['link', 'letter'] } },
  measures: ['members-done', 'occasions-held'],
} as const satisfies Process
