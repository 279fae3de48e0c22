import type { CivilDate } from '../kernel/civil-date.ts'
import { OporaError } from '../kernel/errors.ts'

/** What the rules of reorganisation ask of a territory. */
export type ReorganisedTerritory = { id: number; name: string; level: 'federal' | 'region' | 'municipality' | 'school'; regionId: number | null; path: readonly number[]; closedOn: CivilDate | null }

/** The country and its regions are the ground that all tables are parted by: only their names change. */
export function requireChangeable(territory: ReorganisedTerritory, on: CivilDate, today: CivilDate): void {
  if (territory.level === 'federal' || territory.level === 'region') throw new OporaError('invalid_state', 'territory.fixed', { name: territory.name })
  if (territory.closedOn !== null) throw new OporaError('invalid_state', 'territory.closed-already', { name: territory.name, date: territory.closedOn })
  if (on > today) throw new OporaError('invalid_input', 'territory.date-ahead', { date: on })
}

/** Under another of the same region, and not into itself. */
export function requireMovable(territory: ReorganisedTerritory, parent: ReorganisedTerritory, on: CivilDate, today: CivilDate): void {
  requireChangeable(territory, on, today)
  if (parent.closedOn !== null) throw new OporaError('invalid_state', 'territory.closed-already', { name: parent.name, date: parent.closedOn })
  if (parent.path.includes(territory.id)) throw new OporaError('invalid_input', 'territory.into-itself', { name: territory.name })
  if (parent.regionId !== territory.regionId) throw new OporaError('invalid_input', 'territory.other-region', { name: territory.name })
}

/** At least two, all of one region, none inside another. */
export function requireMergeableTerritories(parts: readonly ReorganisedTerritory[], on: CivilDate, today: CivilDate): void {
  if (new Set(parts.map(({ id }) => id)).size < 2) throw new OporaError('invalid_input', 'territory.merge-alone')
  for (const part of parts) requireChangeable(part, on, today)
  const [first] = parts
  for (const part of parts) {
    if (first && part.regionId !== first.regionId) throw new OporaError('invalid_input', 'territory.other-region', { name: part.name })
    const inside = parts.find(({ id }) => id !== part.id && part.path.includes(id))
    if (inside) throw new OporaError('invalid_input', 'territory.into-itself', { name: part.name })
  }
}

/** One becomes several: two at least where it ends itself, one where it lives on. */
export function requireSplittableTerritory(whole: ReorganisedTerritory, parts: number, remains: boolean, on: CivilDate, today: CivilDate): void {
  requireChangeable(whole, on, today)
  if (parts < (remains ? 1 : 2)) throw new OporaError('invalid_input', 'territory.split-parts', { least: remains ? 1 : 2 })
}
