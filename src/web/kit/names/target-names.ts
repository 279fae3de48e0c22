import type { Comparator, Target, TargetUnit } from '../../../domain/roadmaps/plan/plan.ts'
import { printedNumber } from '../words/plural.ts'

export const comparatorNames: Record<Comparator, string> = { gte: 'не менее', lte: 'не более', eq: 'ровно' }
export const targetUnitNames: Record<TargetUnit, string> = { percent: '%', count: 'штук, человек, раз' }

/** «не менее 90 % требуемых респондентов». */
export function targetInWords({ comparator, value, unit, of }: Target): string {
  const amount = unit === 'percent' ? `${printedNumber(value)}\u00a0%` : printedNumber(value)
  return [comparator === 'eq' ? '' : comparatorNames[comparator], amount, of ?? ''].filter((part) => part !== '').join(' ')
}
