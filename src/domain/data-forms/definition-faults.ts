import type { CheckTerm, FormCheck } from './form-check.ts'
import type { FormDefinition } from './form-definition.ts'
import { isTable, type FormField, type TableField, type ValueField } from './form-field.ts'

/** What keeps a form from being opened. */
export type DefinitionFaultCode =
  | 'no-fields' | 'no-label' | 'same-key' | 'no-options' | 'same-option' | 'bounds-turned' | 'no-columns' | 'no-rows' | 'check-empty' | 'check-unknown-field' | 'check-not-number'

/** `field` by its place among the fields, from 0; `check` likewise; both null for the form as a whole. */
export type DefinitionFault = { code: DefinitionFaultCode; field: number | null; check: number | null }

export function definitionFaults({ fields, checks }: FormDefinition): DefinitionFault[] {
  const keys = fields.map(({ key }) => key)
  return [
    ...(fields.length === 0 ? [{ code: 'no-fields', field: null, check: null } as const] : []),
    ...fields.flatMap((field, at) => [...(keys.indexOf(field.key) === at ? [] : ['same-key' as const]), ...fieldCodes(field)].map((code) => ({ code, field: at, check: null }))),
    ...checks.flatMap((check, at) => checkCodes(check, fields).map((code) => ({ code, field: null, check: at }))),
  ]
}

function fieldCodes(field: FormField): DefinitionFaultCode[] {
  const label: DefinitionFaultCode[] = field.label.trim() === '' ? ['no-label'] : []
  return [...label, ...(isTable(field) ? tableCodes(field) : valueCodes(field))]
}

function tableCodes({ columns, rows }: TableField): DefinitionFaultCode[] {
  const keys = columns.map(({ key }) => key)
  const isWithoutRows = rows.kind === 'fixed' ? rows.names.length === 0 || rows.names.some((name) => name.trim() === '') : rows.most < 1
  return [
    ...(columns.length === 0 ? ['no-columns' as const] : []),
    ...(new Set(keys).size < keys.length ? ['same-key' as const] : []),
    ...(isWithoutRows ? ['no-rows' as const] : []),
    ...new Set(columns.flatMap(fieldCodes)),
  ]
}

function valueCodes(field: ValueField): DefinitionFaultCode[] {
  switch (field.kind) {
    case 'number': return field.min !== null && field.max !== null && field.min > field.max ? ['bounds-turned'] : []
    case 'date': return field.from !== null && field.to !== null && field.from > field.to ? ['bounds-turned'] : []
    case 'choice': {
      const labels = field.options.map(({ label }) => label.trim().toLowerCase())
      const codes = field.options.map(({ code }) => code)
      if (labels.length < 2 || labels.includes('')) return ['no-options']
      return new Set(labels).size < labels.length || new Set(codes).size < codes.length ? ['same-option'] : []
    }
    default: return []
  }
}

function checkCodes({ left, right, table }: FormCheck, fields: readonly FormField[]): DefinitionFaultCode[] {
  const terms = [...left.terms, ...right.terms]
  if (left.terms.length === 0) return ['check-empty']
  if (table !== null && terms.some(({ field }) => field !== table)) return ['check-unknown-field']
  return [...new Set(terms.flatMap((term) => termCodes(term, fields)))]
}

function termCodes({ field, column }: CheckTerm, fields: readonly FormField[]): DefinitionFaultCode[] {
  const found = fields.find(({ key }) => key === field)
  const meant = found === undefined || !isTable(found) ? (column === null ? found : undefined) : found.columns.find(({ key }) => key === column)
  if (meant === undefined) return ['check-unknown-field']
  return meant.kind === 'number' ? [] : ['check-not-number']
}
