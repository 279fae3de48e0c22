import type { Condition } from './condition.ts'
import type { Option, Question } from './question.ts'

export type ConditionFaultCode = 'condition-unknown-question' | 'condition-looks-ahead' | 'condition-unknown-option' | 'condition-unknown-row' | 'condition-of-wrong-kind' | 'condition-empty'

/** What is wrong with a condition that may look at `earlier` questions; `all` tells one that comes later from one that is not there. */
export function conditionFaults(condition: Condition, earlier: readonly Question[], all: readonly Question[]): ConditionFaultCode[] {
  switch (condition.is) {
    case 'all': case 'any': return condition.of.length === 0 ? ['condition-empty'] : condition.of.flatMap((part) => conditionFaults(part, earlier, all))
    case 'not': return conditionFaults(condition.of, earlier, all)
    default: {
      const question = earlier.find(({ key }) => key === condition.question)
      if (question !== undefined) return comparisonFaults(condition, question)
      return [all.some(({ key }) => key === condition.question) ? 'condition-looks-ahead' : 'condition-unknown-question']
    }
  }
}

function comparisonFaults(condition: Extract<Condition, { question: string }>, question: Question): ConditionFaultCode[] {
  if (condition.is === 'answered') return []
  if (condition.is === 'between') {
    if (question.kind !== 'number' && question.kind !== 'scale') return ['condition-of-wrong-kind']
    if (condition.from === null && condition.to === null) return ['condition-empty']
    return condition.from !== null && condition.to !== null && condition.from > condition.to ? ['condition-empty'] : []
  }
  const codes = codesOf(question)
  if (codes === null) return ['condition-of-wrong-kind']
  const rows = question.kind === 'matrix' ? question.rows : []
  const isRowKnown = question.kind === 'matrix' ? has(rows, condition.row) : condition.row === null
  return [
    ...(condition.options.length === 0 ? ['condition-empty' as const] : []), ...(isRowKnown ? [] : ['condition-unknown-row' as const]),
    ...(condition.options.every((code) => codes.includes(code)) ? [] : ['condition-unknown-option' as const]),
  ]
}

function has(rows: readonly Option[], row: string | null): boolean {
  return rows.some(({ code }) => code === row)
}

/** What can be chosen of it, one at a time; null where nothing can be. */
function codesOf(question: Question): string[] | null {
  switch (question.kind) {
    case 'single': case 'several': case 'matrix': return question.options.map(({ code }) => code)
    case 'scale': return Array.from({ length: Math.max(0, Math.min(250, question.to - question.from + 1)) }, (_, at) => String(question.from + at))
    default: return null
  }
}
