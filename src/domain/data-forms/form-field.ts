import type { CivilDate } from '../kernel/civil-date.ts'

/** What one answer is. A bound that is null does not bind. */
export type ValueRule =
  | { kind: 'text'; longest: number }
  | { kind: 'number'; unit: string | null; min: number | null; max: number | null; isInteger: boolean }
  | { kind: 'date'; from: CivilDate | null; to: CivilDate | null }
  | { kind: 'choice'; options: readonly ChoiceOption[] }
  | { kind: 'yes-no' }

export type ChoiceOption = { code: string; label: string }

type Asked = {
  /** Names the field in answers, checks and workbooks for ever; never shown. */
  key: string
  label: string
  hint: string | null
  isRequired: boolean
}

export type ValueField = Asked & ValueRule

/** Rows with names that are given, or rows that the one who fills adds, up to so many. */
export type TableRows = { kind: 'fixed'; names: readonly string[] } | { kind: 'free'; most: number }

export type TableField = Asked & { kind: 'table'; columns: readonly ValueField[]; rows: TableRows }

export type FormField = ValueField | TableField

export const fieldKinds = ['text', 'number', 'date', 'choice', 'yes-no', 'table'] as const
export type FieldKind = (typeof fieldKinds)[number]

export function isTable(field: FormField): field is TableField {
  return field.kind === 'table'
}

/** How many rows a table can have. */
export function mostRows({ rows }: TableField): number {
  return rows.kind === 'fixed' ? rows.names.length : rows.most
}
