import { confirmActivation, readRiskWork, saveDiagnosis, verifyFactors } from '../../contract/risk-work.ts'
import { holdVisit, listVisits, proposeVisit, readVisit, signVisit } from '../../contract/visits.ts'
import type { AccessCall, AccessCalls, World } from './access-call.ts'
import type { Caller, Refusal } from '../caller.ts'
import { playedCohort, type Place } from './ground.ts'

/** A version that no school's work has: nothing is changed. */
const noVersion = 9_999

type Address = { region: number; id: string }

/** A visit of the school: one that was played, or else one proposed now. Null at schools of nobody's curator, and once the year is over. */
async function visitAt({ company: { administrator, players, setting }, chanceAt, today }: World, place: Place): Promise<{ params: Address; version: number } | null> {
  const { programmeId, year } = playedCohort(setting)
  const { items: [known] } = await administrator.ask(listVisits, { query: { programme: programmeId, ...(place.organisationId === null ? {} : { school: place.organisationId }) } })
  if (known !== undefined) return { params: { region: known.regionId, id: known.id }, version: known.version }
  const curator = players.find(({ role, attached }) => role === 'curator' && attached.includes(place.organisationId ?? ''))
  if (curator === undefined || Number(today.slice(0, 4)) > year) return null
  const { regionId, id, version } = await curator.caller.ask(proposeVisit, { body: { visitId: chanceAt(place).of('a visit').uuid(), schoolId: place.organisationId ?? '', programmeId, type: 'on-request', day: today, time: null, note: null } })
  return { params: { region: regionId, id }, version }
}

/** At the version that it has: whoever is refused is refused for who it is. */
function onVisit(attempt: (by: Caller, params: Address, version: number) => Promise<Refusal | null>): AccessCall {
  return {
    at: ['school'],
    prepare: async (world, place) => {
      const visit = await visitAt(world, place)
      return visit === null ? null : { attempt: (by) => attempt(by, visit.params, visit.version) }
    },
  }
}

export const visitCalls: AccessCalls = {
  'visit.read': onVisit((by, params) => by.tries(readVisit, { params })),
  'visit.hold': onVisit((by, params, version) => by.tries(holdVisit, { params, body: { version, heldOn: '2000-01-10', answers: {}, notes: '', photos: [] } })),
  'visit.sign': onVisit((by, params, version) => by.tries(signVisit, { params, body: { version, hash: '0'.repeat(64), signatureFileId: null } })),
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
