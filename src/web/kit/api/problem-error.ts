import type { Problem } from '../../../contract/problem.ts'

/** The server refused: what is wrong, what to do, and where in the input. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  readonly advice: string
  readonly faults: Problem['faults']

  constructor({ title, status, detail, code, faults }: Pick<Problem, 'title' | 'status' | 'detail' | 'code' | 'faults'>) {
    super(title)
    this.name = 'ProblemError'
    this.status = status
    this.code = code
    this.advice = detail
    this.faults = faults
  }
}

/** The server could not be reached, so nobody knows whether it did what it was asked. */
export class ConnectionError extends Error {
  readonly advice = 'Проверьте сеть; как только связь появится, страница продолжит сама.'

  constructor() {
    super('Нет связи с сервером.')
    this.name = 'ConnectionError'
  }
}

/** Whatever was thrown, as the two sentences that a person reads. */
export function sentencesOf(error: unknown): { title: string; advice: string; faults: Problem['faults'] } {
  if (error instanceof ProblemError) return { title: error.message, advice: error.advice, faults: error.faults }
  if (error instanceof ConnectionError) return { title: error.message, advice: error.advice, faults: [] }
  return { title: 'Страница встретила ошибку, которой не ожидала.', advice: 'Обновите страницу; если ошибка повторится, сообщите администратору.', faults: [] }
}
