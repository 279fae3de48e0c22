import type { Condition } from './condition.ts'
import { conditionFaults, type ConditionFaultCode } from './condition-faults.ts'
import type { Question } from './question.ts'
import type { Questionnaire } from './questionnaire.ts'
import { questionsOf } from './questions-of.ts'
import { ruleFaults, type RuleFaultCode } from './rule-faults.ts'
import type { Wording } from './wording.ts'
import { missingLanguages, wordingsOf } from './wordings-of.ts'

/** What keeps a questionnaire from being used. */
export type QuestionnaireFaultCode =
  | RuleFaultCode | ConditionFaultCode
  | 'no-blocks' | 'no-title' | 'empty-block' | 'same-block-key' | 'same-key' | 'bad-key' | 'no-words' | 'not-translated' | 'no-russian' | 'same-language' | 'wrong-grade' | 'too-many-questions'

/** `block` and `question` by place, from 0; null for what is of the whole. `language`: which one is missing. */
export type QuestionnaireFault = { code: QuestionnaireFaultCode; block: number | null; question: number | null; language?: string }

const mostQuestions = 300
const keyPattern = /^[a-z][a-z0-9-]{0,39}$/

export function questionnaireFaults(questionnaire: Questionnaire): QuestionnaireFault[] {
  const found: QuestionnaireFault[] = []
  const add = (block: number | null, question: number | null, codes: readonly Coded[]): void => {
    for (const coded of codes) found.push({ ...coded, block, question })
  }
  const earlier: Question[] = []
  add(null, null, wholeCodes(questionnaire))
  for (const [at, block] of questionnaire.blocks.entries()) {
    add(at, null, [...blockCodes(questionnaire, at), ...conditionCodes(block.when, earlier, questionnaire)])
    for (const [place, question] of block.questions.entries()) {
      add(at, place, questionCodes(question, earlier, questionnaire))
      earlier.push(question)
    }
  }
  return found
}

type Coded = { code: QuestionnaireFaultCode; language?: string }

function wholeCodes({ title, introduction, languages, grades, blocks }: Questionnaire): Coded[] {
  return [
    ...(blocks.length === 0 ? [{ code: 'no-blocks' } as const] : []),
    ...(languages[0] === 'ru' ? [] : [{ code: 'no-russian' } as const]),
    ...(new Set(languages).size < languages.length ? [{ code: 'same-language' } as const] : []),
    ...(grades.some((grade) => !Number.isInteger(grade) || grade < 1 || grade > 12) || new Set(grades).size < grades.length ? [{ code: 'wrong-grade' } as const] : []),
    ...(questionsOf({ blocks }).length > mostQuestions ? [{ code: 'too-many-questions' } as const] : []),
    ...(title.ru.trim() === '' ? [{ code: 'no-title' } as const] : []),
    ...missingLanguages([title, introduction], languages.filter((language) => language !== 'ru')).map((language) => ({ code: 'not-translated' as const, language })),
  ]
}

function blockCodes({ blocks, languages }: Questionnaire, at: number): Coded[] {
  const block = blocks[at]
  if (block === undefined) return []
  return [
    ...(block.questions.length === 0 ? [{ code: 'empty-block' } as const] : []),
    ...(keyPattern.test(block.key) ? [] : [{ code: 'bad-key' } as const]),
    ...(blocks.findIndex(({ key }) => key === block.key) === at ? [] : [{ code: 'same-block-key' } as const]),
    ...wordCodes([block.title], languages),
  ]
}

function questionCodes(question: Question, earlier: readonly Question[], questionnaire: Questionnaire): Coded[] {
  return [
    ...(keyPattern.test(question.key) ? [] : [{ code: 'bad-key' } as const]),
    ...(earlier.some(({ key }) => key === question.key) ? [{ code: 'same-key' } as const] : []),
    ...wordCodes(wordingsOf(question), questionnaire.languages),
    ...ruleFaults(question).map((code) => ({ code })),
    ...conditionCodes(question.when, earlier, questionnaire),
  ]
}

function conditionCodes(when: Condition | null, earlier: readonly Question[], questionnaire: Questionnaire): Coded[] {
  return when === null ? [] : [...new Set(conditionFaults(when, earlier, questionsOf(questionnaire)))].map((code) => ({ code }))
}

function wordCodes(wordings: readonly Wording[], languages: readonly string[]): Coded[] {
  const isSilent = wordings.some(({ ru }) => ru.trim() === '')
  return [
    ...(isSilent ? [{ code: 'no-words' } as const] : []),
    ...missingLanguages(wordings, languages.filter((language) => language !== 'ru')).map((language) => ({ code: 'not-translated' as const, language })),
  ]
}
