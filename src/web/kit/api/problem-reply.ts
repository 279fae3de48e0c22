import { ProblemError } from './problem-error.ts'

/** The problem that an error reply carries; replies of anything between us and the server (a proxy) get a sentence too. */
export function problemOfReply(status: number, body: unknown): ProblemError {
  if (isProblem(body)) return new ProblemError({ ...body, status, faults: Array.isArray(body.faults) ? body.faults : [] })
  return new ProblemError({
    status, code: 'reply.unreadable', faults: [],
    title: `Сервер ответил непонятно (код ${status}).`,
    detail: 'Повторите действие через минуту; если ошибка останется, сообщите администратору.',
  })
}

type Reported = { title: string; detail: string; code: string; faults?: { at: string; message: string }[] }

function isProblem(body: unknown): body is Reported {
  return typeof body === 'object' && body !== null && 'title' in body && typeof body.title === 'string'
    && 'detail' in body && typeof body.detail === 'string' && 'code' in body && typeof body.code === 'string'
}
