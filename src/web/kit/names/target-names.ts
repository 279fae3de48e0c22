import type { Comparator, TargetUnit } from '../../../domain/roadmaps/plan/plan.ts'

export const comparatorNames: Record<Comparator, string> = { gte: 'не менее', lte: 'не более', eq: 'ровно' }
export const targetUnitNames: Record<TargetUnit, string> = { percent: '%', count: 'штук, человек, раз' }
