import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { App } from '../../server/app.ts'
import { ask } from '../app-calls.ts'
import { appointPeople } from './demonstration-people.ts'
import { foundPlaces } from './demonstration-places.ts'
import { acceptSamples, approveForYear, isComplete, isOfOthers, prepareNextYear } from './demonstration-roadmaps.ts'
import { attachCurators, openYear } from './demonstration-year.ts'
import { seasonOf } from './demonstration-season.ts'
import { playYearSoFar } from './play-demonstration.ts'

/**
 * Fills a demonstration by the same steps as people take: a region with its schools and people, a programme year, the sample documents read and
 * accepted; the first of them, made anew for this year, is approved and played up to today, and next year's draft is made from it. Each step has
 * an id of its own, made of what it does: a start that was cut short is completed by the next one, and nothing is done twice. False where others
 * have begun here, so that nothing of this was made.
 */
export async function fillDemonstration(app: App, say: (text: string) => void): Promise<boolean> {
  if (await isComplete(app)) return true
  if (await isOfOthers(app)) return false
  const { programmeDate: today } = await ask<{ programmeDate: CivilDate }>(app, 'GET', '/api/session')
  const year = Number(today.slice(0, 4))
  const since: CivilDate = `${year}-01-09`
  const approvedOn = since < today ? addDays(since, 5) : today

  say('Завожу показательный регион, школы и людей …\n')
  try {
    app.setProgrammeDate(since < today ? since : today)
    const places = await foundPlaces(app)
    const programmeId = await openYear(app, places, { year, since })
    await appointPeople(app, places, { since, programmeId })
    await attachCurators(app, places, since)
    const accepted = await acceptSamples(app, say)
    app.setProgrammeDate(approvedOn)
    const [sampleId] = accepted
    if (sampleId === undefined) throw new Error('No sample document could be read')
    const running = await approveForYear(app, { sampleId, year, approvedOn })
    say('Проигрываю год до сегодняшнего дня …\n')
    await playYearSoFar(app, { from: approvedOn, until: today, season: await seasonOf(app, places, { programmeId, since, today }) })
    app.setProgrammeDate(null)
    await ask(app, 'POST', '/api/tick', {})
    await prepareNextYear(app, running)
    say(`Демонстрация готова: дорожных карт ${accepted.length + 2}.\n`)
    return true
  } finally {
    app.setProgrammeDate(null)
  }
}
