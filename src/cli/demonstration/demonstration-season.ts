import { shippedCalendar } from '../../domain/calendar/shipped-calendars.ts'
import { workingDayFrom } from '../../domain/calendar/work-calendar.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { DocumentKind } from '../../domain/programme-documents/document-kind.ts'
import type { App } from '../../server/app.ts'
import { acceptDocuments, decideDocuments, documentIdOf, sendDocuments } from './demonstration-documents.ts'
import { signInPerson } from './demonstration-people.ts'
import type { DemonstrationPlaces } from './demonstration-places.ts'
import { readAndConclude, shareOut, type Readers } from './demonstration-reviews.ts'
import { confirmActions, proveActions } from './demonstration-stages.ts'
import { askSchoolData, tellSchoolData } from './demonstration-school-data.ts'
import { answerSurvey, closeSurvey, listClasses, openSurvey, publishProfiles, type SurveyedYear } from './demonstration-surveys.ts'
import { arrangeVisit, holdVisit, stepRiskWork } from './demonstration-visits.ts'

/** What happens on a day of the year, besides what desks ask for. */
export type SeasonDay = { on: CivilDate; play: () => Promise<void> }

const heads = ['school', 'school2', 'school3', 'school4', 'school5', 'school6']
const programmes: readonly DocumentKind[] = ['development-concept', 'medium-term-programme', 'anti-risk-programme']
/** As `attachCurators` shares them out. */
const curators = ['curator', 'curator2']

/**
 * The year's questionnaires, the profiles that come of them, visits, what schools do about their risks, and the documents that they write and experts
 * read, in the order of days; and a campaign that is under way now. Schools come to different lengths, so that each state is to be seen.
 */
