import type { TargetUnit } from '../../../domain/roadmaps/plan/plan.ts'
import { stateWords } from '../indicator-words.ts'
import { comparatorNames } from '../../kit/names/target-names.ts'
import { printedNumber } from '../../kit/words/plural.ts'
import type { Standing } from './standing.ts'

/** «66,7 %», «1 203». */
export function valueInWords(value: number, unit: TargetUnit): string {
  return unit === 'percent' ? `${printedNumber(value)}\u00a0%` : printedNumber(value)
}

/** All that a bar shows, for those who do not see it. */
export function standingInWords({ unit, comparator, aim, measured, projected, state }: Standing): string {
  return [
    stateWords[state].name, measured === null ? 'не измерено' : `сейчас ${valueInWords(measured, unit)}`,
    aim === null ? 'цели нет' : `цель ${comparator === 'eq' ? '' : `${comparatorNames[comparator]} `}${valueInWords(aim, unit)}`,
    ...(projected === null || projected === measured ? [] : [`к сроку ожидается ${valueInWords(projected, unit)}`]),
  ].join(', ')
}
