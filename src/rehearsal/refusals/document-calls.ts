import { readSchoolStages } from '../../contract/monitoring.ts'
import { acceptDocument, commentDocument, confirmDocument, readSchoolDocuments, startDocument, unlockField } from '../../contract/programme-documents.ts'
import type { Caller, Refusal } from '../caller.ts'
import type { AccessCall, AccessCalls } from './access-call.ts'
import { documentAt } from './document-ground.ts'
import { playedCohort } from './ground.ts'

/** At a version that no document has: nothing is changed. */
const version = 9_999

function onDocument(attempt: (by: Caller, params: { region: number; id: string }) => Promise<Refusal | null>): AccessCall {
  return {
    at: ['school'],
    prepare: async (world, place) => {
      const params = await documentAt(world, place)
      return params === null ? null : { attempt: (by) => attempt(by, params) }
    },
  }
}

/** Without a factor there is no such programme: whoever may is told so, and nothing is made. */
export const documentCalls: AccessCalls = {
  'document.read': { at: ['school'], prepare: async ({ company }, { organisationId }) => ({ attempt: (by) => by.tries(readSchoolDocuments, { params: { id: playedCohort(company.setting).programmeId, school: organisationId ?? '' } }) }) },
  'monitoring.read': { at: ['school'], prepare: async ({ company }, { organisationId }) => ({ attempt: (by) => by.tries(readSchoolStages, { params: { id: playedCohort(company.setting).programmeId, school: organisationId ?? '' } }) }) },
  'document.write': {
    at: ['school'],
    prepare: async ({ company, chanceAt }, place) => ({
      attempt: (by) => by.tries(startDocument, { params: { id: playedCohort(company.setting).programmeId, school: place.organisationId ?? '' }, body: { documentId: chanceAt(place).of('document').uuid(), kind: 'anti-risk-programme', factor: 'none' } }),
    }),
  },
  'document.comment': onDocument((by, params) => by.tries(commentDocument, { params, body: { commentId: '00000000-0000-4000-8000-000000000000', field: 'none', row: null, quote: null, text: 'Попытка.' } })),
  'document.decide': onDocument((by, params) => by.tries(confirmDocument, { params, body: { version } })),
  'document.accept': onDocument((by, params) => by.tries(acceptDocument, { params, body: { version } })),
  'document.unlock': onDocument((by, params) => by.tries(unlockField, { params, body: { version, field: 'aim', reason: 'Попытка, её отклонят.' } })),
}
