import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionnaireArbitrary } from '../../../../tests/support/questionnaire-arbitraries.ts'
import { inTwoLanguages } from '../../../../tests/support/surveys/in-two-languages.ts'
import { pupilQuestionnaire } from '../../catalogue/questionnaires/pupil-questionnaire.ts'
import { teacherQuestionnaire } from '../../catalogue/questionnaires/teacher-questionnaire.ts'
import type { FormBook } from '../../data-forms/book/form-book.ts'
import type { FoundSheet } from '../../data-forms/book/read-book.ts'
import type { Condition } from '../questionnaire/condition.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { conditionText, readConditionText } from './condition-text.ts'
import { questionnaireBook } from './questionnaire-book.ts'
import { readQuestionnaireBook } from './read-questionnaire-book.ts'

/** The book as it would be found again. */
function found({ sheets }: FormBook): FoundSheet[] {
  return sheets.map(({ name, rows }) => ({
    name, rows: rows.map(({ cells }, at) => ({ row: at + 1, cells: cells.flatMap(({ column, value }) => (value === null ? [] : [{ column, text: String(value) }])) })),
  }))
}

/** With a cell changed, as a person would. */
function changed(questionnaire: Questionnaire, sheet: number, row: number, column: number, text: string): FoundSheet[] {
  return found(questionnaireBook(questionnaire)).map((one, at) => (at !== sheet ? one : {
    name: one.name, rows: one.rows.map((line) => (line.row !== row ? line : { row, cells: line.cells.filter((cell) => cell.column !== column).concat({ column, text }) })),
  }))
}

/** Of the pupils' questionnaire with one cell changed. */
function faultsIn(...[sheet, row, column, text]: [number, number, number, string]): string[] {
  const read = readQuestionnaireBook(changed(pupilQuestionnaire, sheet, row, column, text))
  return 'faults' in read ? read.faults.map(({ code, cell }) => `${code} ${cell}`) : []
}

/** A list of one is written without its word. */
function plain(condition: Condition): Condition {
  switch (condition.is) {
    case 'not': return { is: 'not', of: plain(condition.of) }
    case 'all': case 'any': {
      const of = condition.of.map(plain)
      return of.length === 1 ? of[0] as Condition : { ...condition, of }
    }
    default: return condition
  }
}

function withPlainConditions(questionnaire: Questionnaire): Questionnaire {
  const blocks = questionnaire.blocks.map((block) => Object.assign({}, block, { questions: block.questions.map((question) => Object.assign({}, question, { when: question.when === null ? null : plain(question.when) })) }))
  return { ...questionnaire, blocks }
}

describe('The workbook of a questionnaire', () => {
  it('says all of it: what is read back is the same', () => {
    fc.assert(fc.property(questionnaireArbitrary, (questionnaire) => {
      expect(readQuestionnaireBook(found(questionnaireBook(questionnaire)))).toEqual({ questionnaire: withPlainConditions(questionnaire), remarks: [] })
    }))
    for (const shipped of [pupilQuestionnaire, teacherQuestionnaire]) expect(readQuestionnaireBook(found(questionnaireBook(shipped)))).toEqual({ questionnaire: shipped, remarks: [] })
  })

  it('carries the other languages beside Russian, in every wording of every question', () => {
    for (const shipped of [pupilQuestionnaire, teacherQuestionnaire]) {
      const bilingual = inTwoLanguages(shipped)
      expect(readQuestionnaireBook(found(questionnaireBook(bilingual)))).toEqual({ questionnaire: bilingual, remarks: [] })
    }
  })

  it('names the cell of whatever can not be read', () => {
    expect(faultsIn(0, 2, 2, 'дворники')).toEqual(['unknown-audience B2'])
    expect(faultsIn(1, 3, 3, 'выбор')).toEqual(['unknown-kind C3'])
    expect(faultsIn(1, 3, 6, 'всегда')).toEqual(['not-yes-no F3'])
    expect(faultsIn(1, 3, 7, 'когда захочется')).toEqual(['condition-unread G3'])
    expect(faultsIn(1, 2, 1, 'Вариант')).toContain('outside-block A2')
    expect(faultsIn(1, 4, 1, 'Ответ')).toEqual(['unknown-line A4'])
    expect(readQuestionnaireBook([])).toEqual({ faults: [{ code: 'no-sheet', sheet: 'Анкета', cell: null, text: 'Анкета' }, { code: 'no-sheet', sheet: 'Вопросы', cell: null, text: 'Вопросы' }] })
  })

  it('tells by cell what the questionnaire still lacks', () => {
    const read = readQuestionnaireBook(changed(pupilQuestionnaire, 1, 7, 7, 'change есть'))
    expect('remarks' in read ? read.remarks.map(({ code, cell }) => `${code} ${cell}`) : []).toEqual(['condition-looks-ahead A7'])
  })
})

describe('A condition in a cell', () => {
  it('is read as people write it', () => {
    expect(readConditionText('place = city, town и age от 10 до 15')).toEqual({ is: 'all', of: [{ is: 'any-of', question: 'place', row: null, options: ['city', 'town'] }, { is: 'between', question: 'age', from: 10, to: 15 }] })
    expect(readConditionText('НЕ (hours[maths] = few ИЛИ wish есть)')).toEqual({ is: 'not', of: { is: 'any', of: [{ is: 'any-of', question: 'hours', row: 'maths', options: ['few'] }, { is: 'answered', question: 'wish' }] } })
    expect(conditionText({ is: 'between', question: 'age', from: null, to: -2.5 })).toBe('age до -2.5')
  })

  it.each(['', 'a', 'a =', 'a = b и', 'a = b и c = d или e = f', '(a = b', 'a = b)', 'a от b', 'не', '((((((a есть))))))'])('refuses «%s»', (text) => {
    expect(readConditionText(text)).toBeNull()
  })
})
