import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planArbitrary } from '../../../../tests/support/plan-arbitraries.ts'
import { aDraft, aPlan, activityId, deadline, onDay, party } from '../../../../tests/support/plan-builders.ts'
import { addDays } from '../../kernel/civil-date.ts'
import type { Activity, Plan } from '../plan/plan.ts'
import { comparePlans } from './compare-plans.ts'
import type { ActivityComparison } from './plan-comparison.ts'

const verbs = ['Проведение', 'Подготовка', 'Организация', 'Утверждение', 'Анализ', 'Размещение', 'Разработка', 'Согласование']
const things = ['семинара', 'отчёта', 'диагностики', 'программы', 'вебинара', 'конкурса', 'соглашения', 'посещения']
const whom = ['для руководителей', 'для кураторов', 'для учителей математики', 'для муниципальных команд', 'по итогам года', 'по запросам школ']
const where = ['в опорной школе', 'в институте', 'на площадке центра', 'в личном кабинете']

/** A row of its own words: every number gives another title. */
function row(seed: number): Partial<Activity> {
  const pick = (list: readonly string[], divisor: number) => list[Math.floor(seed / divisor) % list.length] ?? ''
  return {
    title: `${pick(verbs, 1)} ${pick(things, 8)} ${pick(whom, 64)} ${pick(where, 384)}`, number: String(seed), section: seed % 2,
    schedule: onDay(addDays('2022-01-01', (seed * 37) % 365)), responsible: [party('Куратор', 'curator')],
  }
}

function edited({ seed, fate }: { seed: number; fate: string }): Partial<Activity> {
  const plain = row(seed)
  if (fate === 'mended') return { ...plain, title: `${plain.title} (онлайн)` }
  if (fate === 'shortened') return { ...plain, title: plain.title?.split(' ').slice(0, -1).join(' ') ?? null }
  if (fate === 'redated') return { ...plain, schedule: onDay(addDays('2022-03-01', seed % 90)) }
  return plain
}

const sections = [{ number: '1', title: 'Управление' }, { number: '2', title: 'Методика' }]
const monthly = (months: readonly number[]): Partial<Activity>[] =>
  months.map((month) => ({ title: 'Предоставление информации о ходе проекта', schedule: deadline(`2022-${String(month).padStart(2, '0')}-25`) }))

function kept(plan: Plan, other: Plan) {
  return comparePlans(plan, other).activities.filter((one): one is Extract<ActivityComparison, { state: 'kept' }> => one.state === 'kept')
}

describe('comparePlans on any plan', () => {
  it('finds nothing between a plan and itself', () => {
    fc.assert(fc.property(planArbitrary, (plan) => {
      const { header, sections: changed, counts } = comparePlans(plan, structuredClone(plan))
      expect([header, counts.moved, counts.changed, counts.added - counts.removed]).toEqual([[], 0, 0, 0])
      expect(changed).toEqual([])
    }), { numRuns: 200 })
  })

  it('names every row of both plans exactly once', () => {
    fc.assert(fc.property(planArbitrary, planArbitrary, (before, after) => {
      const { activities } = comparePlans(before, after)
      const earlier = activities.flatMap((one) => (one.state === 'added' ? [] : [one.before.position]))
      const later = activities.flatMap((one) => (one.state === 'removed' ? [] : [one.after.position]))
      expect(earlier.toSorted((a, b) => a - b)).toEqual(before.activities.map(({ position }) => position))
      expect(later).toEqual(after.activities.map(({ position }) => position))
    }), { numRuns: 200 })
  })
})

