import type { RevisionState } from '../../../domain/roadmaps/revisions/revision.ts'

export const revisionStateNames: Record<RevisionState, string> = { draft: 'Черновик', approved: 'Утверждена', superseded: 'Заменена', discarded: 'Отменена' }
