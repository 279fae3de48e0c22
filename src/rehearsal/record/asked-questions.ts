import type { z } from 'zod'
import type { questionnaireSchema } from '../../contract/questionnaire-schema.ts'

export type Questionnaire = z.infer<typeof questionnaireSchema>
export type Question = Questionnaire['blocks'][number]['questions'][number]
type Condition = NonNullable<Question['when']>

export type Given = string | number | string[] | Record<string, string>
export type GivenAnswers = Record<string, Given>

/** The answers to questions that were asked, by what was answered before: those to others count for nothing, however they came in. */
export function askedOnly(questionnaire: Questionnaire, given: Readonly<GivenAnswers>): GivenAnswers {
  const kept: GivenAnswers = {}
  for (const { question, isAsked } of questionsInTurn(questionnaire, kept)) {
    const answer = given[question.key]
    if (isAsked && answer !== undefined) kept[question.key] = answer
  }
  return kept
}

/** One question after the other; whether it is asked hangs on what stands in `answers` by then. */
export function* questionsInTurn({ blocks }: Questionnaire, answers: Readonly<GivenAnswers>): Iterable<{ question: Question; isAsked: boolean }> {
  for (const { when, questions } of blocks) {
    for (const question of questions) yield { question, isAsked: (when === null || holds(when, answers)) && (question.when === null || holds(question.when, answers)) }
  }
}

function holds(condition: Condition, answers: Readonly<GivenAnswers>): boolean {
  switch (condition.is) {
    case 'all': return condition.of.every((part) => holds(part, answers))
    case 'any': return condition.of.some((part) => holds(part, answers))
    case 'not': return !holds(condition.of, answers)
    case 'answered': return answers[condition.question] !== undefined
    case 'between': {
      const point = answers[condition.question]
      return typeof point === 'number' && (condition.from === null || point >= condition.from) && (condition.to === null || point <= condition.to)
    }
    case 'any-of': return chosen(answers[condition.question], condition.row).some((code) => condition.options.includes(code))
  }
}

function chosen(answer: Given | undefined, row: string | null): string[] {
  if (answer === undefined) return []
  if (typeof answer === 'string' || typeof answer === 'number') return [String(answer)]
  if (isList(answer)) return [...answer]
  const code = row === null ? undefined : answer[row]
  return code === undefined ? [] : [code]
}

export function isList(answer: Given): answer is string[] {
  return Array.isArray(answer)
}
