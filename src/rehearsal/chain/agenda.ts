import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import { inParallel } from '../in-parallel.ts'
import type { Move } from '../play/stage.ts'

/** What is to be done beside the desks, by days. Of one day, the lower ranks come first; those with one `who` follow one another. */
export type Agenda = {
  at: (date: CivilDate, rank: number, who: string, move: Move) => void
  has: (date: CivilDate) => boolean
  play: (date: CivilDate) => Promise<void>
}

type Entry = { rank: number; who: string; move: Move }

const atOnce = 6

export function agenda(): Agenda {
  const days = new Map<CivilDate, Entry[]>()
  let today = ''
  return {
    // What should have been yesterday is done today.
    at: (date, rank, who, move) => {
      const day = date < today ? today : date
      days.set(day, [...(days.get(day) ?? []), { rank, who, move }])
    },
    has: (date) => days.has(date),
    async play(date) {
      today = date
      for (let entries = days.get(date); entries !== undefined; entries = days.get(date)) {
        const lowest = Math.min(...entries.map(({ rank }) => rank))
        const left = entries.filter(({ rank }) => rank > lowest)
        if (left.length === 0) days.delete(date)
        else days.set(date, left)
        await inParallel([...groupedBy(entries.filter(({ rank }) => rank === lowest), ({ who }) => who).values()], atOnce, async (own) => { for (const { move } of own) await move() })
      }
    },
  }
}
