import { sameValue } from '../../kernel/same-value.ts'
import type { Question } from './question.ts'
import type { Questionnaire } from './questionnaire.ts'
import { questionsOf } from './questions-of.ts'

/**
 * How a question stands to one of the year before. `same`: word for word · `reworded`: other words, the same answers · `rescaled`: other answers,
 * so the two can't be set side by side · `new`: it had none.
 */
export type QuestionChange = 'same' | 'reworded' | 'rescaled' | 'new'

export type QuestionnaireComparison = { questions: { key: string; change: QuestionChange }[]; gone: string[] }

/** What became of a questionnaire from one year to the next, by keys. */
export function compareQuestionnaires(before: Questionnaire, after: Questionnaire): QuestionnaireComparison {
  const old = new Map(questionsOf(before).map((question) => [question.key, question]))
  const questions = questionsOf(after).map((question) => ({ key: question.key, change: changeOf(old.get(question.comparableTo ?? question.key), question) }))
  const kept = new Set(questionsOf(after).flatMap(({ key, comparableTo }) => (comparableTo === null ? [key] : [key, comparableTo])))
  return { questions, gone: [...old.keys()].filter((key) => !kept.has(key)) }
}

function changeOf(before: Question | undefined, after: Question): QuestionChange {
  if (before === undefined) return 'new'
  if (!hasSameAnswers(before, after)) return 'rescaled'
  return sameValue({ ...before, comparableTo: null, key: '' }, { ...after, comparableTo: null, key: '' }) ? 'same' : 'reworded'
}

/** Whether answers to both say the same: then two years can be set side by side. Words, hints and the order of options may differ. */
export function hasSameAnswers(one: Question, other: Question): boolean {
  switch (one.kind) {
    case 'single': return one.kind === other.kind && sameCodes(one.options, other.options)
    case 'several': return one.kind === other.kind && sameCodes(one.options, other.options) && one.most === other.most
    case 'matrix': return one.kind === other.kind && sameCodes(one.options, other.options) && sameCodes(one.rows, other.rows)
    case 'order': return one.kind === other.kind && sameCodes(one.options, other.options)
    case 'scale': return one.kind === other.kind && one.from === other.from && one.to === other.to
    case 'number': return one.kind === other.kind && one.unit?.ru === other.unit?.ru
    case 'text': return one.kind === other.kind
  }
}

function sameCodes(one: readonly { code: string }[], other: readonly { code: string }[]): boolean {
  const codes = new Set(one.map(({ code }) => code))
  return one.length === other.length && other.every(({ code }) => codes.has(code))
}

/** The same questions for another year, each marked with the one of the year before that its answers can be set beside. */
export function markComparable(questionnaire: Questionnaire, before: Questionnaire): Questionnaire {
  const old = new Map(questionsOf(before).map((question) => [question.key, question]))
  const mark = (question: Question): Question => {
    const found = old.get(question.key)
    return { ...question, comparableTo: found !== undefined && hasSameAnswers(found, question) ? found.key : null }
  }
  return { ...questionnaire, blocks: questionnaire.blocks.map((block) => ({ ...block, questions: block.questions.map(mark) })) }
}

/** A mark that is no longer true is taken off: answers that changed can't be set beside those of the year before. */
export function withTrueMarks(questionnaire: Questionnaire, before: Questionnaire | undefined): Questionnaire {
  const old = new Map((before === undefined ? [] : questionsOf(before)).map((question) => [question.key, question]))
  const checked = (question: Question): Question => {
    if (question.comparableTo === null) return question
    const found = old.get(question.comparableTo)
    return found !== undefined && hasSameAnswers(found, question) ? question : { ...question, comparableTo: null }
  }
  return { ...questionnaire, blocks: questionnaire.blocks.map((block) => ({ ...block, questions: block.questions.map(checked) })) }
}
