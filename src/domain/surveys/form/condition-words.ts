import type { Condition } from '../questionnaire/condition.ts'
import type { Option, Question } from '../questionnaire/question.ts'
import type { Wording } from '../questionnaire/wording.ts'

/** «если в вопросе 5 отмечено «Да»»: how a form on paper, or without a program, says when a question is asked. `numbers` are those shown. */
export function conditionWords(condition: Condition, asked: ReadonlyMap<string, { number: number; question: Question }>, said: (wording: Wording) => string): string {
  switch (condition.is) {
    case 'all': return condition.of.map((part) => conditionWords(part, asked, said)).join(' и ')
    case 'any': return condition.of.map((part) => conditionWords(part, asked, said)).join(' или ')
    case 'not': return `неверно, что ${conditionWords(condition.of, asked, said)}`
    case 'answered': return `вы ответили на вопрос ${asked.get(condition.question)?.number ?? '?'}`
    case 'between': return `в вопросе ${asked.get(condition.question)?.number ?? '?'} вы указали ${range(condition.from, condition.to)}`
    case 'any-of': {
      const found = asked.get(condition.question)
      const options = found === undefined ? [] : optionsOf(found.question)
      const names = condition.options.map((code) => `«${said(options.find((option) => option.code === code)?.label ?? { ru: code })}»`)
      return `в вопросе ${found?.number ?? '?'} вы выбрали ${names.join(' или ')}`
    }
  }
}

function range(from: number | null, to: number | null): string {
  if (from === null) return `не больше ${to ?? '…'}`
  return to === null ? `не меньше ${from}` : `от ${from} до ${to}`
}

function optionsOf(question: Question): readonly Option[] {
  return 'options' in question ? question.options : []
}
