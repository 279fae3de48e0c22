import { expect, test } from 'vitest'
import { aDraft } from '../../../../tests/support/plan-builders.ts'
import { tableEntries } from './table-entries.ts'

const sections = ['Подготовка', 'Работа', 'Итоги'].map((title) => ({ number: null, title }))
const plan = aDraft([{ section: null }, { section: 0 }, { section: 0 }, { section: 2 }], { sections })
const inWords = (entries: ReturnType<typeof tableEntries>) => entries.map((entry) => (entry.kind === 'section' ? `${sections[entry.at]?.title} ${entry.count}` : entry.activity.id))

test('each run of rows stands under its heading, rows outside of all sections under none', () => {
  expect(inWords(tableEntries(plan, plan.activities, false))).toEqual(['a', 'Подготовка 2', 'b', 'c', 'Итоги 1', 'd'])
})

test('a draft shows headings that nothing stands under, so that something can be put there', () => {
  expect(inWords(tableEntries(plan, plan.activities, true))).toEqual(['a', 'Подготовка 2', 'b', 'c', 'Работа 0', 'Итоги 1', 'd'])
  expect(inWords(tableEntries(plan, [], true))).toEqual(['Подготовка 0', 'Работа 0', 'Итоги 0'])
})

test('a section whose rows the filters hide has no heading', () => {
  expect(inWords(tableEntries(plan, plan.activities.slice(3), false))).toEqual(['Итоги 1', 'd'])
})

test('a section that comes twice has its heading twice, under different keys', () => {
  const broken = aDraft([{ section: 0 }, { section: 1 }, { section: 0 }], { sections })
  const entries = tableEntries(broken, broken.activities, false)
  expect(inWords(entries)).toEqual(['Подготовка 1', 'a', 'Работа 1', 'b', 'Подготовка 1', 'c'])
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
})
