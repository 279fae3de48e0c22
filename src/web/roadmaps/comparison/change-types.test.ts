import { expect, test } from 'vitest'
import { aDraft, deadline, party } from '../../../../tests/support/plan-builders.ts'
import { comparePlans } from '../../../domain/roadmaps/comparison/compare-plans.ts'
import { changeTypesOf, countByType } from './change-types.ts'

const titles = ['Анкетирование родителей', 'Посещение школ куратором', 'Итоговый отчёт региона']
const before = aDraft(titles.map((title) => ({ title, schedule: deadline('2022-03-01') })))
const compared = (change: (at: number) => object) => comparePlans(before, { ...before, activities: before.activities.map((activity, at) => ({ ...activity, ...change(at) })) }).activities

test('an activity that stands as it stood has no type of change', () => {
  expect(compared(() => ({})).map(changeTypesOf)).toEqual([[], [], []])
})

test('other dates and other parties are called out beside the change itself', () => {
  const comparisons = compared((at) => (at === 0 ? { schedule: deadline('2022-04-01') } : at === 1 ? { responsible: [party('Куратор', 'curator')] } : {}))
  expect(comparisons.map(changeTypesOf)).toEqual([['changed', 'dates'], ['changed', 'parties'], []])
  expect([...countByType(comparisons)]).toEqual([['changed', 2], ['dates', 1], ['parties', 1]])
})

test('the same days in other words are no other dates', () => {
  expect(compared((at) => (at === 0 ? { schedule: deadline('2022-03-01', 'не позднее 1 марта') } : {})).map(changeTypesOf)[0]).toEqual(['changed'])
})

test('what only one of the plans has is added or removed, and nothing else', () => {
  const fewer = comparePlans(before, { ...before, activities: before.activities.slice(1) }).activities
  expect(fewer.map(changeTypesOf)[0]).toEqual(['removed'])
})
