import type { Audience } from '../surveys/audience.ts'

/** How much a factor weighs at a school, from the highest. `unknown`: «недостаточно данных». */
export const significances = ['high', 'medium', 'low', 'none', 'unknown'] as const
export type Significance = (typeof significances)[number]

/** A «рисковое направление» of the catalogue of a programme year; editable by the operator, frozen once a profile was published by it. */
export type RiskFactor = {
  /** Names the factor for ever: `staff-shortage`. */
  code: string
  name: string
  description: string
  indices: readonly RiskIndex[]
  /** The factor's value (0 no risk … 100) from which each significance holds. low < medium < high. */
  thresholds: { low: number; medium: number; high: number }
  /** Audiences without which there is no saying; the form of school data where an index reads it is always required. */
  requiredAudiences: readonly Audience[]
}

/** One part of a factor: 0 no risk … 100. Its value is the weighted mean of its items; the factor's is that of its indices. */
export type RiskIndex = { code: string; name: string; weight: number } & (
  | { source: 'answers'; audience: Audience; items: readonly AnswerItem[] }
  | { source: 'school-data'; items: readonly DataItem[] }
)

/**
 * What a question gives: the mean over its answers of the scores of what was chosen, each 0 … 100. Of `several`, the sum of the scores of what
 * was ticked; all that can be ticked together make 100 at most (`factor-faults.ts`), for means are taken from counts, not sheet by
 * sheet. Of scale and number, the point carried over to 0 … 100 between `at0` and `at100` (which may stand the other way round) and cut at
 * the ends. Of a matrix one row, or, where `row` is null, all
 * of those that enough people answered. Answers that have no score («затрудняюсь ответить») are not counted.
 */
export type AnswerItem = { question: string; row: string | null; weight: number } & (
  | { by: 'option'; scores: Readonly<Record<string, number>> }
  | { by: 'value'; at0: number; at100: number }
)

/** A field of the school's own data, or the ratio of two («вакансий на ставку»), carried over as a number is. */
export type DataItem = { field: string; per: string | null; weight: number; at0: number; at100: number }
