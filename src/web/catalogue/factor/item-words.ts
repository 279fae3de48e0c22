import type { FormDefinition } from '../../../domain/data-forms/form-definition.ts'
import type { AnswerItem, DataItem } from '../../../domain/risks/risk-factor.ts'
import type { Question } from '../../../domain/surveys/questionnaire/question.ts'

const number = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 3 })

/** The question, and what each answer to it counts for. */
export function answerItemInWords(item: AnswerItem, questions: readonly Question[]): { asked: string; scores: string } {
  const question = questions.find(({ key }) => key === item.question)
  if (question === undefined) return { asked: item.question, scores: 'такого вопроса в анкетах года нет' }
  const row = question.kind === 'matrix' ? question.rows.find(({ code }) => code === item.row)?.label.ru : undefined
  const asked = row === undefined ? question.text.ru : `${question.text.ru} ${row}`
  if (item.by === 'value') return { asked, scores: boundsInWords(item) }
  const options = 'options' in question ? question.options : []
  return { asked, scores: options.flatMap(({ code, label }) => { const score = item.scores[code]; return score === undefined ? [] : [`${label.ru} — ${number.format(score)}`] }).join(' · ') }
}

/** «Из них вакантные / Ставки …». */
export function dataItemInWords(item: DataItem, { fields }: FormDefinition): { asked: string; scores: string } {
  const named = (key: string): string => fields.find((field) => field.key === key)?.label ?? key
  return { asked: item.per === null ? named(item.field) : `${named(item.field)} / ${named(item.per)}`, scores: boundsInWords(item) }
}

function boundsInWords({ at0, at100 }: { at0: number; at100: number }): string {
  return `нет риска при ${number.format(at0)}, наибольший при ${number.format(at100)}`
}
