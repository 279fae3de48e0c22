import type { Option, Question, QuestionKind } from '../../../domain/surveys/questionnaire/question.ts'
import type { Block, Questionnaire } from '../../../domain/surveys/questionnaire/questionnaire.ts'
import { questionsOf } from '../../../domain/surveys/questionnaire/questions-of.ts'

/** A code that nothing of these has yet: «q7». */
export function freshCode(taken: readonly string[], start: string): string {
  const known = new Set(taken)
  for (let at = taken.length + 1; ; at += 1) if (!known.has(`${start}${at}`)) return `${start}${at}`
}

const blank = { ru: '' }

export function blankOption(options: readonly Option[], start: 'o' | 'r' = 'o'): Option {
  return { code: freshCode(options.map(({ code }) => code), start), label: blank }
}

/** A question of another kind; what the two have in common is kept. */
export function questionOfKind(kind: QuestionKind, question: Question): Question {
  const { key, text, hint, isRequired, when } = question
  const asked = { key, text, hint, isRequired, when, comparableTo: null }
  const options = 'options' in question ? question.options : [{ code: 'o1', label: blank }, { code: 'o2', label: blank }]
  switch (kind) {
    case 'single': case 'order': return { ...asked, kind, options }
    case 'several': return { ...asked, kind, options, exclusive: [], least: 1, most: null }
    case 'matrix': return { ...asked, kind, rows: [{ code: 'r1', label: blank }], options }
    case 'scale': return { ...asked, kind, from: 1, to: 10, low: blank, high: blank }
    case 'number': return { ...asked, kind, min: 0, max: 100, decimals: 0, unit: null }
    case 'text': return { ...asked, kind, longest: 500 }
  }
}

export function withBlock(questionnaire: Questionnaire, at: number, block: Block): Questionnaire {
  return { ...questionnaire, blocks: questionnaire.blocks.map((one, n) => (n === at ? block : one)) }
}

export function withNewBlock(questionnaire: Questionnaire): Questionnaire {
  const { blocks } = questionnaire
  return { ...questionnaire, blocks: [...blocks, { key: freshCode(blocks.map(({ key }) => key), 'b'), title: blank, when: null, questions: [] }] }
}

export function withoutBlock(questionnaire: Questionnaire, at: number): Questionnaire {
  return { ...questionnaire, blocks: questionnaire.blocks.filter((_, n) => n !== at) }
}

export function withMovedBlock(questionnaire: Questionnaire, at: number, by: -1 | 1): Questionnaire {
  return { ...questionnaire, blocks: moved(questionnaire.blocks, at, by) }
}

export function withQuestion(questionnaire: Questionnaire, at: Place, question: Question): Questionnaire {
  return changedBlock(questionnaire, at.block, (questions) => questions.map((one, n) => (n === at.question ? question : one)))
}

export function withNewQuestion(questionnaire: Questionnaire, block: number, kind: QuestionKind): Questionnaire {
  const key = freshCode(questionsOf(questionnaire).map((question) => question.key), 'q')
  const question = questionOfKind(kind, { key, text: blank, hint: null, isRequired: kind !== 'text', when: null, comparableTo: null, kind: 'text', longest: 500 })
  return changedBlock(questionnaire, block, (questions) => [...questions, question])
}

export function withoutQuestion(questionnaire: Questionnaire, at: Place): Questionnaire {
  return changedBlock(questionnaire, at.block, (questions) => questions.filter((_, n) => n !== at.question))
}

/** Past the end of its block it goes on into the next one. */
export function withMovedQuestion(questionnaire: Questionnaire, { block, question: at }: Place, by: -1 | 1): Questionnaire {
  const questions = questionnaire.blocks[block]?.questions ?? []
  const question = questions[at]
  if (question === undefined) return questionnaire
  if (at + by >= 0 && at + by < questions.length) return changedBlock(questionnaire, block, (all) => moved(all, at, by))
  if (questionnaire.blocks[block + by] === undefined) return questionnaire
  const left = withoutQuestion(questionnaire, { block, question: at })
  return changedBlock(left, block + by, (all) => (by === 1 ? [question, ...all] : [...all, question]))
}

export type Place = { block: number; question: number }

function changedBlock(questionnaire: Questionnaire, at: number, change: (questions: readonly Question[]) => Question[]): Questionnaire {
  const block = questionnaire.blocks[at]
  return block === undefined ? questionnaire : withBlock(questionnaire, at, { ...block, questions: change(block.questions) })
}

export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list]
  const [one] = next.splice(at, 1)
  if (one !== undefined) next.splice(at + by, 0, one)
  return next
}
