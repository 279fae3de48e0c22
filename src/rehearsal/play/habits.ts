import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Chance } from '../chance.ts'

/** What somebody makes of one thing that is asked. */
export type Intention =
  | { kind: 'do'; on: CivilDate }
  /** Asks for more time first, and does it within what is granted, or late. */
  | { kind: 'postpone'; askOn: CivilDate; until: CivilDate; reason: string }
  /** Never does it; somebody above takes it off, or it stays open. */
  | { kind: 'refuse' }

const excuses = ['Школа была закрыта на карантин.', 'Отчёт ждёт данных из муниципалитета.', 'Ответственный на больничном.', 'Нет связи: повреждена линия.']

/** Most do it in time, some late, a few ask for a delay, very few refuse. The same throw gives the same habit. */
export function intentionOf(chance: Chance, { from, due }: { from: CivilDate; due: CivilDate | null }): Intention {
  const throwOfDice = chance.next()
  const last = due === null || due < from ? from : due
  if (throwOfDice < 0.02) return { kind: 'refuse' }
  if (throwOfDice < 0.06 && due !== null && due >= from) return { kind: 'postpone', askOn: from, until: addDays(last, 3 + chance.below(8)), reason: chance.pick(excuses) }
  if (throwOfDice < 0.16) return { kind: 'do', on: addDays(last, 1 + chance.below(9)) }
  return { kind: 'do', on: dayBetween(chance, from, last) }
}

/** Rather at the end than at the beginning. */
function dayBetween(chance: Chance, from: CivilDate, to: CivilDate): CivilDate {
  const reach = 6
  const early = addDays(to, -chance.below(reach))
  return early < from ? from : early
}

/** Whether proof given for the first time has a fault for which it is sent back. */
export function isFaulty(chance: Chance): boolean {
  return chance.happens(0.08)
}
