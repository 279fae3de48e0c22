import type { Mismatch } from './oracle/judge.ts'

export type PlayedTarget = {
  comparator: 'gte' | 'lte' | 'eq'
  value: number
  unit: 'percent' | 'count'
  /** `facts`: both counts come from work done. `stated`: somebody typed the value in, which proves nothing. */
  basis: 'facts' | 'stated' | null
  measured: number | null
  expected: number | null
  met: boolean | null
}

export type PlayedActivity = {
  position: number
  number: string | null
  kind: string
  processes: string[]
  assignments: { organise: number; do: number; closedByFact: number; closedByHand: number; late: number; open: number }
  targets: PlayedTarget[]
}

/** What `opora rehearse --json` prints. */
export type RehearsalReport = {
  roadmap: string
  from: string
  to: string
  seed: number
  schools: number
  people: number
  activities: PlayedActivity[]
  /** Positions that run on evidence alone. */
  general: number[]
  /** Share of the targets with basis `facts`. */
  targetsByFacts: number
  mismatches: Mismatch[]
  refusals: { tried: number; refused: number }
  requests: { count: number; failed: number; p50ms: number; p99ms: number }
  journal: { entries: number; verified: boolean }
  rebuilt: { tables: number; equal: boolean }
  seconds: number
}

export function isClean({ mismatches, refusals, requests, journal, rebuilt }: RehearsalReport): boolean {
  return mismatches.length === 0 && refusals.tried === refusals.refused && requests.failed === 0 && journal.verified && rebuilt.equal
}
