import type { Target } from '../../../domain/roadmaps/plan/plan.ts'
import { comparatorNames } from '../names/target-names.ts'
import { printedNumber } from './plural.ts'

/** «не менее 90 % требуемых респондентов». */
export function targetInWords({ comparator, value, unit, of }: Target): string {
  const amount = unit === 'percent' ? `${printedNumber(value)}\u00a0%` : printedNumber(value)
  return [comparator === 'eq' ? '' : comparatorNames[comparator], amount, of ?? ''].filter((part) => part !== '').join(' ')
}
