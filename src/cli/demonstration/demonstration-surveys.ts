import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { readHeadSheet } from '../../contract/survey-schools.ts'
import type { CampaignReply } from '../../contract/surveys.ts'
import type { FormReply } from '../../contract/respond.ts'
import type { Questionnaire } from '../../domain/surveys/questionnaire/questionnaire.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { App } from '../../server/app.ts'
import { ask, type SignedIn } from '../app-calls.ts'
import { answersOf } from './demonstration-answers.ts'
import { diceOf, idOf } from './demonstration-id.ts'

/** Of each school in turn: how things are there, from 0 to 99. */
export const moods = [25, 45, 70, 35, 80, 55]
const classes = [{ grade: 6, letter: 'А', pupils: 9 }, { grade: 6, letter: 'Б', pupils: 7 }, { grade: 9, letter: 'А', pupils: 8 }]
const teachers = 9

export type SurveyedYear = { programmeId: string; regionId: number; schools: readonly string[]; /** Logged in: one head for each school, whoever curates it, and the region's coordinator. */ heads: readonly SignedIn[]; curators: readonly SignedIn[]; coordinator: SignedIn }

/** Classes of every school, typed in by its head. */
export async function listClasses({ programmeId, schools, heads }: SurveyedYear): Promise<void> {
  for (const [at, school] of schools.entries()) await heads[at]?.ask('POST', `/api/programmes/${programmeId}/schools/${school}/classes`, { version: 0, classes, teachers }, idOf(`classes ${school}`))
}

/** A campaign in the whole region, opened with all its codes. */
export async function openSurvey(app: App, { programmeId, regionId, coordinator }: SurveyedYear, { name, title, opensOn, closesOn }: { name: string; title: string; opensOn: CivilDate; closesOn: CivilDate }): Promise<string> {
  const id = idOf(`survey ${name}`)
  await coordinator.ask('POST', '/api/surveys', { campaignId: id, programmeId, territoryId: regionId, title, opensOn, closesOn, required: 90 }, idOf(`make survey ${name}`))
  await coordinator.ask('POST', `/api/surveys/${id}/open`, { version: 1 }, idOf(`open survey ${name}`))
  await app.settleSurveys()
  return id
}

/** So many of a hundred respondents of each school fill their questionnaire in, by the codes that they were given; and the heads theirs. */
export async function answerSurvey(app: App, surveyId: string, { schools, heads, coordinator }: SurveyedYear, shareOf: (school: number) => number): Promise<void> {
  // A start that was cut short may have gone further already.
  if ((await coordinator.ask<CampaignReply>('GET', `/api/surveys/${surveyId}`)).state !== 'open') return
  for (const [at, school] of schools.entries()) {
    const mood = moods[at] ?? 50
    for (const group of await app.respondentCodes(surveyId, school)) await answerGroup(app, group, mood, shareOf(at))
    const head = heads[at]
    if (head !== undefined && shareOf(at) > 50) await answerAsHead(head, surveyId, school, mood)
  }
  await app.settleSurveys()
}

/** All of one questionnaire, which the first of them asks for. */
async function answerGroup(app: App, codes: readonly string[], mood: number, share: number): Promise<void> {
  const willing = codes.filter((code) => diceOf(`willing ${code}`) < share)
  const [first] = willing
  if (first === undefined) return
  const { questionnaire, bare } = await ask<FormReply>(app, 'POST', '/a/form', { code: first })
  for (const code of willing) {
    // A start that was cut short has sent some of them already.
    await ask(app, 'POST', '/a/sheet', { code, receipt: idOf(`receipt ${code}`), questionnaire, answers: answersOf(bare as Questionnaire, code, mood) })
  }
}

async function answerAsHead(head: SignedIn, surveyId: string, school: string, mood: number): Promise<void> {
  const at = `/api/surveys/${surveyId}/schools/${school}/head`
  const { questionnaire, version, sentOn } = await head.ask<z.infer<(typeof readHeadSheet)['reply']>>('GET', at)
  if (sentOn === null) await head.ask('POST', `${at}/send`, { version, answers: answersOf(questionnaire, `head ${school}`, mood) }, idOf(`head ${surveyId} ${school}`))
}

/** The last day is over: what came is mixed, the campaign closed. */
export async function closeSurvey(app: App, { coordinator }: SurveyedYear, id: string): Promise<void> {
  const { state, version } = await coordinator.ask<CampaignReply>('GET', `/api/surveys/${id}`)
  if (state === 'open') await coordinator.ask('POST', `/api/surveys/${id}/close`, { version }, randomUUID())
  await app.settleSurveys()
}

/** The profiles of all schools, published at one moment. */
export async function publishProfiles({ programmeId, regionId, coordinator }: SurveyedYear): Promise<void> {
  const editionId = idOf('profiles')
  await coordinator.ask('POST', '/api/risk-editions', { editionId, programmeId, territoryId: regionId }, idOf('compute profiles'))
  await coordinator.ask('POST', `/api/risk-editions/${editionId}/publish`, { version: 1 }, idOf('publish profiles'))
}
