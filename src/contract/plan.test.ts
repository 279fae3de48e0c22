import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { planArbitrary } from '../../tests/support/plan-arbitraries.ts'
import { aDraft, aPlan } from '../../tests/support/plan-builders.ts'
import type { Change } from '../domain/roadmaps/changes/change.ts'
import type { Activity, Plan } from '../domain/roadmaps/plan/plan.ts'
import type { DraftPlan } from '../domain/roadmaps/plan/planned-activity.ts'
import { changeSchema } from './changes.ts'
import { fromInterchange, interchangeSchema, toInterchange } from './interchange.ts'
import type { activitySchema, draftPlanSchema, planSchema } from './plan.ts'

describe('the schemas of a plan', () => {
  it('say what the types of the domain say', () => {
    expectTypeOf<z.infer<typeof activitySchema>>().toEqualTypeOf<Omit<Activity, 'bindings'>>()
    expectTypeOf<z.infer<typeof planSchema>>().toExtend<Plan>()
    expectTypeOf<Plan>().toExtend<z.infer<typeof planSchema>>()
    expectTypeOf<z.infer<typeof draftPlanSchema>>().toExtend<DraftPlan>()
    expectTypeOf<DraftPlan>().toExtend<z.infer<typeof draftPlanSchema>>()
    expectTypeOf<z.infer<typeof changeSchema>>().toExtend<Change>()
    expectTypeOf<Change>().toExtend<z.infer<typeof changeSchema>>()
  })
})

describe('the interchange format', () => {
  const file = toInterchange(aPlan([{ title: 'Совещание' }], { sections: [{ number: '1', title: 'Раздел' }] }))
  const activity = file.activities[0]

  it('reads every plan back as it was printed', () => {
    fc.assert(fc.property(planArbitrary, (plan) => {
      expect(fromInterchange(interchangeSchema.parse(JSON.parse(JSON.stringify(toInterchange(plan)))))).toEqual(plan)
    }), { numRuns: 100 })
  })

  it('takes the names of activities off', () => {
    expect(interchangeSchema.safeParse(toInterchange(aDraft([{ title: 'Совещание' }]))).success).toBe(true)
  })

  it.each<[string, unknown]>([
    ['another format', { ...file, format: 'opora.roadmap/2' }],
    ['a field that is left out', { ...file, amends: undefined }],
    ['a field that the format does not have', { ...file, author: 'Некто' }],
    ['a day that the calendar does not have', { ...file, amends: { number: '1', date: '2022-02-30' } }],
    ['a kind that the format does not have', { ...file, activities: [{ ...activity, kind: 'party' }] }],
    ['a gap in the positions', { ...file, activities: [{ ...activity, position: 2 }] }],
    ['a section that is not there', { ...file, activities: [{ ...activity, section: 1 }] }],
    ['years that descend', { ...file, years: [2022, 2021] }],
    ['a party that is not there', { ...file, activities: [{ ...activity, parts: [{ description: null, indicator: null, responsible: [0], row: null }] }] }],
    ['a recurrence with an end of its own', { ...file, activities: [{ ...activity, schedule: { ...activity?.schedule, recurrence: 'FREQ=DAILY;UNTIL=20220101' } }] }],
    ['a recurrence that comes no further', { ...file, activities: [{ ...activity, schedule: { ...activity?.schedule, recurrence: 'FREQ=DAILY;INTERVAL=0' } }] }],
    ['a recurrence of every second', { ...file, activities: [{ ...activity, schedule: { ...activity?.schedule, recurrence: 'FREQ=SECONDLY' } }] }],
    ['a text beyond any cell', { ...file, title: 'я'.repeat(50_001) }],
  ])('refuses %s', (_, value) => {
    expect(interchangeSchema.safeParse(file).success).toBe(true)
    expect(interchangeSchema.safeParse(value).success).toBe(false)
  })
})

describe('the schema of a change', () => {
  const id = '7d4f5a52-4d86-4d6e-8a4c-0a52c2b8e0a1'

  it('lets an edit name some fields only', () => {
    expect(changeSchema.parse({ do: 'changeActivity', id, fields: { title: 'Совещание' } })).toEqual({ do: 'changeActivity', id, fields: { title: 'Совещание' } })
  })

  it.each<[string, unknown]>([
    ['a field without a value', { do: 'changeActivity', id, fields: { title: undefined } }],
    ['a place, which only the order gives', { do: 'changeActivity', id, fields: { position: 3 } }],
    ['a name that is no UUID', { do: 'removeActivity', id: 'a' }],
    ['a change that does not exist', { do: 'approve' }],
  ])('refuses %s', (_, value) => {
    expect(changeSchema.safeParse(value).success).toBe(false)
  })
})
