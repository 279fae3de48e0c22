import { expect, test } from 'vitest'
import { activityId, aDraft } from '../../../../tests/support/plan-builders.ts'
import { applyChanges } from '../../../domain/roadmaps/changes/apply-changes.ts'
import { addUnder, placeActivity, type DropPlace } from './place-activity.ts'

const sections = ['Первый', 'Второй', 'Пустой'].map((title) => ({ number: null, title }))
const plan = aDraft([{ section: 0 }, { section: 0 }, { section: 1 }], { sections })
const after = (name: string, place: DropPlace) => applyChanges(plan, placeActivity(plan, activityId(name), place)).plan.activities.map(({ id, section }) => `${id}${section}`)

test('a row let go above or below another one goes there, into its section', () => {
  expect(after('c', { beside: activityId('a'), side: 'above' })).toEqual(['c0', 'a0', 'b0'])
  expect(after('a', { beside: activityId('c'), side: 'below' })).toEqual(['b0', 'c1', 'a1'])
})

test('a row let go on a heading goes first under it, under an empty one too', () => {
  expect(after('a', { under: 1 })).toEqual(['b0', 'a1', 'c1'])
  expect(after('a', { under: 2 })).toEqual(['b0', 'c1', 'a2'])
})

test('a row let go where it stands is not moved', () => {
  expect(placeActivity(plan, activityId('b'), { beside: activityId('a'), side: 'below' })).toEqual([])
  expect(placeActivity(plan, activityId('c'), { under: 1 })).toEqual([])
})

const sectionsAfter = (section: number) => applyChanges(plan, addUnder(plan, section)).plan.activities.map((activity) => activity.section)

test('a new row of a section stands last in it, of an empty section after all rows above it', () => {
  expect(sectionsAfter(0)).toEqual([0, 0, 0, 1])
  expect(sectionsAfter(2)).toEqual([0, 0, 1, 2])
})