export async function seasonOf(app: App, { regionId, municipalities, schools }: DemonstrationPlaces, { programmeId, since, today }: { programmeId: string; since: CivilDate; today: CivilDate }): Promise<SeasonDay[]> {
  // Each once: two logins of one person at the same moment stand in each other's way.
  const curatorsIn = await Promise.all(curators.map((login) => signInPerson(app, login)))
  const year: SurveyedYear = {
    programmeId, regionId, schools, coordinator: await signInPerson(app, 'region'),
    heads: await Promise.all(heads.map((login) => signInPerson(app, login))),
    curators: schools.flatMap((_, at) => curatorsIn[at % curatorsIn.length] ?? []),
  }
  const regional: Readers = { programmeId, leader: year.coordinator, territoryId: regionId, step: 'region', experts: [await signInPerson(app, 'expert'), await signInPerson(app, 'expert2'), await signInPerson(app, 'expert4')] }
  const municipal: Readers = { programmeId, leader: await signInPerson(app, 'municipality'), territoryId: municipalities[0] ?? regionId, step: 'municipality', experts: [await signInPerson(app, 'expert3')] }
  const of = (days: number): CivilDate => addDays(since, days)
  let spring = ''
  const firstVisits = workingDays(of(45), heads.length)
  const visitDay = (school: number): CivilDate => firstVisits[school] ?? of(45)
  // Whatever holidays the year has there, nothing is written before all have been visited.
  const visited = [of(55), addDays(visitDay(5), 1)].toSorted().at(-1) ?? of(55)
  const days: SeasonDay[] = [
    { on: of(8), play: () => listClasses(year) },
    { on: of(15), play: async () => {
      spring = await openSurvey(app, year, { name: 'spring', title: 'Анкетирование для рискового профиля школы', opensOn: of(15), closesOn: of(33) })
      await askSchoolData(year, of(33))
    } },
    { on: of(20), play: () => answerSurvey(app, spring, year, (school) => [96, 100, 93, 97, 95, 91][school] ?? 95) },
    { on: of(24), play: () => tellSchoolData(year) },
    { on: of(34), play: () => closeSurvey(app, year, spring) },
    { on: of(40), play: () => publishProfiles(year) },
    { on: of(42), play: () => each(5, (school) => arrangeVisit(year, { name: 'first', school, type: 'first', day: visitDay(school), time: '10:00' }, { isAgreed: true })) },
    { on: visited, play: () => each(5, (school) => holdVisit(year, { name: 'first', school, heldOn: visitDay(school) }, { isSigned: school !== 5 })) },
    { on: addDays(visited, 2), play: () => each(4, (school) => stepRiskWork(year, school, 'verify', addDays(visited, 2))) },
    { on: of(75), play: () => each(4, (school) => stepRiskWork(year, school, 'diagnose', of(75))) },
    { on: of(82), play: () => each(4, (school) => stepRiskWork(year, school, 'activate', of(82))) },
    { on: of(86), play: async () => {
      for (const school of [0, 1, 3]) await stepRiskWork(year, school, 'confirm', of(86))
      await stepRiskWork(year, 2, 'return', of(86))
    } },
    { on: of(100), play: async () => {
      await sendDocuments(year, { school: 0, kinds: programmes, round: 'first' })
      await sendDocuments(year, { school: 1, kinds: programmes, round: 'first' })
      await sendDocuments(year, { school: 3, kinds: ['anti-risk-programme'], round: 'first' })
    } },
    { on: of(104), play: async () => {
      await decideDocuments(year, { school: 0, round: 'first', returns: [] })
      await decideDocuments(year, { school: 1, round: 'first', returns: ['medium-term-programme'] })
      await decideDocuments(year, { school: 3, round: 'first', returns: [] })
    } },
    { on: of(106), play: async () => {
      await shareOut(municipal, 'spring')
      // Nobody reads for that municipality: the region takes in what the curator stands behind.
      await acceptDocuments(year, 3)
    } },
    { on: of(111), play: async () => {
      await readAndConclude(municipal, { wave: 'spring', on: of(111), weak: [documentIdOf(1, 'development-concept', null)] })
      await shareOut(regional, 'spring')
    } },
    { on: of(117), play: () => readAndConclude(regional, { wave: 'spring', on: of(117), weak: [] }) },
    // What came back in spring is read anew now, and stands in the experts' queue.
    { on: addDays(today, -13), play: () => sendDocuments(year, { school: 1, kinds: programmes, round: 'mended' }) },
    { on: addDays(today, -11), play: async () => {
      await decideDocuments(year, { school: 1, round: 'mended', returns: [] })
      await shareOut(municipal, 'now')
    } },
    { on: addDays(today, -7), play: async () => {
      await readAndConclude(municipal, { wave: 'now', on: addDays(today, -7), weak: [] })
      await shareOut(regional, 'now')
      for (const [school, actions] of [[0, 6], [1, 3], [3, 4]] as const) await proveActions(year, { school, actions })
    } },
    // The first stage: one school's report is with the experts, one was given back, one waits for its curator.
    { on: addDays(today, -6), play: async () => {
      for (const [school, actions] of [[0, 6], [1, 1], [3, 2]] as const) await confirmActions(year, { school, actions })
      await sendDocuments(year, { school: 0, kinds: ['stage-1-report'], round: 'stage 1' })
      const autumn = await openSurvey(app, year, { name: 'now', title: 'Повторное анкетирование', opensOn: addDays(today, -6), closesOn: addDays(today, 9) })
      await answerSurvey(app, autumn, year, (school) => [94, 71, 58, 40, 22, 6][school] ?? 50)
      await arrangeVisit(year, { name: 'next', school: 0, type: 'regular', day: workingDayFrom(addDays(today, 4), shippedCalendar), time: '11:00' }, { isAgreed: true })
      await arrangeVisit(year, { name: 'next', school: 3, type: 'regular', day: workingDayFrom(addDays(today, 6), shippedCalendar), time: '09:30' }, { isAgreed: false })
    } },
    { on: addDays(today, -5), play: async () => {
      await decideDocuments(year, { school: 0, round: 'stage 1', returns: [] })
      await sendDocuments(year, { school: 1, kinds: ['stage-1-report'], round: 'stage 1' })
    } },
    { on: addDays(today, -4), play: async () => {
      await shareOut(municipal, 'stage 1')
      await decideDocuments(year, { school: 1, round: 'stage 1', returns: ['stage-1-report'] })
      await sendDocuments(year, { school: 3, kinds: ['stage-1-report'], round: 'stage 1' })
    } },
  ]
  // Early in a year, what would have come before what it hangs on is left out.
  return days.filter(({ on }, at) => on >= since && on < today && days.slice(0, at).every((before) => before.on <= on))
}

function workingDays(from: CivilDate, count: number): CivilDate[] {
  const days: CivilDate[] = []
  for (let day = workingDayFrom(from, shippedCalendar); days.length < count; day = workingDayFrom(addDays(day, 1), shippedCalendar)) days.push(day)
  return days
}

/** From the first school to that one. */
async function each(last: number, work: (school: number) => Promise<void>): Promise<void> {
  for (let school = 0; school <= last; school += 1) await work(school)
}
