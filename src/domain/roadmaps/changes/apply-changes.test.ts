import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activityArbitrary, planArbitrary } from '../../../../tests/support/plan-arbitraries.ts'
import { aDraft, activityId, anActivity, deadline, onDay, party } from '../../../../tests/support/plan-builders.ts'
import type { Activity, Plan } from '../plan/plan.ts'
import type { ActivityFields, DraftPlan } from '../plan/planned-activity.ts'
import { applyChanges, applyWherePossible } from './apply-changes.ts'
import { joinedAs, numberingStyles, type Change } from './change.ts'
import { withPlanWarnings } from '../checks/plan-warnings.ts'

const a = activityId('a')
const b = activityId('b')
const c = activityId('c')
const d = activityId('d')
const titles = (plan: DraftPlan) => plan.activities.map(({ title }) => title)
const placed = (draft: DraftPlan) => draft.activities.map(({ title, section }) => [title, section === null ? null : draft.sections[section]?.title])
const doubt = (where: 'title' | 'schedule' | 'row') => ({ code: 'cell-repaired' as const, where, message: 'Сомнение', advice: 'Проверьте' })

function fieldsOf({ position: _position, ...fields }: Activity): ActivityFields {
  return { bindings: null, ...fields }
}

/** Any change at all, right or wrong for the plan at hand. */
function changeArbitrary(round: number): fc.Arbitrary<Change> {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'new0', 'new1').map(activityId)
  const newId = fc.constant(activityId(`new${round}`))
  const at = fc.nat(4)
  const section = fc.record({ number: fc.option(fc.constantFrom('1', 'II')), title: fc.option(fc.constantFrom('Раздел', 'Другой')) })
  const activity: fc.Arbitrary<ActivityFields> = activityArbitrary(3).map(fieldsOf)
  const fields = fc.tuple(activity, fc.subarray(['number', 'section', 'title', 'schedule', 'responsible', 'parts', 'indicator', 'warnings', 'done']))
    .map(([all, names]): Partial<ActivityFields> => Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))))
  return fc.oneof(
    planArbitrary.map(({ title, years, approval, amends }): Change => ({ do: 'describe', fields: { title, years, approval, amends } })),
    fc.record({ do: fc.constant('addSection' as const), at, section }),
    fc.record({ do: fc.constant('changeSection' as const), at, section }),
    fc.record({ do: fc.constant('removeSection' as const), at }),
    fc.record({ do: fc.constant('moveSection' as const), from: at, to: at }),
    fc.record({ do: fc.constant('addActivity' as const), id: newId, after: fc.option(id), activity }),
    fc.record({ do: fc.constant('changeActivity' as const), id, fields }),
    fc.record({ do: fc.constant('moveActivity' as const), id, after: fc.option(id), section: fc.option(fc.nat(3)) }),
    fc.record({ do: fc.constant('removeActivity' as const), id }),
    fc.record({ do: fc.constant('joinActivities' as const), id, other: id, as: fc.constantFrom(...joinedAs) }),
    fc.record({ do: fc.constant('splitActivity' as const), id, newId, first: fields, second: fields }),
    fc.record({ do: fc.constant('renumber' as const), section: fc.oneof(at, fc.constant('all' as const)), style: fc.constantFrom(...numberingStyles) }),
  )
}

/** A plan as it comes from the reader or the store: its doubts are those that it shows. */
const named = (plan: Plan): DraftPlan => withPlanWarnings(aDraft(plan.activities, plan))
const changes = fc.tuple(...Array.from({ length: 10 }, (_, round) => changeArbitrary(round)))

/** The changes of the list that can be made, one after the other. */
const makeable = (plan: DraftPlan, list: readonly Change[]): Change[] => applyWherePossible(plan, list).kept

