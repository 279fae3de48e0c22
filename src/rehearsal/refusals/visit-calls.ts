import { confirmActivation, readRiskWork, saveDiagnosis, verifyFactors } from '../../contract/risk-work.ts'
import { proposeVisit } from '../../contract/visits.ts'
import type { AccessCalls } from './access-call.ts'
import { playedCohort } from './ground.ts'

/** A version that no school's work has: nothing is changed. */
const noVersion = 9_999

export const visitCalls: AccessCalls = {
  'visit.arrange': {
    at: ['school'],
    prepare: async ({ company, chanceAt }, place) => ({
      // A day that is over: whoever may is told so, and nothing is made.
      attempt: (by) => by.tries(proposeVisit, { body: { visitId: chanceAt(place).of('visit').uuid(), schoolId: place.organisationId ?? '', programmeId: playedCohort(company.setting).programmeId, type: 'on-request', day: '2000-01-10', time: null, note: null } }),
    }),
  },
  'risk-work.read': { at: ['school'], prepare: async ({ company }, { organisationId }) => ({ attempt: (by) => by.tries(readRiskWork, { params: { id: playedCohort(company.setting).programmeId, school: organisationId ?? '' } }) }) },
  'risk-work.verify': {
    at: ['school'],
    prepare: async ({ company }, { organisationId }) => ({
      attempt: (by) => by.tries(verifyFactors, { params: { id: playedCohort(company.setting).programmeId, school: organisationId ?? '' }, body: { version: noVersion, verdicts: [{ factor: 'none', verdict: 'confirmed', reason: null }] } }),
    }),
  },
  'risk-work.fill': {
    at: ['school'],
    prepare: async ({ company }, { organisationId }) => ({ attempt: (by) => by.tries(saveDiagnosis, { params: { id: playedCohort(company.setting).programmeId, school: organisationId ?? '' }, body: { version: noVersion, factors: [] } }) }),
  },
  'risk-work.decide': {
    at: ['school'],
    prepare: async ({ company }, { organisationId }) => ({ attempt: (by) => by.tries(confirmActivation, { params: { id: playedCohort(company.setting).programmeId, school: organisationId ?? '' }, body: { version: noVersion } }) }),
  },
}
