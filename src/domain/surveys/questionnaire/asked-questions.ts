import type { SheetAnswer, SheetAnswers } from './answers.ts'
import type { Condition } from './condition.ts'
import type { Question } from './question.ts'
import type { Questionnaire } from './questionnaire.ts'

/**
 * The questions that are asked of who has answered so, block by block. A question that is not asked hides those that hang on it, though an answer
 * given to it earlier may still be there. Blocks without a question to ask are left out.
 */
export function askedQuestions({ blocks }: Pick<Questionnaire, 'blocks'>, answers: SheetAnswers): { key: string; questions: Question[] }[] {
  const said = new Map<string, SheetAnswer>()
  return blocks.map(({ key, when, questions }) => {
    if (when !== null && !fulfils(when, said)) return { key, questions: [] }
    const asked = questions.filter((question) => {
      if (question.when !== null && !fulfils(question.when, said)) return false
      const answer = Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
      if (answer !== undefined && !isBlank(answer)) said.set(question.key, answer)
      return true
    })
    return { key, questions: asked }
  }).filter(({ questions }) => questions.length > 0)
}

/** Nothing ticked, nothing typed. */
function isBlank(answer: SheetAnswer): boolean {
  if (typeof answer === 'string') return answer.trim() === ''
  return typeof answer === 'object' && Object.keys(answer).length === 0
}

function fulfils(condition: Condition, said: ReadonlyMap<string, SheetAnswer>): boolean {
  switch (condition.is) {
    case 'any-of': return chosen(said.get(condition.question), condition.row).some((code) => condition.options.includes(code))
    case 'between': {
      const value = said.get(condition.question)
      return typeof value === 'number' && (condition.from === null || value >= condition.from) && (condition.to === null || value <= condition.to)
    }
    case 'answered': return said.has(condition.question)
    case 'all': return condition.of.every((part) => fulfils(part, said))
    case 'any': return condition.of.some((part) => fulfils(part, said))
    case 'not': return !fulfils(condition.of, said)
  }
}

function chosen(answer: SheetAnswer | undefined, row: string | null): readonly string[] {
  if (answer === undefined) return []
  if (typeof answer !== 'object') return [String(answer)]
  if (isList(answer)) return answer
  const inRow = row === null || !Object.hasOwn(answer, row) ? undefined : answer[row]
  return inRow === undefined ? [] : [inRow]
}

function isList(answer: Exclude<SheetAnswer, string | number>): answer is readonly string[] {
  return Array.isArray(answer)
}