describe('applyChanges on any plan', () => {
  it('gives the same plan back when its inverse is applied', () => {
    fc.assert(fc.property(planArbitrary.map(named), changes, (plan, list) => {
      const { plan: after, inverse } = applyChanges(plan, makeable(plan, list))
      expect(applyChanges(after, inverse).plan).toEqual(plan)
    }), { numRuns: 120 })
  })

  it('brings the changed plan back when the inverse is undone in its turn', () => {
    fc.assert(fc.property(planArbitrary.map(named), changes, (plan, list) => {
      const { plan: after, inverse } = applyChanges(plan, makeable(plan, list))
      const undone = applyChanges(after, inverse)
      expect(applyChanges(undone.plan, undone.inverse).plan).toEqual(after)
    }), { numRuns: 60 })
  })

  it('keeps positions 1 to n, names apart, and everything pointed at in place', () => {
    fc.assert(fc.property(planArbitrary.map(named), changes, (plan, list) => {
      const { activities, sections } = applyChanges(plan, makeable(plan, list)).plan
      expect(activities.map(({ position }) => position)).toEqual(activities.map((_, index) => index + 1))
      expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length)
      expect(activities.every(({ section }) => section === null || section < sections.length)).toBe(true)
      expect(activities.every(({ parts, responsible }) => parts.every((part) => part.responsible.every((index) => index < responsible.length)))).toBe(true)
    }), { numRuns: 60 })
  })

  it('leaves the plan it was given as it was', () => {
    fc.assert(fc.property(planArbitrary.map(named), changes, (plan, list) => {
      const copy = structuredClone(plan)
      applyChanges(plan, makeable(plan, list))
      expect(plan).toEqual(copy)
    }), { numRuns: 30 })
  })
})

describe('a change of an activity', () => {
  const plan = aDraft([{ title: 'Один', warnings: [doubt('title'), doubt('schedule')] }, { title: 'Два' }, { title: 'Три' }])

  it('keeps the reference of every activity that it does not touch', () => {
    const after = applyChanges(plan, [{ do: 'changeActivity', id: b, fields: { title: 'Второе' } }]).plan
    expect(after.activities[0]).toBe(plan.activities[0])
    expect(after.activities[2]).toBe(plan.activities[2])
    expect(titles(after)).toEqual(['Один', 'Второе', 'Три'])
  })

  it('settles the doubts about the fields that it sets and no others', () => {
    const after = applyChanges(plan, [{ do: 'changeActivity', id: a, fields: { title: 'Первое' } }]).plan
    expect(after.activities[0]?.warnings).toEqual([doubt('schedule')])
  })

  it('changes nothing where the fields say what is there already', () => {
    expect(applyChanges(plan, [{ do: 'changeActivity', id: a, fields: { title: 'Один' } }])).toEqual({ plan, inverse: [] })
  })

  it('lets parts follow their parties when the parties are put in another order', () => {
    const part = { description: 'Часть', indicator: null, responsible: [0, 1], row: null }
    const shared = aDraft([{ responsible: [party('Школа'), party('Куратор')], parts: [part] }])
    const after = applyChanges(shared, [{ do: 'changeActivity', id: a, fields: { responsible: [party('Куратор'), party('Министерство')] } }]).plan
    expect(after.activities[0]?.parts).toEqual([{ ...part, responsible: [0] }])
  })
})

describe('order', () => {
  const plan = aDraft([{ title: 'Один' }, { title: 'Два' }, { title: 'Три' }])

  it.each([
    ['to the first place', c, null, ['Три', 'Один', 'Два']],
    ['down', a, c, ['Два', 'Три', 'Один']],
    ['up', c, a, ['Один', 'Три', 'Два']],
  ])('moves an activity %s', (_, id, after, expected) => {
    expect(titles(applyChanges(plan, [{ do: 'moveActivity', id, after, section: null }]).plan)).toEqual(expected)
  })

  it('puts a new activity where it is told', () => {
    const activity = fieldsOf(anActivity({ title: 'Новое' }))
    const after = applyChanges(plan, [{ do: 'addActivity', id: d, after: a, activity }]).plan
    expect(titles(after)).toEqual(['Один', 'Новое', 'Два', 'Три'])
    expect(after.activities[0]).toBe(plan.activities[0])
  })
})

