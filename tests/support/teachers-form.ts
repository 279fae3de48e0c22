import type { FormDefinition } from '../../src/domain/data-forms/form-definition.ts'
import type { ValueField } from '../../src/domain/data-forms/form-field.ts'

const count = (key: string, label: string, isRequired: boolean): ValueField => ({ key, label, hint: null, isRequired, kind: 'number', unit: 'чел.', min: 0, max: 1_000, isInteger: true })
const term = (field: string, column: string | null = null) => ({ field, column })

/** A form with a field of every kind, both kinds of tables and checks of the form and of each row. */
export const teachersForm: FormDefinition = {
  fields: [
    count('total', 'Всего учителей', true),
    count('high', 'Из них с высшей категорией', true),
    count('first', 'Из них с первой категорией', false),
    { key: 'opened', label: 'Дата открытия методического кабинета', hint: 'Если кабинет есть', isRequired: false, kind: 'date', from: '2022-01-01', to: '2022-12-31' },
    { key: 'internet', label: 'Есть ли интернет в каждом классе', hint: null, isRequired: true, kind: 'yes-no' },
    { key: 'kind', label: 'Местность', hint: null, isRequired: false, kind: 'choice', options: [{ code: 'town', label: 'Городская' }, { code: 'village', label: 'Сельская' }] },
    { key: 'note', label: 'Трудности с кадрами', hint: null, isRequired: false, kind: 'text', longest: 500 },
    {
      key: 'needs', label: 'Вакансии', hint: 'По одной в строке', isRequired: false, kind: 'table', rows: { kind: 'free', most: 3 },
      columns: [
        { key: 'subject', label: 'Предмет', hint: null, isRequired: true, kind: 'text', longest: 100 },
        { key: 'hours', label: 'Часов в неделю', hint: null, isRequired: true, kind: 'number', unit: 'ч', min: 0, max: 36, isInteger: false },
      ],
    },
    {
      key: 'classes', label: 'Обучающиеся', hint: null, isRequired: true, kind: 'table', rows: { kind: 'fixed', names: ['1–4 классы', '5–9 классы'] },
      columns: [count('pupils', 'Всего', true), count('weak', 'С рисками неуспешности', true)],
    },
  ],
  checks: [
    { left: { terms: [term('high'), term('first')], constant: 0 }, comparator: 'lte', right: { terms: [term('total')], constant: 0 }, table: null },
    { left: { terms: [term('classes', 'weak')], constant: 0 }, comparator: 'lte', right: { terms: [term('classes', 'pupils')], constant: 0 }, table: 'classes' },
  ],
}
