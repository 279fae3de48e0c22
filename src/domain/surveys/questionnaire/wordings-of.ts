import type { Question } from './question.ts'
import type { Wording } from './wording.ts'

/** All that a respondent reads of a question, in the order in which it is read. */
export function wordingsOf(question: Question): Wording[] {
  const { text, hint } = question
  return [text, ...(hint === null ? [] : [hint]), ...wordingsOfRule(question)]
}

function wordingsOfRule(question: Question): Wording[] {
  switch (question.kind) {
    case 'single': case 'several': case 'order': return question.options.map(({ label }) => label)
    case 'matrix': return [...question.rows, ...question.options].map(({ label }) => label)
    case 'scale': return [question.low, question.high]
    case 'number': return question.unit === null ? [] : [question.unit]
    case 'text': return []
  }
}

/** The languages in which one of the wordings has no words, though it has Russian ones. */
export function missingLanguages(wordings: readonly Wording[], languages: readonly string[]): string[] {
  return languages.filter((language) => wordings.some((wording) => wording.ru.trim() !== '' && (wording[language] ?? '').trim() === ''))
}
