import { tick } from '../contract/assignment-steps.ts'
import { addDays, type CivilDate } from '../domain/kernel/civil-date.ts'
import { approveRoadmap } from './bring-roadmap.ts'
import type { Company } from './cast/company.ts'
import type { Agenda } from './chain/agenda.ts'
import type { PlayedMap } from './played-map.ts'
import type { ServedOpora } from './served-opora.ts'
import { endDay, lookingOn, playDay, tidyUp } from './play/play-day.ts'
import type { Script } from './play/script.ts'

/** Day by day to the last; days on which nobody has anything to do pass unseen. */
export async function playYear(opora: () => ServedOpora, { administrator, players }: Company, maps: readonly PlayedMap[], { script, agenda, from, to, say, onDay }: { script: Script; agenda: Agenda; from: CivilDate; to: CivilDate; say: (line: string) => void; onDay: (date: CivilDate) => void }): Promise<void> {
  let month = ''
  let isAnyApproved = false
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const isNewMonth = date.slice(0, 7) !== month
    const approved = maps.filter(({ year }) => year.approveOn === date)
    isAnyApproved ||= approved.length > 0
    // Before a plan is approved nobody has a desk to look at; questionnaires and visits go by the calendar.
    const looking = () => (isAnyApproved ? lookingOn(players, date) : [])
    if (!agenda.has(date) && !isNewMonth && looking().length === 0) continue
    onDay(date)
    await opora().setProgrammeDate(date)
    for (const { map } of approved) await approveRoadmap(administrator, map, date)
    if (approved.length > 0) {
      await endDay(administrator)
      // A new plan: everybody reads the own part of it to the end.
      for (const player of players) player.lookedOn = null
    }
    if (isNewMonth) {
      say(`Играю ${month = date.slice(0, 7)} …`)
      await administrator.ask(tick, { body: {} })
      const tidy = players.find(({ role }) => role === 'regional-coordinator')
      if (tidy) await tidyUp(tidy, { script, date })
    }
    if (agenda.has(date)) {
      await endDay(administrator)
      await agenda.play(date)
      await endDay(administrator)
    }
    await playDay(looking(), players, { script, date })
    await endDay(administrator)
  }
  await opora().setProgrammeDate(to)
  await endDay(administrator)
}
