import type { RespondRefusal } from '../../../contract/respond.ts'
import type { Told } from './intake.ts'

/** Seconds after which it pays to come again where the database is away. */
export const retryAfter = 5

type Refusal = RespondRefusal & { status: number }

/** What a respondent is told. These sentences are the page's own: it has none of the app's. */
export const refusals: Readonly<Record<Exclude<Told['outcome'], 'taken'>, Refusal>> = {
  'wrong': { status: 400, code: 'code-wrong', title: 'В коде ошибка: проверьте все 16 цифр.' },
  'unknown': { status: 404, code: 'code-unknown', title: 'Такого кода нет. Проверьте цифры или попросите у учителя запасной код.' },
  'too-many': { status: 429, code: 'too-many', title: 'Слишком много неверных кодов. Подождите минуту и введите код ещё раз.' },
  'closed': { status: 410, code: 'closed', title: 'В вашей школе анкетирование сейчас не идёт.' },
  'used': { status: 409, code: 'used', title: 'По этому коду анкета уже принята. Если её отправляли не вы, попросите запасной код.' },
  'other-questionnaire': { status: 422, code: 'other-questionnaire', title: 'Этот код — для другой анкеты. Введите код ещё раз.' },
  'faulty': { status: 422, code: 'faulty', title: 'Не все ответы верны.' },
  'unclear': { status: 503, code: 'later', title: 'Сервер занят. Ответы не потеряны: отправьте их ещё раз через несколько секунд.' },
}

/** What an error is, without what it says: a message of the database may hold the values of a row. */
export function failureName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = 'code' in error ? String(error.code) : ''
  if (/^(ECONN|EPIPE|ENOENT|ETIMEDOUT|08|53|57P|40001|40P01)/.test(code) || /Connection terminated|timeout exceeded|not queryable/.test(error.message)) return 'away'
  return /^[A-Z0-9_]{1,20}$/.test(code) ? code : error.name
}
