import { sentenceOf } from '../../contract/sentences.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { ProblemError } from '../kit/api/problem-error.ts'

/** What the domain refused on this very page, in the same words as the server would have said it. */
export function refusalOf(error: unknown): unknown {
  if (!(error instanceof OporaError)) return error
  const { title, advice } = sentenceOf(error.code, error.parameters)
  return new ProblemError({ title, detail: advice, code: error.code, status: 422, faults: [] })
}
