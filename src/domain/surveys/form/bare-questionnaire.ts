import type { Option, Question } from '../questionnaire/question.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'

const unworded = { ru: '' }

/** What the checker and the conditions need, without a word of it: the phone has the words in its page already. */
export function bareQuestionnaire({ audience, languages, grades, blocks }: Questionnaire): Questionnaire {
  return {
    audience, title: unworded, introduction: unworded, languages, grades,
    blocks: blocks.map(({ key, when, questions }) => ({ key, title: unworded, when, questions: questions.map(bareQuestion) })),
  }
}

function bareQuestion(question: Question): Question {
  const asked = { text: unworded, hint: null }
  switch (question.kind) {
    case 'single': case 'several': case 'order': return { ...question, ...asked, options: question.options.map(bareOption) }
    case 'matrix': return { ...question, ...asked, rows: question.rows.map(bareOption), options: question.options.map(bareOption) }
    case 'scale': return { ...question, ...asked, low: unworded, high: unworded }
    case 'number': return { ...question, ...asked, unit: null }
    case 'text': return { ...question, ...asked }
  }
}

function bareOption({ code }: Option): Option {
  return { code, label: unworded }
}
