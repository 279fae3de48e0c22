import { describe, expect, it } from 'vitest'
import { checkForm } from './check-form.ts'
import { cleanAnswers } from './clean-answers.ts'
import { consolidate } from './consolidate.ts'
import { definitionFaults } from './definition-faults.ts'
import { factValues } from './fact-values.ts'
import type { Answers, FormDefinition } from './form-definition.ts'
import { readValue } from './read-value.ts'
import { teachersForm } from '../../../tests/support/teachers-form.ts'

const form = teachersForm
const filled: Answers = {
  total: 20, high: 5, first: 10, opened: '2022-02-01', internet: true, kind: 'town', note: 'Нет учителя физики', needs: [{ subject: 'Физика', hours: 18 }],
  classes: [{ pupils: 50, weak: 5 }, { pupils: 40, weak: 0 }],
}
const codes = (answers: Answers) => checkForm(form, answers).map(({ code, field, row, column }) => [code, field, row, column])

describe('a filled form', () => {
  it('is without fault where every answer keeps to its rule', () => {
    expect(checkForm(form, filled)).toEqual([])
  })

  it('asks for what is missing, and for nothing that is not required', () => {
    expect(codes({})).toEqual([
      ['missing', 'total', null, null], ['missing', 'high', null, null], ['missing', 'internet', null, null],
      ['missing', 'classes', 0, 'pupils'], ['missing', 'classes', 0, 'weak'], ['missing', 'classes', 1, 'pupils'], ['missing', 'classes', 1, 'weak'],
    ])
  })

  it.each([
    [{ total: 20.5 }, 'not-integer'], [{ total: -1 }, 'too-small'], [{ total: 5_000 }, 'too-large'], [{ total: '20' }, 'wrong-kind'],
    [{ opened: '2021-12-31' }, 'too-early'], [{ opened: '2022-02-31' }, 'wrong-kind'], [{ opened: '2023-01-01' }, 'too-late'],
    [{ kind: 'moon' }, 'not-an-option'], [{ internet: 'да' }, 'wrong-kind'], [{ note: 'о'.repeat(501) }, 'too-long'],
  ] as const)('with %j is at fault: %s', (wrong, code) => {
    expect(checkForm(form, { ...filled, ...wrong }).map((fault) => fault.code)).toContain(code)
  })

  it('names row and column of a fault in a table, and a blank row of one’s own is none', () => {
    expect(codes({ ...filled, needs: [{ subject: 'Физика', hours: 18 }, { hours: 100 }] })).toEqual([['missing', 'needs', 1, 'subject'], ['too-large', 'needs', 1, 'hours']])
    expect(codes({ ...filled, needs: [{}] })).toEqual([])
    expect(codes({ ...filled, needs: Array.from({ length: 4 }, () => ({ subject: 'Химия', hours: 1 })) })).toEqual([['too-many-rows', 'needs', null, null]])
  })
})

describe('checks between fields', () => {
  it('hold sums against one another', () => {
    expect(checkForm(form, { ...filled, first: 16 })).toMatchObject([{ code: 'check', field: 'high', leftValue: 21, rightValue: 20 }])
  })

  it('say nothing while a side is unanswered, and take a blank beside an answer for nothing', () => {
    const withoutFirst: Answers = Object.fromEntries(Object.entries(filled).filter(([key]) => key !== 'first'))
    expect(checkForm(form, { ...withoutFirst, high: 20 })).toEqual([])
    expect(checkForm(form, { ...withoutFirst, high: 21 })).toMatchObject([{ code: 'check', leftValue: 21 }])
  })

  it('of each row look at each row', () => {
    expect(codes({ ...filled, classes: [{ pupils: 50, weak: 5 }, { pupils: 40, weak: 41 }] })).toEqual([['check', 'classes', 1, 'weak']])
  })

  it('do not stumble over decimal fractions', () => {
    const decimals: FormDefinition = {
      fields: ['a', 'b', 'c'].map((key) => ({ key, label: key, hint: null, isRequired: false, kind: 'number', unit: null, min: null, max: null, isInteger: false })),
      checks: [{ left: { terms: [{ field: 'a', column: null }, { field: 'b', column: null }], constant: 0 }, comparator: 'eq', right: { terms: [{ field: 'c', column: null }], constant: 0 }, table: null }],
    }
    expect(checkForm(decimals, { a: 0.1, b: 0.2, c: 0.3 })).toEqual([])
  })
})

