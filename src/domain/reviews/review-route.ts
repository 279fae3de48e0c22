import type { Role } from '../access/role.ts'
import { levelOf } from '../access/role.ts'

export const reviewLevels = ['municipality', 'region', 'federation'] as const
export type ReviewLevel = (typeof reviewLevels)[number]

/** One reading of a document on its way to acceptance, or beside it where it is a sample's. */
export type RouteStep = {
  code: string
  title: string
  level: ReviewLevel
  /** `route`: each document goes through it. `sample`: those that are drawn; what comes of it changes no document's state. */
  on: 'route' | 'sample'
  /** Two are independent of each other; where they differ by more than `allowedDifference`, a third reads as well. */
  experts: 1 | 2
  /** In hundredths of the greatest score. */
  allowedDifference: number
  /** A document with fewer hundredths goes back. */
  passFrom: number
  /** Experts see neither school nor people; the school never sees who the expert was. */
  isBlind: boolean
  /** Whether an expert may read what schools of the expert's own municipality wrote. */
  ownMunicipality: boolean
  /** The milestone of the year within whose window it falls; extensions of that are extensions of this. Null: at any time. */
  milestone: string | null
  /** A document must have come so many days before the window closes, or the school needs an extension. */
  leadDays: number
  /** So long an expert has. */
  days: number
}

/** After the curator's word: who reads what schools wrote, in this order. An entry of the year's catalogue. */
export type ReviewRoute = { title: string; steps: readonly RouteStep[] }

/** `followUp`: the same reading again, of what was given back by it and mended. */
export const reviewKinds = ['initial', 'followUp', 'sample'] as const
export type ReviewKind = (typeof reviewKinds)[number]

export const reviewOutcomes = ['pass', 'return'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

const ranks: Record<ReviewLevel, number> = { municipality: 1, region: 2, federation: 3 }

/** Whether whoever speaks for a territory in this role leads the readings of this level. */
export function leadsLevel(role: Role | null, level: ReviewLevel): boolean {
  return role !== null && levelOf[role] === ranks[level]
}

export function mainSteps({ steps }: ReviewRoute): RouteStep[] {
  return steps.filter(({ on }) => on === 'route')
}

/** How many things keep a route from being gone by. */
export function countRouteFaults({ title, steps }: ReviewRoute): number {
  const levels = steps.filter(({ on }) => on === 'route').map(({ level }) => ranks[level])
  return [
    title.trim() === '', new Set(steps.map(({ code }) => code)).size < steps.length, levels.some((level, at) => level < (levels[at - 1] ?? 0)),
    ...steps.map(({ passFrom, allowedDifference, days, leadDays }) => passFrom < 0 || passFrom > 100 || allowedDifference < 0 || allowedDifference > 100 || days < 1 || leadDays < 0),
  ].filter(Boolean).length
}
