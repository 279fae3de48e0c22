import type { SheetAnswer } from '../questionnaire/answers.ts'
import type { Question } from '../questionnaire/question.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'

/** The name of a question's field in the page's form; of a matrix, one for each row; of an order, one for each option. */
export function fieldName(key: string, part: string | null = null): string {
  return part === null ? `q.${key}` : `q.${key}.${part}`
}

/** All that was sent by a form, by names; several of one name where several were ticked. */
export type FormFields = ReadonlyMap<string, readonly string[]>

export function fieldsOf(pairs: Iterable<readonly [string, string]>): FormFields {
  const fields = new Map<string, string[]>()
  for (const [name, value] of pairs) {
    const values = fields.get(name)
    if (values === undefined) fields.set(name, [value])
    else values.push(value)
  }
  return fields
}

/** What a form says, as the checker takes it; what can't be read as an answer goes on as it is, to be found a fault by the checker. */
export function answersOf({ blocks }: Pick<Questionnaire, 'blocks'>, fields: FormFields): Record<string, SheetAnswer> {
  return Object.fromEntries(blocks.flatMap(({ questions }) => questions).flatMap((question) => {
    const answer = answerOf(question, fields)
    return answer === null ? [] : [[question.key, answer]]
  }))
}

function answerOf(question: Question, fields: FormFields): SheetAnswer | null {
  const one = (part: string | null = null): string => fields.get(fieldName(question.key, part))?.[0]?.trim() ?? ''
  switch (question.kind) {
    case 'single': case 'text': return one() === '' ? null : one()
    case 'several': return fields.get(fieldName(question.key)) ?? null
    case 'scale': case 'number': return one() === '' ? null : numberOf(one())
    case 'matrix': {
      const rows = question.rows.flatMap(({ code }) => (one(code) === '' ? [] : [[code, one(code)] as const]))
      return rows.length === 0 ? null : Object.fromEntries(rows)
    }
    case 'order': return orderOf(question.options.map(({ code }) => ({ code, place: one(code) })))
  }
}

/** «12,5» as people type it. */
function numberOf(typed: string): SheetAnswer {
  const value = Number(typed.replace(/\s/g, '').replace(',', '.'))
  return Number.isFinite(value) ? value : typed
}

/** A place given twice, or not at all, leaves an option out: the checker says so. */
function orderOf(places: readonly { code: string; place: string }[]): string[] | null {
  if (places.every(({ place }) => place === '')) return null
  const order: string[] = []
  for (const { code, place } of places) if (/^\d+$/.test(place)) order[Number(place) - 1] = code
  return order.filter((code) => code !== undefined)
}
