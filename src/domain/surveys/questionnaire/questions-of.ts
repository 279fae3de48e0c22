import type { Condition } from './condition.ts'
import type { Question } from './question.ts'
import type { Questionnaire } from './questionnaire.ts'

export function questionsOf({ blocks }: Pick<Questionnaire, 'blocks'>): Question[] {
  return blocks.flatMap(({ questions }) => [...questions])
}

/** The keys of questions that a condition looks at. */
export function keysIn(condition: Condition): string[] {
  switch (condition.is) {
    case 'any-of': case 'between': case 'answered': return [condition.question]
    case 'all': case 'any': return condition.of.flatMap(keysIn)
    case 'not': return keysIn(condition.of)
  }
}
