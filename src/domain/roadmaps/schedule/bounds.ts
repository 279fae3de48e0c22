import { dayBefore, type Moment } from './moment.ts'
import type { Phrase } from './phrase.ts'

/** A stretch with edges, on the way from phrase to window: `start` null is a deadline, `end` null lasts as long as the plan. */
export type Bound = {
  start: Moment | null
  end: Moment | null
  /** The whole is one moment: «март», «15.02.2021». */
  single: boolean
  from: number
  to: number
}

/** The stretches of a cell in printed order: «не ранее 1 марта, не позднее 15 марта» is one, «до 1 марта, 1 июня» are two deadlines. */
export function boundsOf(phrases: readonly Phrase[]): Bound[] {
  const bounds: Bound[] = []
  phrases.forEach((phrase, index) => {
    const neighbour = phrases[index - 1]
    const before = neighbour?.clause === phrase.clause ? neighbour : undefined
    const last = bounds.at(-1)
    const place = { from: phrase.from, to: phrase.to }
    if (phrase.type === 'deadline') {
      const until = phrase.vague ? vagueEnd(phrase.until) : phrase.until
      if (before?.type === 'since' && last) Object.assign(last, { end: until, to: phrase.to })
      else bounds.push({ start: null, end: until, single: false, ...place })
    }
    if (phrase.type === 'since') bounds.push({ start: phrase.start, end: null, single: false, ...place })
    if (phrase.type === 'span') {
      const { start, end } = phrase.span
      const inherits = before?.type === 'deadline' && before.until.grain === 'day' && start.grain === 'day' && !end
      bounds.push(inherits ? { start: null, end: start, single: false, ...place } : { start, end: end ?? start, single: end === null, ...place })
    }
  })
  return bounds
}

/** «до мая» is read as «before May begins»: the earlier reading makes nobody late. A whole year is read to its end, as plans mean it. */
function vagueEnd(until: Moment): Moment {
  if (until.grain === 'year') return { ...until, doubt: until.doubt ?? 'год прочитан включительно' }
  return dayBefore({ ...until, doubt: until.doubt ?? '«до» и «к» прочитаны как «до наступления»' })
}
