import { addDays, daysBetween, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Chance } from '../chance.ts'
import type { Days } from '../record/chain-windows.ts'

/** When somebody does a step: mostly towards the end of its window, some late, a few never; never before it can be done. */
export function dayIn({ from, to }: Days, chance: Chance, notBefore: CivilDate): CivilDate | null {
  const throwOfDice = chance.next()
  if (throwOfDice < 0.03) return null
  const early = chance.below(Math.min(12, daysBetween(from, to) + 1))
  const day = throwOfDice < 0.13 ? addDays(to, 1 + chance.below(9)) : addDays(to, -early)
  return day < notBefore ? notBefore : day
}
