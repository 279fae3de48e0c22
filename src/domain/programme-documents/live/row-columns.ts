import type { FieldKind } from '../document-template.ts'

export type RowKind = Extract<FieldKind, 'list' | 'targets' | 'actions'>
export type ColumnKind = 'line' | 'number' | 'date' | 'people' | 'source'

/** The cells of a row, beside its id and its place. */
export const rowColumns: Readonly<Record<RowKind, Readonly<Record<string, ColumnKind>>>> = {
  list: { text: 'line' },
  targets: { text: 'line', unit: 'line', from: 'number', to: 'number', by: 'date', source: 'source', index: 'line' },
  actions: { task: 'line', text: 'line', schedule: 'line', responsible: 'people', participants: 'line', target: 'line', proof: 'line' },
}
