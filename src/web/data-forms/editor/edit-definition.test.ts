import { describe, expect, it } from 'vitest'
import { definitionFaults } from '../../../domain/data-forms/definition-faults.ts'
import { fieldKinds } from '../../../domain/data-forms/form-field.ts'
import { teachersForm } from '../../../../tests/support/teachers-form.ts'
import { countable, fieldOfKind, freshKey, moved, termOf, valueOfTerm, withNewField, withoutField } from './edit-definition.ts'

describe('the editor of forms', () => {
  it('gives each new question a name that nothing has', () => {
    const two = withNewField(withNewField({ fields: [], checks: [] }, 'number'), 'table')
    expect(two.fields.map(({ key }) => key)).toEqual(['f1', 'f2'])
    expect(freshKey(two, 'c')).toBe('c2')
  })

  it.each(fieldKinds)('makes a blank question (%s) that lacks words only', (kind) => {
    const codes = definitionFaults({ fields: [fieldOfKind(kind, { key: 'f1', label: 'Вопрос', hint: null, isRequired: true })], checks: [] }).map(({ code }) => code)
    expect(codes.every((code) => ['no-label', 'no-options', 'no-rows'].includes(code))).toBe(true)
  })

  it('takes the checks of a question away with it', () => {
    expect(withoutField(teachersForm, 0)).toMatchObject({ checks: [{ table: 'classes' }] })
    expect(definitionFaults(withoutField(teachersForm, 0))).toEqual([])
  })

  it('moves a question, and at the edges leaves it where it is', () => {
    expect(moved(teachersForm, 1, -1).fields.map(({ key }) => key).slice(0, 2)).toEqual(['high', 'total'])
    expect(moved(teachersForm, 99, 1)).toBe(teachersForm)
  })

  it('offers numbers to checks, of a table by their sums or by the row', () => {
    expect(countable(teachersForm, null).map(({ value }) => value)).toEqual(['total', 'high', 'first', 'needs.hours', 'classes.pupils', 'classes.weak'])
    expect(countable(teachersForm, 'classes').map(({ value }) => value)).toEqual(['classes.pupils', 'classes.weak'])
    for (const { value } of countable(teachersForm, null)) expect(valueOfTerm(termOf(value))).toBe(value)
  })
})
