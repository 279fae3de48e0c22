import type { CivilDate } from '../../kernel/civil-date.ts'

/** A work that is handed in: which, of what stage (null: it does not say), and until when. */
export type Work = { activity: number; object: number; stage: string | null; end: CivilDate }

type Judged = { object: number; stage: string | null }

/** In the plan's order, each with the latest end up to here: this one grows, so what is looked for is found by halving. */
type Line = readonly { work: Work; latest: CivilDate }[]

/**
 * Finds the first work, in the plan's order, that a review judges and that goes on beyond a day. A stage that is not said fits any.
 * Thousands of reviews over thousands of works are looked up, not held against each other.
 */
export function worksByEnd(works: readonly Work[]): (judged: Judged, day: CivilDate) => Work | undefined {
  const lines = new Map<string, Line>()
  return ({ object, stage }, day) => {
    const key = `${object} ${stage ?? ''}`
    const known = lines.get(key) ?? lineOf(works.filter((work) => work.object === object && (work.stage === null || stage === null || work.stage === stage)))
    lines.set(key, known)
    return firstBeyond(known, day)
  }
}

function lineOf(works: readonly Work[]): Line {
  let latest = ''
  return works.map((work) => {
    latest = work.end > latest ? work.end : latest
    return { work, latest }
  })
}

function firstBeyond(line: Line, day: CivilDate): Work | undefined {
  let [from, to] = [0, line.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((line[middle]?.latest ?? '') > day) to = middle
    else from = middle + 1
  }
  return line[from]?.work
}