describe('comparePlans where the truth is known', () => {
  const edit = fc.record({
    seed: fc.nat(1_535), fate: fc.constantFrom('same', 'same', 'mended', 'shortened', 'redated', 'renumbered', 'removed', 'added'), order: fc.integer(),
  })
  const edits = fc.uniqueArray(edit, { selector: ({ seed }) => seed, minLength: 1, maxLength: 40 })

  it('finds every row again through mended words, other dates, new numbers and another order', () => {
    fc.assert(fc.property(edits, fc.boolean(), (list, shuffled) => {
      const before = list.filter(({ fate }) => fate !== 'added')
      const after = list.filter(({ fate }) => fate !== 'removed').toSorted((one, other) => (shuffled ? one.order - other.order : 0))
      const plan = aPlan(before.map(({ seed }) => row(seed)), { sections })
      const other = aPlan(after.map((one, index) => ({ ...edited(one), number: String(index + 1) })), { sections })
      const found = kept(plan, other).map(({ before: one, after: two }) => [before[one.position - 1]?.seed, after[two.position - 1]?.seed])
      const right = found.filter(([one, two]) => one === two).length
      const due = list.filter(({ fate }) => fate !== 'added' && fate !== 'removed').length
      expect(right).toBe(due)
    }), { numRuns: 150 })
  })

  it('tells rows with the same words apart by their dates', () => {
    const before = aPlan(monthly([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
    const after = aPlan(monthly([1, 2, 3, 5, 6, 7, 8, 9, 10, 11]))
    const { counts, activities } = comparePlans(before, after)
    expect(counts).toMatchObject({ added: 0, removed: 0, same: 9, changed: 1 })
    expect(activities.find((one) => one.state === 'kept' && one.changes.length > 0)).toMatchObject({ before: { position: 4 }, after: { position: 10 } })
  })

  it('keeps the order of rows with the same words when all their dates change', () => {
    const before = aPlan(monthly([1, 3, 5, 7]))
    const after = aPlan(monthly([2, 4, 6, 8]))
    expect(kept(before, after).map((one) => [one.before.position, one.after.position])).toEqual([[1, 1], [2, 2], [3, 3], [4, 4]])
  })

  it('leaves out the row whose date is furthest when one of several alike is gone', () => {
    const before = aPlan(monthly([1, 4, 8]))
    const after = aPlan(monthly([2, 9]))
    expect(kept(before, after).map((one) => [one.before.position, one.after.position])).toEqual([[1, 1], [3, 2]])
  })

  it('compares 3,000 rows whose every title was touched without looking at every pair', () => {
    const rows = Array.from({ length: 3_000 }, (_, index): Partial<Activity> => ({ title: `Вебинар № ${index} для школ проекта`, schedule: onDay('2022-05-12') }))
    const touched = rows.map(({ title, schedule }): Partial<Activity> => ({ title: `Онлайн-${title}`, schedule: schedule ?? onDay('2022-05-12') }))
    const pairs = kept(aPlan(rows), aPlan(touched))
    expect(pairs.filter(({ before, after }) => before.position === after.position)).toHaveLength(3_000)
  })
})

describe('what comparePlans says of a kept row', () => {
  const before = aPlan([
    { title: 'Мониторинг сайтов школ', section: 0, kind: 'monitoring', responsible: [party('Куратор', 'curator'), party('Школа', 'school')], indicator: { text: '100%', targets: [] } },
    { title: 'Семинар для руководителей', section: 1 },
    { title: 'Отчёт куратора за год', section: 1 },
  ], { sections })

  it('names the fields that changed', () => {
    const target = { comparator: 'gte' as const, value: 90, unit: 'percent' as const, of: null, from: 'indicator' as const }
    const after = aPlan([
      { ...before.activities[0], number: '1', kind: 'report', responsible: [party('Школа', 'school-head'), party('Министерство', 'ministry')], indicator: { text: '90%', targets: [target] }, schedule: deadline('2022-05-01') },
      before.activities[1] ?? {}, before.activities[2] ?? {},
    ], { sections })
    expect(kept(before, after)[0]?.changes).toEqual([
      { field: 'number', before: null, after: '1' },
      { field: 'kind', before: 'monitoring', after: 'report' },
      expect.objectContaining({ field: 'schedule', dates: true }),
      {
        field: 'responsible', added: [party('Министерство', 'ministry')], removed: [party('Куратор', 'curator')],
        resolved: [{ before: party('Школа', 'school'), after: party('Школа', 'school-head') }],
      },
      { field: 'indicator', before: '100%', after: '90%' },
      { field: 'targets', added: [target], removed: [] },
    ])
  })

  it('calls a row moved only where it stands otherwise among the kept ones', () => {
    const [first, second, third] = before.activities
    const after = aPlan([{ title: 'Совсем новое дело' }, third ?? {}, first ?? {}, second ?? {}], { sections })
    expect(kept(before, after).filter(({ moved }) => moved).map((one) => one.before.position)).toEqual([3])
  })

  it('takes a renamed section for the same one and a row of another section for moved there', () => {
    const renamed = [{ number: '1', title: 'Организация' }, { number: '2', title: 'Методика' }]
    const after = aPlan([...before.activities.slice(0, 2), { ...before.activities[2], section: 0 }], { sections: renamed })
    const { sections: changed } = comparePlans(before, after)
    expect(changed).toEqual([{ state: 'renamed', before: sections[0], after: renamed[0] }])
    expect(kept(before, after).map(({ changes }) => changes.map(({ field }) => field))).toEqual([[], [], ['section']])
  })

  it('keeps a removed row where it stood', () => {
    const [first, , third] = before.activities
    expect(comparePlans(before, aPlan([first ?? {}, third ?? {}], { sections })).activities.map(({ state }) => state)).toEqual(['kept', 'removed', 'kept'])
  })

  it('knows a renamed row of the same road map by its name', () => {
    const draft = aDraft([{ title: 'Семинар' }])
    const after = { ...draft, activities: draft.activities.map((one) => Object.assign(structuredClone(one), { id: activityId('a'), title: 'Нечто иное' })) }
    expect(comparePlans(draft, after).counts).toMatchObject({ changed: 1, added: 0, removed: 0 })
  })

  it('lists what changed in the head', () => {
    expect(comparePlans(before, { ...before, years: [2023], programme: null }).header.map(({ field }) => field)).toEqual(['programme', 'years'])
  })
})