describe('sections', () => {
  const sections = [{ number: '1', title: 'Первый' }, { number: '2', title: 'Второй' }, { number: '3', title: 'Третий' }]
  const plan = aDraft([{ title: 'а', section: 0 }, { title: 'б', section: 1 }, { title: 'в', section: 1 }, { title: 'г', section: 2 }], { sections })

  it('lets the rows of a removed heading fall to the heading above', () => {
    expect(placed(applyChanges(plan, [{ do: 'removeSection', at: 1 }]).plan)).toEqual([['а', 'Первый'], ['б', 'Первый'], ['в', 'Первый'], ['г', 'Третий']])
  })

  it('leaves the rows of a removed first heading without one', () => {
    expect(placed(applyChanges(plan, [{ do: 'removeSection', at: 0 }]).plan)[0]).toEqual(['а', null])
  })

  it('moves a heading together with its rows', () => {
    expect(placed(applyChanges(plan, [{ do: 'moveSection', from: 1, to: 0 }]).plan))
      .toEqual([['б', 'Второй'], ['в', 'Второй'], ['а', 'Первый'], ['г', 'Третий']])
  })

  it('keeps rows under their own heading when another is put before it', () => {
    expect(placed(applyChanges(plan, [{ do: 'addSection', at: 1, section: { number: null, title: 'Новый' } }]).plan)).toEqual(placed(plan))
  })

  it.each([
    ['running', ['1', '2', '3', '4']],
    ['restarting', ['1', '1', '2', '1']],
    ['dotted', ['1.1', '2.1', '2.2', '3.1']],
  ] as const)('gives out %s numbers', (style, expected) => {
    const after = applyChanges(plan, [{ do: 'renumber', section: 'all', style }]).plan
    expect(after.activities.map(({ number }) => number)).toEqual(expected)
  })

  it('gives out numbers in one section only', () => {
    const after = applyChanges(plan, [{ do: 'renumber', section: 1, style: 'running' }]).plan
    expect(after.activities.map(({ number }) => number)).toEqual([null, '1', '2', null])
  })
})

describe('joining rows', () => {
  const half = aDraft([
    { number: '7', title: 'Разработка и утвер-', schedule: { ...deadline('2022-10-30'), text: 'До 30.10.2022' }, responsible: [party('Муниципальный')], indicator: { text: 'Не менее', targets: [] } },
    { title: 'ждение плана', schedule: { ...deadline('2022-10-30'), text: 'г.', kind: 'unknown', windows: [] }, responsible: [party('координатор')], indicator: { text: '90% школ', targets: [] } },
    { title: 'Другое' },
  ])

  it('goes on in each cell where the page cut it, and reads the whole anew', () => {
    const { plan } = applyChanges(half, [{ do: 'joinActivities', id: a, other: b, as: 'continuation' }])
    expect(plan.activities).toMatchObject([
      {
        id: a, position: 1, number: '7', title: 'Разработка и утверждение плана', schedule: { text: 'До 30.10.2022 г.', kind: 'deadline', windows: [[null, '2022-10-30']] },
        responsible: [party('Муниципальный координатор', 'municipal-coordinator')],
        indicator: { text: 'Не менее 90% школ', targets: [{ comparator: 'gte', value: 90, unit: 'percent' }] },
      },
      { id: c, position: 2 },
    ])
  })

  it('keeps a cell that was merged over both rows once, and whole parties apart', () => {
    const rows = aDraft([{ title: 'Семинар', schedule: onDay('2022-05-12'), responsible: [party('Министерство', 'ministry')] }, { title: 'Семинар', schedule: onDay('2022-05-12'), responsible: [party('Куратор', 'curator')] }])
    const { plan } = applyChanges(rows, [{ do: 'joinActivities', id: a, other: b, as: 'continuation' }])
    expect(plan.activities).toMatchObject([{ title: 'Семинар', schedule: onDay('2022-05-12'), responsible: [party('Министерство', 'ministry'), party('Куратор', 'curator')] }])
  })

  it('keeps deliverables apart where the second row is one', () => {
    const rows = aDraft([
      { title: 'Работа в системе', description: 'Самодиагностика', responsible: [party('Школа', 'school')], source: { row: 5 } },
      { title: 'Работа в системе', description: 'Активация рисков', responsible: [party('Куратор', 'curator'), party('Школа', 'school')], source: { row: 6 } },
    ])
    const { plan } = applyChanges(rows, [{ do: 'joinActivities', id: a, other: b, as: 'part' }])
    expect(plan.activities).toMatchObject([{
      title: 'Работа в системе', description: 'Самодиагностика; Активация рисков', responsible: [party('Школа', 'school'), party('Куратор', 'curator')],
      parts: [{ description: 'Самодиагностика', responsible: [0], row: 5 }, { description: 'Активация рисков', responsible: [1, 0], row: 6 }],
    }])
  })
})