const side = (field: string, column: string | null = null) => ({ terms: [{ field, column }], constant: 0 })

const check = (left: string, column: string | null = null) => definitionFaults({ ...form, checks: [{ left: side(left, column), comparator: 'lte', right: side('total'), table: null }] }).map(({ code }) => code)

describe('the definition of a form', () => {
  it('is without fault, or says where it is at fault', () => {
    expect(definitionFaults(form)).toEqual([])
    expect(definitionFaults({ fields: [], checks: [] })).toEqual([{ code: 'no-fields', field: null, check: null }])
    const [total, ...others] = form.fields
    expect(definitionFaults({ fields: total ? [total, total, ...others] : [], checks: [] })).toEqual([{ code: 'same-key', field: 1, check: null }])
  })

  it('lets checks speak of numbers that there are only', () => {
    expect(check('nothing')).toEqual(['check-unknown-field'])
    expect(check('note')).toEqual(['check-not-number'])
    expect(check('classes')).toEqual(['check-unknown-field'])
    expect(check('classes', 'pupils')).toEqual([])
  })
})

describe('what a person wrote', () => {
  const number = { key: 'n', label: 'n', hint: null, isRequired: false, kind: 'number', unit: '%', min: null, max: null, isInteger: false } as const
  it.each([['12,5', 12.5], ['1 234', 1_234], ['−3', -3], ['45 %', 45], ['.5', 0.5]])('%s is a number', (text, value) => {
    expect(readValue(number, text)).toEqual({ value })
  })
  it.each(['двенадцать', '1,2,3', '12-15', '∞', '1e9999'])('%s is none', (text) => {
    expect(readValue(number, text)).toEqual({ fault: { code: 'not-a-number', text } })
  })

  it('is a date in the ways that people write them', () => {
    const date = { key: 'd', label: 'd', hint: null, isRequired: false, kind: 'date', from: null, to: null } as const
    for (const text of ['01.02.2022', '1.2.22', '2022-02-01', '01.02.2022 г.']) expect(readValue(date, text)).toEqual({ value: '2022-02-01' })
    expect(readValue(date, '31.02.2022')).toEqual({ fault: { code: 'not-a-date', text: '31.02.2022' } })
  })

  it('is an option by its words, in any letters', () => {
    const choice = form.fields.find(({ key }) => key === 'kind')
    if (choice?.kind !== 'choice') expect.fail('no choice')
    expect(readValue(choice, ' ГОРОДСКАЯ ')).toEqual({ value: 'town' })
    expect(readValue(choice, 'морская')).toEqual({ fault: { code: 'not-an-option', text: 'морская' } })
  })
})

it('keeps no free text in a fact', () => {
  expect(factValues(form, filled)).toEqual({ total: 20, high: 5, first: 10, opened: '2022-02-01', internet: true, kind: 'town', needs: [{ hours: 18 }], classes: filled['classes'] })
})

it('cleans answers of what is not asked and of what is blank', () => {
  expect(cleanAnswers(form, { total: 3, stranger: 5, note: '  ', needs: [{ subject: ' ' }, { subject: 'Физика', hours: 2 }], classes: [{}, { pupils: 3 }] })).toEqual({
    total: 3, needs: [{ subject: 'Физика', hours: 2 }], classes: [{}, { pupils: 3 }],
  })
})

it('consolidates sums, means and shares, of given rows each by itself', () => {
  const lines = consolidate(form, [filled, { ...filled, total: 11, internet: false, kind: 'village', needs: [] }])
  const of = (field: string, column: string | null = null, row: number | null = null) => lines.find((line) => line.field === field && line.column === column && line.row === row)?.summary
  expect(of('total')).toEqual({ kind: 'number', answered: 2, sum: 31, mean: 15.5, least: 11, most: 20 })
  expect(of('internet')).toEqual({ kind: 'yes-no', answered: 2, yes: 1, share: 0.5 })
  expect(of('kind')).toMatchObject({ options: [{ code: 'town', count: 1, share: 0.5 }, { code: 'village', count: 1, share: 0.5 }] })
  expect(of('needs', 'hours')).toMatchObject({ answered: 1, sum: 18 })
  expect(of('classes', 'pupils', 1)).toMatchObject({ answered: 2, sum: 80 })
  expect(consolidate(form, []).every(({ summary }) => summary === null)).toBe(true)
})
