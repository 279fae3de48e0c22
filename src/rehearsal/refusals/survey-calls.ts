import { readClassList, saveClassList } from '../../contract/class-lists.ts'
import { createCampaign } from '../../contract/surveys.ts'
import { downloadCodes, readHeadSheet, remindSchools } from '../../contract/survey-schools.ts'
import { addDays } from '../../domain/kernel/civil-date.ts'
import { openSurvey } from '../open-survey.ts'
import { territoryOf, type AccessCalls, type World } from './access-call.ts'
import { playedCohort, type Place } from './ground.ts'

const opened = new WeakMap<World, Promise<string>>()

/** A campaign of the whole country that asks every school of the year, those beside the cast's as well. */
function everySchoolAsked(world: World): Promise<string> {
  const known = opened.get(world) ?? openEverywhere(world)
  opened.set(world, known)
  return known
}

async function openEverywhere({ company: { setting }, federal, places, chanceAt, today }: World): Promise<string> {
  const campaignId = places[0] === undefined ? '' : chanceAt(places[0]).of('survey of all').uuid()
  await federal.ask(createCampaign, { body: { campaignId, programmeId: playedCohort(setting).programmeId, territoryId: setting.countryId, title: 'Проверка отказа', opensOn: today, closesOn: addDays(today, 5), required: 90 } })
  await openSurvey(federal, campaignId, 1)
  return campaignId
}

async function draftAt({ company: { setting }, federal, chanceAt, today }: World, place: Place): Promise<string> {
  const campaignId = chanceAt(place).of('survey to remind').uuid()
  await federal.ask(createCampaign, { body: { campaignId, programmeId: playedCohort(setting).programmeId, territoryId: territoryOf(place), title: 'Проверка отказа', opensOn: today, closesOn: today, required: 90 } })
  return campaignId
}

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
  'survey.remind': {
    at: ['territory'],
    prepare: async (world, place) => {
      const id = await draftAt(world, place)
      return { attempt: (by) => by.tries(remindSchools, { params: { id }, body: { territoryId: territoryOf(place) } }) }
    },
  },
  'survey.print-codes': {
    at: ['school'],
    prepare: async (world, { organisationId }) => {
      const id = await everySchoolAsked(world)
      return { attempt: (by) => by.tries(downloadCodes, { params: { id, school: organisationId } }) }
    },
  },
  'survey.answer': {
    at: ['school'],
    prepare: async (world, { organisationId }) => {
      const id = await everySchoolAsked(world)
      return { attempt: (by) => by.tries(readHeadSheet, { params: { id, school: organisationId } }) }
    },
  },
}
