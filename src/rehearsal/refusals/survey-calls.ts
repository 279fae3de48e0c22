import { readClassList, saveClassList } from '../../contract/class-lists.ts'
import { createCampaign } from '../../contract/surveys.ts'
import { territoryOf, type AccessCalls } from './access-call.ts'
import { playedCohort } from './ground.ts'

export const surveyCalls: AccessCalls = {
  'survey.read': {
    at: ['school'],
    prepare: async ({ company }, { organisationId }) => ({
      attempt: (by) => by.tries(readClassList, { params: { programme: playedCohort(company.setting).programmeId, school: organisationId } }),
    }),
  },
  'survey.manage': {
    at: ['territory'],
    prepare: async ({ company, chanceAt, today }, place) => ({
      attempt: (by) => by.tries(createCampaign, {
        body: { campaignId: chanceAt(place).of('survey').uuid(), programmeId: playedCohort(company.setting).programmeId, territoryId: territoryOf(place), title: 'Проверка отказа', opensOn: today, closesOn: today, required: 90 },
      }),
    }),
  },
  /** By a version that it does not have: nothing is changed. */
  'survey.list-classes': {
    at: ['school'],
    prepare: async ({ company }, { organisationId }) => ({
      attempt: (by) => by.tries(saveClassList, { params: { programme: playedCohort(company.setting).programmeId, school: organisationId }, body: { version: 99, classes: [], teachers: 0 } }),
    }),
  },
}
