import { expect, test } from 'vitest'
import { aDraft } from '../../../../tests/support/plan-builders.ts'
import type { OriginalRow } from '../original/original-rows.ts'
import { entriesOf, type Entry } from './entry.ts'

const told = (entries: readonly Entry[]) => entries.map((entry) => (entry.kind === 'section' ? `§${entry.at}` : entry.kind === 'activity' ? entry.activity.id : `row ${entry.row.source}`))
const sections = ['один', 'два', 'три'].map((title) => ({ number: null, title }))
const loose = (source: number): OriginalRow => ({ key: `0:${source}`, table: 0, source, kind: 'ignored', position: null, cells: [] })
const owned = (source: number, position: number): OriginalRow => ({ ...loose(source), kind: 'activity', position })

test('headings stand before their first activity, empty ones too', () => {
  const plan = aDraft([{ section: 0 }, { section: 0 }, { section: 2 }], { sections })
  expect(told(entriesOf(plan, []))).toEqual(['§0', 'a', 'b', '§1', '§2', 'c'])
})

test('headings after the last activity are shown, and a plan without sections has none', () => {
  expect(told(entriesOf(aDraft([{ section: 0 }], { sections }), []))).toEqual(['§0', 'a', '§1', '§2'])
  expect(told(entriesOf(aDraft([{ section: null }]), []))).toEqual(['a'])
})

test('a row that went nowhere stands where it stood', () => {
  const plan = aDraft([{ source: { row: 2 } }, { source: { row: 4 } }])
  expect(told(entriesOf(plan, [loose(1), owned(2, 1), loose(3), owned(4, 2), loose(5)]))).toEqual(['row 1', 'a', 'row 3', 'b', 'row 5'])
})
