import type { z } from 'zod'
import type { FormReply } from '../../contract/data-forms.ts'
import type { listResponses, ResponseReply } from '../../contract/form-responses.ts'
import type { Answers } from '../../domain/data-forms/form-definition.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { diceOf, idOf } from './demonstration-id.ts'
import { moods, type SurveyedYear } from './demonstration-surveys.ts'

const formId = idOf('school data')

/** What risk profiles want to know of a school besides answers, asked of every head. */
export async function askSchoolData({ programmeId, regionId, coordinator }: SurveyedYear, dueOn: CivilDate): Promise<void> {
  await coordinator.ask('POST', '/api/forms', { formId, territoryId: regionId, title: 'Сведения о школе', from: null, binding: null, schoolDataOf: programmeId }, idOf('make school data'))
  const { state, version, definition } = await coordinator.ask<FormReply>('GET', `/api/forms/${formId}`)
  if (state !== 'draft') return
  const content = { title: 'Сведения о школе', purpose: 'Для рискового профиля школы.', definition, population: 'schools', programmeId, opensOn: null, dueOn }
  const changed = await coordinator.ask<{ version: number }>('POST', `/api/forms/${formId}/change`, { version, ...content }, idOf('set school data'))
  await coordinator.ask('POST', `/api/forms/${formId}/open`, { version: changed.version }, idOf('open school data'))
}

export async function tellSchoolData({ regionId, schools, heads }: SurveyedYear): Promise<void> {
  for (const [at, school] of schools.entries()) {
    const { items } = (await heads[at]?.ask<z.infer<(typeof listResponses)['reply']>>('GET', `/api/forms/${formId}/responses`)) ?? { items: [] }
    const own = items[0]
    if (own === undefined) continue
    const address = `/api/forms/${formId}/responses/${regionId}/${own.id}`
    const { version } = (await heads[at]?.ask<ResponseReply>('GET', address)) ?? { version: 0 }
    await heads[at]?.ask('POST', `${address}/send`, { version, answers: told(school, moods[at] ?? 50) }, idOf(`tell ${school}`))
  }
}

/** A village school of some 140 children; the worse things are there, the more it lacks. */
function told(school: string, mood: number): Answers {
  const bad = mood / 100
  const of = (what: string, whole: number, share: number) => Math.min(whole, Math.max(0, Math.round(whole * share * (0.85 + diceOf(`${school} ${what}`) / 330))))
  const [pupils, teachers, units, hours, classes, families, rooms, special, language, young, labs, vpr, ninth] = [140, 14, 18, 310, 10, 110, 14, 12, 6, 3, 2, 80, 14]
  return {
    settlement: 'village', pupilsneedy: of('needy', pupils, 0.08 + 0.35 * bad), staffunits: units, vacancies: of('vacancies', units, 0.18 * bad), teachers, teachersprofile: of('profile', teachers, 1 - 0.5 * bad),
    teacherscategory: of('category', teachers, 0.85 - 0.6 * bad), teachersyoung: young, teacherspension: of('pension', teachers, 0.12 + 0.35 * bad), teacherscourses: of('courses', teachers, 1 - 0.5 * bad), teachersmentored: of('mentored', young, 1 - 0.8 * bad),
    hours, hoursnonprofile: of('nonprofile', hours, 0.3 * bad), hoursuncovered: of('uncovered', hours, 0.05 * bad), specialists: 1, classes, pupils, pupilsspecial: special, pupilsadapted: of('adapted', special, 1 - 0.6 * bad),
    pupilslanguage: language, pupilslanguagehelp: of('help', language, 0.9 - 0.7 * bad), pupilsdebts: of('debts', pupils, 0.09 * bad), pupilsrepeating: of('repeating', pupils, 0.02 * bad), pupilsabsent: of('absent', pupils, 0.15 * bad),
    pupilsregistered: of('registered', pupils, 0.06 * bad), vprtaken: vpr, vprfailed: of('failed', vpr, 0.32 * bad), ninthgraders: ninth, ninthfailed: of('ninth', ninth, 0.35 * bad), pupilsextra: of('extra', pupils, 0.9 - 0.5 * bad),
    families, familiesmeetings: of('meetings', families, 0.9 - 0.6 * bad), rooms, roomsonline: of('online', rooms, 1 - 0.6 * bad), roomsscreen: of('screen', rooms, 1 - 0.7 * bad), computers: of('computers', pupils, 0.28 - 0.22 * bad),
    internet: 40, labs, labsequipped: of('equipped', labs, 1 - 0.8 * bad), textbooks: 94, pupilssecondshift: of('shift', pupils, 0.3 * bad),
  }
}
