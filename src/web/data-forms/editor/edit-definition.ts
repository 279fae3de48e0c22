import type { FormCheck } from '../../../domain/data-forms/form-check.ts'
import type { FormDefinition } from '../../../domain/data-forms/form-definition.ts'
import { isTable, type FieldKind, type FormField, type ValueField } from '../../../domain/data-forms/form-field.ts'

/** A name that no field, column or option has yet: «f7». */
export function freshKey(definition: FormDefinition, start: 'f' | 'c' | 'o' = 'f'): string {
  const taken = new Set(definition.fields.flatMap((field) => [field.key, ...(isTable(field) ? field.columns.flatMap(keysIn) : optionKeys(field))]))
  for (let at = 1; ; at += 1) if (!taken.has(`${start}${at}`)) return `${start}${at}`
}

function keysIn(column: ValueField): string[] {
  return [column.key, ...optionKeys(column)]
}

function optionKeys(field: ValueField): string[] {
  return field.kind === 'choice' ? field.options.map(({ code }) => code) : []
}

/** A blank question of a kind; what two kinds have in common is kept where one is changed into the other. */
export function fieldOfKind(kind: FieldKind, { key, label, hint, isRequired }: Pick<FormField, 'key' | 'label' | 'hint' | 'isRequired'>): FormField {
  const asked = { key, label, hint, isRequired }
  if (kind !== 'table') return valueOfKind(kind, asked)
  return { ...asked, kind, columns: [valueOfKind('number', { key: 'c1', label: '', hint: null, isRequired: true })], rows: { kind: 'fixed', names: [''] } }
}

export function valueOfKind(kind: ValueField['kind'], { key, label, hint, isRequired }: Pick<FormField, 'key' | 'label' | 'hint' | 'isRequired'>): ValueField {
  const asked = { key, label, hint, isRequired }
  switch (kind) {
    case 'text': return { ...asked, kind, longest: 500 }
    case 'number': return { ...asked, kind, unit: null, min: 0, max: null, isInteger: true }
    case 'date': return { ...asked, kind, from: null, to: null }
    case 'choice': return { ...asked, kind, options: [{ code: 'o1', label: '' }, { code: 'o2', label: '' }] }
    case 'yes-no': return { ...asked, kind }
  }
}

export function withField(definition: FormDefinition, at: number, field: FormField): FormDefinition {
  return { ...definition, fields: definition.fields.map((one, n) => (n === at ? field : one)) }
}

export function withNewField(definition: FormDefinition, kind: FieldKind): FormDefinition {
  return { ...definition, fields: [...definition.fields, fieldOfKind(kind, { key: freshKey(definition), label: '', hint: null, isRequired: true })] }
}

/** Checks that speak of it go with it. */
export function withoutField(definition: FormDefinition, at: number): FormDefinition {
  const key = definition.fields[at]?.key
  return { fields: definition.fields.filter((_, n) => n !== at), checks: definition.checks.filter((check) => !termsOf(check).some(({ field }) => field === key)) }
}

export function moved(definition: FormDefinition, at: number, by: -1 | 1): FormDefinition {
  const fields = [...definition.fields]
  const [one] = fields.splice(at, 1)
  if (one === undefined) return definition
  fields.splice(at + by, 0, one)
  return { ...definition, fields }
}

/** The numbers that a check may speak of: fields, and columns of tables as the sums over their rows. */
export function countable({ fields }: FormDefinition, table: string | null): { value: string; label: string }[] {
  return fields.flatMap((field) => {
    if (!isTable(field)) return table === null && field.kind === 'number' ? [{ value: field.key, label: field.label }] : []
    if (table !== null && field.key !== table) return []
    return field.columns.filter(({ kind }) => kind === 'number').map(({ key, label }) => ({ value: `${field.key}.${key}`, label: table === null ? `${field.label}: ${label} (сумма)` : label }))
  })
}

export function termOf(value: string): FormCheck['left']['terms'][number] {
  const [field = '', column] = value.split('.')
  return { field, column: column ?? null }
}

export function valueOfTerm({ field, column }: FormCheck['left']['terms'][number]): string {
  return column === null ? field : `${field}.${column}`
}

function termsOf({ left, right }: FormCheck): FormCheck['left']['terms'] {
  return [...left.terms, ...right.terms]
}
