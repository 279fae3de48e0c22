import { tick } from '../contract/assignment-steps.ts'
import { addDays, type CivilDate } from '../domain/kernel/civil-date.ts'
import { approveRoadmap } from './bring-roadmap.ts'
import type { Company } from './cast/company.ts'
import type { PlayedMap } from './played-map.ts'
import type { ServedOpora } from './served-opora.ts'
import { endDay, lookingOn, playDay, tidyUp } from './play/play-day.ts'
import type { Script } from './play/script.ts'

/** Day by day to the last; days on which nobody has anything to do pass unseen. */
export async function playYear(opora: () => ServedOpora, { administrator, players }: Company, maps: readonly PlayedMap[], { script, to, say }: { script: Script; to: CivilDate; say: (line: string) => void }): Promise<void> {
  const starts = maps.map(({ year }) => year.approveOn).toSorted()
  let month = ''
  for (let date = starts[0] ?? to; date <= to; date = addDays(date, 1)) {
    const isNewMonth = date.slice(0, 7) !== month
    const approved = maps.filter(({ year }) => year.approveOn === date)
    if (approved.length === 0 && !isNewMonth && lookingOn(players, date).length === 0) continue
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
    await playDay(lookingOn(players, date), players, { script, date })
    await endDay(administrator)
  }
  await opora().setProgrammeDate(to)
  await endDay(administrator)
}
