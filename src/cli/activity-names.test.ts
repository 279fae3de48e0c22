import { expect, test } from 'vitest'
import { anActivity, aPlan } from '../../tests/support/plan-builders.ts'
import type { Plan } from '../domain/roadmaps/plan/plan.ts'
import { activityNames } from './activity-names.ts'

const namesOf = (plan: Plan) => plan.activities.map(activityNames(plan))
const tomsk = { level: 'region', name: 'Томская область' } as const
const rows = ['Совещание', 'Вебинар', 'Вебинар', 'Форум'].map((title, at) => ({ number: String(at + 1), title }))
const plan = aPlan(rows, { territory: tomsk })

test('a row that is put in shifts no name, nor do new numbers and dates', () => {
  const more = aPlan([{ number: '1', title: 'Семинар' }, ...rows.map(({ title }, at) => ({ number: String(at + 2), title: ` ${title} `, schedule: { ...anActivity().schedule, text: 'май' } }))], { territory: tomsk })
  expect(namesOf(more).slice(1)).toEqual(namesOf(plan))
})

test('every name is given once, also where rows read alike', () => {
  expect(new Set(namesOf(plan)).size).toBe(4)
})

test('the same work of another territory, year or section has another name', () => {
  const others = [aPlan(rows, { territory: { level: 'region', name: 'Омская область' } }), aPlan(rows, { territory: tomsk, years: [2031] }),
    aPlan(rows.map(({ number, title }) => ({ number, title, section: 0 })), { territory: tomsk, sections: [{ number: '1', title: 'Обучение' }] })]
  for (const other of others) expect(namesOf(other).filter((name) => namesOf(plan).includes(name))).toEqual([])
})
