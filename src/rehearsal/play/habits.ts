import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Chance } from '../chance.ts'

/** What somebody makes of one thing that is asked. */
export type Intention =
  | { kind: 'do'; on: CivilDate }
  /** Asks for more time first, and does it within what is granted, or late. */
  | { kind: 'postpone'; askOn: CivilDate; until: CivilDate; reason: string }
  /** Hands it to a colleague, where there is one, who does it then. */
  | { kind: 'delegate'; on: CivilDate }
  /** Never does it; somebody above takes it off, or it stays open. */
  | { kind: 'refuse' }

const excuses = ['Школа была закрыта на карантин.', 'Отчёт ждёт данных из муниципалитета.', 'Ответственный на больничном.', 'Нет связи: повреждена линия.']

/** Most do it in time, some late, a few ask for a delay or hand it on, very few refuse. The same throw gives the same habit. */
export function intentionOf(chance: Chance, { from, due }: { from: CivilDate; due: CivilDate | null }): Intention {
  const throwOfDice = chance.next()
  const last = due === null ? addDays(from, 20) : due < from ? from : due
  if (throwOfDice < 0.02) return { kind: 'refuse' }
  if (throwOfDice < 0.05 && due !== null && due > from) return { kind: 'postpone', askOn: addDays(last, -1), until: addDays(last, 3 + chance.below(8)), reason: chance.pick(excuses) }
  if (throwOfDice < 0.08) return { kind: 'delegate', on: dayBefore(chance, from, last) }
  if (throwOfDice < 0.18) return { kind: 'do', on: addDays(last, 1 + chance.below(9)) }
  return { kind: 'do', on: dayBefore(chance, from, last) }
}

/** Rather at the end than at the beginning. */
function dayBefore(chance: Chance, from: CivilDate, to: CivilDate): CivilDate {
  const early = addDays(to, -chance.below(6))
  return early < from ? from : early
}

/** Whether proof given for the first time has a fault for which it is sent back. */
export function isFaulty(chance: Chance): boolean {
  return chance.happens(0.08)
}
