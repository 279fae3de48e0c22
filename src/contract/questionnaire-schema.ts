import { z } from 'zod'
import { audiences } from '../domain/surveys/audience.ts'
import type { Condition } from '../domain/surveys/questionnaire/condition.ts'
import type { Question } from '../domain/surveys/questionnaire/question.ts'
import type { Questionnaire } from '../domain/surveys/questionnaire/questionnaire.ts'
import type { Wording } from '../domain/surveys/questionnaire/wording.ts'

const key = z.string().trim().max(40)
const language = z.string().regex(/^[a-z]{2,3}$/)
const wording: z.ZodType<Wording, Wording> = z.object({ ru: z.string().max(2_000) }).catchall(z.string().max(2_000))
const option = z.strictObject({ code: key, label: wording })
const options = z.array(option).max(300)
const bound = z.number().min(-1e9).max(1e9)

/** Parts within parts, down to here: nobody means more, and a hostile file can't be endless. */
const deepest = 4

const comparison = [
  z.strictObject({ is: z.literal('any-of'), question: key, row: key.nullable(), options: z.array(key).max(300) }),
  z.strictObject({ is: z.literal('between'), question: key, from: bound.nullable(), to: bound.nullable() }),
  z.strictObject({ is: z.literal('answered'), question: key }),
] as const

function conditionWithin(depth: number): z.ZodType<Condition, Condition> {
  if (depth === 0) return z.discriminatedUnion('is', comparison)
  const part = conditionWithin(depth - 1)
  return z.union([...comparison, z.strictObject({ is: z.enum(['all', 'any']), of: z.array(part).max(20) }), z.strictObject({ is: z.literal('not'), of: part })])
}
const condition = conditionWithin(deepest)

const asked = { key, text: wording, hint: wording.nullable(), isRequired: z.boolean(), when: condition.nullable(), comparableTo: key.nullable() }

const question: z.ZodType<Question, Question> = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('single'), options }),
  z.strictObject({ ...asked, kind: z.literal('several'), options, exclusive: z.array(key).max(300), least: z.int().min(0).max(300), most: z.int().min(0).max(300).nullable() }),
  z.strictObject({ ...asked, kind: z.literal('scale'), from: z.int().min(-1_000).max(1_000), to: z.int().min(-1_000).max(1_000), low: wording, high: wording }),
  z.strictObject({ ...asked, kind: z.literal('matrix'), rows: options, options }),
  z.strictObject({ ...asked, kind: z.literal('number'), min: bound, max: bound, decimals: z.literal([0, 1, 2]), unit: wording.nullable() }),
  z.strictObject({ ...asked, kind: z.literal('order'), options }),
  z.strictObject({ ...asked, kind: z.literal('text'), longest: z.int().min(1).max(10_000) }),
])

/** What can be kept while it is being written; `questionnaire-faults.ts` says what it still lacks. */
export const questionnaireSchema: z.ZodType<Questionnaire, Questionnaire> = z.strictObject({
  audience: z.enum(audiences), title: wording, introduction: wording, languages: z.array(language).min(1).max(20), grades: z.array(z.int().min(1).max(12)).max(12),
  blocks: z.array(z.strictObject({ key, title: wording, when: condition.nullable(), questions: z.array(question).max(400) })).max(60),
})
