import { levelOf, type Role } from '../access/role.ts'
import type { Decider } from '../facts/fact-kind.ts'
import type { TerritoryLevel } from '../roadmaps/plan/plan.ts'
import type { Holder } from './holder.ts'

/** Which levels somebody speaks for today, over the holder's territory; and whether the holder's body has a second person. */
export type HeldLevels = { municipality: boolean; region: boolean; federation: boolean; colleague: boolean; /** Of what the school's curator alone decides: whether there is one. */ curator?: boolean }

const levels = [[1, 'municipality'], [2, 'region'], [3, 'federation']] as const
const levelOfTerritory: Record<TerritoryLevel, number> = { school: 0, municipality: 1, region: 2, federal: 3 }

/**
 * Who confirms: the nearest level above the holder's that somebody speaks for; where there is none, a second person of the same body;
 * where there is none either, nobody, and number and date of the official document must do.
 */
export function deciderOf(holder: Holder, level: TerritoryLevel, held: HeldLevels): Decider {
  if (held.curator === true) return 'curator'
  const above = levels.find(([number, name]) => number > rankOf(holder, level) && held[name])
  if (above) return above[1]
  return held.colleague ? 'colleague' : 'nobody'
}

/** A subordinate body stands between its territory's level and the one below: its own authority confirms it. */
function rankOf({ role }: Holder, level: TerritoryLevel): number {
  if (role === 'curator') return 0
  return levelOf[role] ?? levelOfTerritory[level] - 0.5
}

/** The roles that speak for a deciding level. */
export function rolesOf(decider: Decider): Role[] {
  switch (decider) {
    case 'municipality': return ['municipal-authority', 'municipal-coordinator']
    case 'region': return ['regional-authority', 'regional-coordinator', 'regional-operator']
    case 'federation': return ['federal-operator']
    default: return []
  }
}

export function levelOfDecider(decider: Decider): number {
  return levels.find(([, name]) => name === decider)?.[0] ?? 0
}

/** The level that a decision takes at least. What is the curator's to decide, a region decides only in the curator's place. */
export function neededLevel(decider: Decider | null, holder: Holder): number {
  if (decider === null || decider === 'nobody' || decider === 'colleague') return (levelOf[holder.role] ?? 0) + 1
  return levelOfDecider(decider === 'curator' ? 'region' : decider)
}
