import { expect, test } from 'vitest'
import { applyChanges } from '../../../domain/roadmaps/changes/apply-changes.ts'
import { activityId, aDraft } from '../../../../tests/support/plan-builders.ts'
import type { OriginalRow } from './original-rows.ts'
import { rowsOfActivities } from './rows-of-activities.ts'

const row = (source: number, position: number | null, text: string, fields: Partial<OriginalRow> = {}): OriginalRow => ({
  key: `0:${source}`, table: 0, source, position, kind: position === null ? 'ignored' : 'activity',
  cells: [{ column: 1, header: 'Мероприятие', field: 'title', text, isInherited: false }], ...fields,
})
const rows = [row(1, null, 'Мероприятия', { kind: 'header' }), row(2, 1, 'Назначение кураторов'), row(3, 1, 'школ', { kind: 'continuation' }), row(4, 2, 'Семинар'), row(5, null, 'Итого: два')]
const plan = aDraft([{ title: 'Назначение кураторов школ', source: { row: 2 } }, { title: 'Семинар', source: { row: 4 } }])
const sources = (placed: ReturnType<typeof rowsOfActivities>) => Object.fromEntries([...placed.ofActivity].map(([id, list]) => [id, list.map(({ source }) => source)]))

test('an activity shows all rows that were read into it, and a row that went nowhere is not lost', () => {
  const placed = rowsOfActivities(rows, plan.activities)
  expect(sources(placed)).toEqual({ a: [2, 3], b: [4] })
  expect(placed.loose.map(({ row: { source }, after }) => [source, after])).toEqual([[5, 'b']])
})

test('rows follow their activity when it is moved, joined or split', () => {
  const moved = applyChanges(plan, [{ do: 'moveActivity', id: activityId('b'), after: null, section: null }]).plan
  expect(sources(rowsOfActivities(rows, moved.activities))).toEqual({ a: [2, 3], b: [4] })
  const joined = applyChanges(plan, [{ do: 'joinActivities', id: activityId('a'), other: activityId('b'), as: 'continuation' }]).plan
  expect(sources(rowsOfActivities(rows, joined.activities))).toEqual({ a: [2, 3, 4] })
  const split = applyChanges(plan, [{ do: 'splitActivity', id: activityId('a'), newId: activityId('c'), first: { title: 'Назначение' }, second: { title: 'кураторов школ' } }]).plan
  expect(sources(rowsOfActivities(rows, split.activities))).toEqual({ a: [2, 3], b: [4], c: [2, 3] })
})

test('the row of an activity that was removed is loose again', () => {
  const removed = applyChanges(plan, [{ do: 'removeActivity', id: activityId('b') }]).plan
  expect(rowsOfActivities(rows, removed.activities).loose.map(({ row: { source } }) => source)).toEqual([4, 5])
})

test('two sheets with the same row numbers keep their activities apart', () => {
  const sheets = [row(2, 1, 'Семинар'), row(2, 2, 'Вебинар', { key: '1:2', table: 1 })]
  const both = aDraft([{ title: 'Семинар', source: { row: 2 } }, { title: 'Вебинар', source: { row: 2 } }])
  const placed = rowsOfActivities(sheets, both.activities)
  expect([...placed.ofActivity].map(([id, list]) => [id, list[0]?.table])).toEqual([['a', 0], ['b', 1]])
})
