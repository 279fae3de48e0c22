import { expect, test } from 'vitest'
import { activityId, aDraft } from '../../../tests/support/plan-builders.ts'
import { applyChanges } from '../../domain/roadmaps/changes/apply-changes.ts'
import { addAbove, addBelow, joinWithNext, moveBy, startSection } from './activity-edits.ts'

const sections = [{ number: '1', title: 'Первый' }, { number: '2', title: 'Второй' }]
const plan = aDraft([{ section: 0 }, { section: 0 }, { section: 1 }], { sections })
const ids = (changes: Parameters<typeof applyChanges>[1]) => applyChanges(plan, changes).plan.activities.map(({ id, section }) => `${id}${section}`)

test('a row moves one place, and over a heading into the section beyond it', () => {
  expect(ids(moveBy(plan, activityId('b'), -1))).toEqual(['b0', 'a0', 'c1'])
  expect(ids(moveBy(plan, activityId('b'), 1))).toEqual(['a0', 'c1', 'b1'])
  expect(moveBy(plan, activityId('a'), -1)).toEqual([])
  expect(moveBy(plan, activityId('c'), 1)).toEqual([])
})

test('a new row stands below, in the same section', () => {
  const [change] = addBelow(plan.activities[0] ?? null)
  expect(change).toMatchObject({ do: 'addActivity', after: 'a', activity: { section: 0, title: null } })
})

test('a new row stands above, the first of the plan included', () => {
  expect(applyChanges(plan, addAbove(plan, { id: activityId('a'), section: 0 })).plan.activities.map(({ title, section }) => [title, section])[0]).toEqual([null, 0])
  expect(ids(addAbove(plan, { id: activityId('c'), section: 1 })).slice(0, 2)).toEqual(['a0', 'b0'])
})

test('the last row has nothing to be joined with', () => {
  expect(joinWithNext(plan, activityId('c'), 'part')).toEqual([])
  expect(ids(joinWithNext(plan, activityId('a'), 'continuation'))).toEqual(['a0', 'c1'])
})

test('a new heading takes the rest of its section along, and no other section', () => {
  const after = applyChanges(plan, startSection(plan, activityId('b'))).plan
  expect(after.sections.map(({ title }) => title)).toEqual(['Первый', 'Новый раздел', 'Второй'])
  expect(after.activities.map(({ section }) => section)).toEqual([0, 1, 2])
})
