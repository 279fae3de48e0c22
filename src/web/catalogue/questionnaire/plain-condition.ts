import type { Condition } from '../../../domain/surveys/questionnaire/condition.ts'
import type { Question } from '../../../domain/surveys/questionnaire/question.ts'

export type Comparison = Extract<Condition, { question: string }>

/** A condition as the editor shows it: comparisons of which all or one must hold, or must not. */
export type PlainCondition = { isTurned: boolean; join: 'all' | 'any'; parts: readonly { isTurned: boolean; comparison: Comparison }[] }

/** Null where it has parts within parts: that is shown in words, and edited in a file. */
export function plainOf(condition: Condition): PlainCondition | null {
  if (condition.is === 'not') {
    const within = plainOf(condition.of)
    return within === null || within.isTurned || within.parts.length < 2 ? single(condition) : { ...within, isTurned: true }
  }
  if (condition.is !== 'all' && condition.is !== 'any') return single(condition)
  const parts = condition.of.map(partOf)
  return parts.every((part) => part !== null) ? { isTurned: false, join: condition.is, parts } : null
}

function single(condition: Condition): PlainCondition | null {
  const part = partOf(condition)
  return part === null ? null : { isTurned: false, join: 'all', parts: [part] }
}

function partOf(condition: Condition): PlainCondition['parts'][number] | null {
  const isTurned = condition.is === 'not'
  const within = condition.is === 'not' ? condition.of : condition
  return isComparison(within) ? { isTurned, comparison: within } : null
}

function isComparison(condition: Condition): condition is Comparison {
  return 'question' in condition
}

export function conditionOf({ isTurned, join, parts }: PlainCondition): Condition | null {
  const of = parts.map((part): Condition => (part.isTurned ? { is: 'not', of: part.comparison } : part.comparison))
  const [first] = of
  if (first === undefined) return null
  const joined: Condition = of.length === 1 ? first : { is: join, of }
  return isTurned ? { is: 'not', of: joined } : joined
}

/** What a question is usually asked about. */
export function blankComparison(question: Question): Comparison {
  switch (question.kind) {
    case 'single': case 'several': return { is: 'any-of', question: question.key, row: null, options: [] }
    case 'matrix': return { is: 'any-of', question: question.key, row: question.rows[0]?.code ?? null, options: [] }
    case 'scale': return { is: 'between', question: question.key, from: question.from, to: question.to }
    case 'number': return { is: 'between', question: question.key, from: question.min, to: null }
    default: return { is: 'answered', question: question.key }
  }
}

/** «если на «Есть ли в школе психолог?» ответили «Да»». */
export function conditionInWords(condition: Condition, questions: readonly Question[]): string {
  switch (condition.is) {
    case 'all': return condition.of.map((part) => conditionInWords(part, questions)).join(' и ')
    case 'any': return condition.of.map((part) => conditionInWords(part, questions)).join(' или ')
    case 'not': return `неверно, что ${conditionInWords(condition.of, questions)}`
    case 'answered': return `на ${named(condition.question, questions)} ответили`
    case 'between': return `в ${named(condition.question, questions)} число ${condition.from === null ? '' : `от ${condition.from} `}${condition.to === null ? '' : `до ${condition.to}`}`.trim()
    case 'any-of': {
      const question = questions.find(({ key }) => key === condition.question)
      const options = question !== undefined && 'options' in question ? question.options : []
      const row = question?.kind === 'matrix' ? question.rows.find(({ code }) => code === condition.row)?.label.ru : undefined
      const said = condition.options.map((code) => `«${options.find((option) => option.code === code)?.label.ru ?? code}»`).join(' или ')
      return `на ${named(condition.question, questions)}${row === undefined ? '' : ` (${row})`} ответили ${said === '' ? '…' : said}`
    }
  }
}

function named(key: string, questions: readonly Question[]): string {
  const text = questions.find((question) => question.key === key)?.text.ru ?? key
  return `«${text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text}»`
}
