import type { ReviewOutcome } from './review-route.ts'

export type Criterion = {
  code: string
  title: string
  hint: string | null
  /** Points from 0 to this. */
  most: number
  weight: number
  /** Fields of the document's template that it is about. */
  fields: readonly string[]
}

/** What a document of a kind is read for: an entry of the year's catalogue, its code the document's kind. */
export type ReviewCriteria = { title: string; criteria: readonly Criterion[] }

/** What an expert says of one criterion; `points` null while undecided. */
export type Score = { criterion: string; points: number | null; comment: string }
/** To a point of the document: a field of its template, and a row of its table. */
export type ReviewMessage = { field: string; row: string | null; text: string }

export function countCriteriaFaults({ title, criteria }: ReviewCriteria): number {
  return [title.trim() === '', criteria.length === 0, new Set(criteria.map(({ code }) => code)).size < criteria.length, ...criteria.map((one) => one.title.trim() === '' || one.most < 1 || one.weight <= 0)].filter(Boolean).length
}

/** In hundredths of the greatest score; undecided criteria count as nothing. */
export function percentOf({ criteria }: ReviewCriteria, scores: readonly Score[]): number {
  const points = new Map(scores.map((score) => [score.criterion, score.points ?? 0]))
  const reached = criteria.reduce((sum, { code, weight }) => sum + (points.get(code) ?? 0) * weight, 0)
  const most = criteria.reduce((sum, one) => sum + one.most * one.weight, 0)
  return most === 0 ? 0 : Math.round((reached * 1_000) / most) / 10
}

export function outcomeOf(percent: number, passFrom: number): ReviewOutcome {
  return percent >= passFrom ? 'pass' : 'return'
}

export const reviewFaultCodes = ['unscored', 'out-of-range', 'unexplained', 'no-message', 'unknown-field'] as const
/** `at`: the criterion or field that it speaks of; null for the reading as a whole. */
export type ReviewFault = { code: (typeof reviewFaultCodes)[number]; at: string | null }

type Said = { scores: readonly Score[]; messages: readonly ReviewMessage[] }

/** What keeps a reading from being handed in: each criterion is scored, nothing but the best is without a word, and who gives back says at which point. */
export function reviewFaults(criteria: ReviewCriteria, fields: readonly string[], passFrom: number, { scores, messages }: Said): ReviewFault[] {
  const known = new Map(scores.map((score) => [score.criterion, score]))
  return [
    ...criteria.criteria.flatMap(({ code, most }): ReviewFault[] => {
      const { points, comment } = known.get(code) ?? { points: null, comment: '' }
      if (points === null) return [{ code: 'unscored', at: code }]
      if (!Number.isInteger(points) || points < 0 || points > most) return [{ code: 'out-of-range', at: code }]
      return points < most && comment.trim() === '' ? [{ code: 'unexplained', at: code }] : []
    }),
    ...messages.filter(({ field }) => !fields.includes(field)).map(({ field }): ReviewFault => ({ code: 'unknown-field', at: field })),
    ...(outcomeOf(percentOf(criteria, scores), passFrom) === 'return' && messages.length === 0 ? [{ code: 'no-message' as const, at: null }] : []),
  ]
}
