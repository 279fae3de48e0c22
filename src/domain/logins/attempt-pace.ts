/**
 * How fast a password may be tried. Nothing is ever locked: who guesses from one place slows down that place for that login, and a browser in
 * which the person has logged in before goes a lane of its own. A refused attempt changes nothing, so that hammering makes no wait longer.
 */
export type Lane = {
  /** Failures that cost nothing: fingers slip. */
  free: number
  /** The first wait, doubled by each further failure. */
  firstWaitMs: number
  longestWaitMs: number
  /** One failure is forgotten after so long. */
  forgetMs: number
}

/** One login from one address, or from one known browser. */
export const loginLane: Lane = { free: 5, firstWaitMs: 2_000, longestWaitMs: 60_000, forgetMs: 5 * 60_000 }

/** Everybody at one address who has not logged in there before: a whole school, a training day of a region. */
export const addressLane: Lane = { free: 500, firstWaitMs: 1_000, longestWaitMs: 10_000, forgetMs: 10_000 }

export type Pace = {
  /** Failures not yet forgotten; a fraction while one is being forgotten. */
  failures: number
  at: Date
}

export const noFailures = (now: Date): Pace => ({ failures: 0, at: now })

/** What is left of the failures by now. */
function remembered({ failures, at }: Pace, { forgetMs }: Lane, now: Date): number {
  return Math.max(0, failures - Math.max(0, now.getTime() - at.getTime()) / forgetMs)
}

/** Milliseconds until the next attempt is heard; 0 where it is heard now. */
export function waitBefore(pace: Pace, lane: Lane, now: Date): number {
  const over = Math.ceil(pace.failures) - lane.free
  if (over < 0) return 0
  const wait = Math.min(lane.longestWaitMs, lane.firstWaitMs * 2 ** Math.min(over, 30))
  return Math.max(0, pace.at.getTime() + wait - now.getTime())
}

/** An attempt counts as a failure from its start, so that a hundred at once are not all the first; success takes it back. */
export function afterAttempt(pace: Pace, lane: Lane, now: Date): Pace {
  return { failures: remembered(pace, lane, now) + 1, at: now }
}
