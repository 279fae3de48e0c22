import type { TargetUnit } from '../roadmaps/plan/plan.ts'
import { sumOf } from './breakdown.ts'

/** A value that somebody named for a place: the territories from the country down, and the organisation where it is of one. */
export type StatedValue = { path: readonly number[]; organisationId: string | null; value: number }

export type StatedTotal = { value: number; /** How many named values it is made of. */ from: number }

/**
 * What stands for a territory: the value named for itself, or else what was named right below it, taken together: things are added up, of
 * shares the mean stands. Null where nobody named anything.
 */
export function foldStated(values: readonly StatedValue[], territoryId: number, unit: TargetUnit): StatedTotal | null {
  const within = values.filter(({ path }) => path.includes(territoryId))
  const own = within.find(({ path, organisationId }) => organisationId === null && path.at(-1) === territoryId)
  if (own) return { value: own.value, from: 1 }
  const children = [...new Set(within.flatMap(({ path }) => path[path.indexOf(territoryId) + 1] ?? []))].map((child) => foldStated(within, child, unit))
  const organisations = within.filter(({ path, organisationId }) => organisationId !== null && path.at(-1) === territoryId).map(({ value }): StatedTotal => ({ value, from: 1 }))
  return together([...children.filter((child) => child !== null), ...organisations], unit)
}

function together(parts: readonly StatedTotal[], unit: TargetUnit): StatedTotal | null {
  if (parts.length === 0) return null
  const sum = sumOf(parts.map(({ value }) => value))
  return { value: unit === 'count' ? sum : Math.round((sum / parts.length) * 10) / 10, from: parts.reduce((count, part) => count + part.from, 0) }
}