describe('doubts', () => {
  it('come with a schedule that a person sets to a doubtful day', () => {
    const plan = aDraft([{ schedule: onDay('2022-05-12') }])
    const after = applyChanges(plan, [{ do: 'changeActivity', id: a, fields: { schedule: onDay('2022-05-14') } }]).plan
    expect(after.activities[0]?.warnings.map(({ code }) => code)).toEqual(['weekend'])
  })

  it('about the order of numbers follow the numbers, and leave the rest of the plan alone', () => {
    const plan = withPlanWarnings(aDraft([{ number: '1' }, { number: '2' }, { number: '3' }]))
    const { plan: after, inverse } = applyChanges(plan, [{ do: 'removeActivity', id: b }])
    expect(after.activities.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual(['number-gap'])
    expect(after.activities[0]).toBe(plan.activities[0])
    expect(applyChanges(after, inverse).plan).toEqual(plan)
  })
})

describe('splitting a row', () => {
  it('leaves in both halves what neither half names', () => {
    const plan = aDraft([{ number: '4', title: 'Семинар и вебинар', schedule: onDay('2022-04-27'), responsible: [party('Куратор')] }])
    const after = applyChanges(plan, [{ do: 'splitActivity', id: a, newId: b, first: { title: 'Семинар' }, second: { title: 'Вебинар' } }]).plan
    expect(after.activities).toMatchObject([
      { id: a, position: 1, number: '4', title: 'Семинар', schedule: onDay('2022-04-27') },
      { id: b, position: 2, number: null, title: 'Вебинар', schedule: onDay('2022-04-27'), responsible: [party('Куратор')] },
    ])
  })
})

describe('refusals', () => {
  const plan = aDraft([{ schedule: deadline('2022-03-01') }])
  const activity = fieldsOf(anActivity())

  it.each<[string, Change, string]>([
    ['an activity that is not there', { do: 'removeActivity', id: b }, 'change.activity-unknown'],
    ['a place after an activity that is not there', { do: 'addActivity', id: b, after: c, activity }, 'change.activity-unknown'],
    ['a name that is taken', { do: 'addActivity', id: a, after: null, activity }, 'change.activity-repeated'],
    ['a section that is not there', { do: 'changeActivity', id: a, fields: { section: 0 } }, 'change.section-unknown'],
    ['a heading that is not there', { do: 'removeSection', at: 0 }, 'change.section-unknown'],
    ['a place after itself', { do: 'moveActivity', id: a, after: a, section: null }, 'change.after-itself'],
    ['joining with itself', { do: 'joinActivities', id: a, other: a, as: 'part' }, 'change.join-itself'],
    ['years out of order', { do: 'describe', fields: { years: [2022, 2021] } }, 'change.years-order'],
    ['a part that points at nobody', { do: 'changeActivity', id: a, fields: { parts: [{ description: null, indicator: null, responsible: [3], row: null }] } }, 'change.part-party-unknown'],
  ])('refuses %s', (_name, change, code) => {
    expect(() => applyChanges(plan, [change])).toThrow(code)
  })
})
