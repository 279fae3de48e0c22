import { readSchoolDocuments, startDocument } from '../../contract/programme-documents.ts'
import type { AccessCalls } from './access-call.ts'
import { playedCohort } from './ground.ts'

/** Without a factor there is no such programme: whoever may is told so, and nothing is made. */
export const documentCalls: AccessCalls = {
  'document.read': { at: ['school'], prepare: async ({ company }, { organisationId }) => ({ attempt: (by) => by.tries(readSchoolDocuments, { params: { id: playedCohort(company.setting).programmeId, school: organisationId ?? '' } }) }) },
  'document.write': {
    at: ['school'],
    prepare: async ({ company, chanceAt }, place) => ({
      attempt: (by) => by.tries(startDocument, { params: { id: playedCohort(company.setting).programmeId, school: place.organisationId ?? '' }, body: { documentId: chanceAt(place).of('document').uuid(), kind: 'anti-risk-programme', factor: 'none' } }),
    }),
  },
}
