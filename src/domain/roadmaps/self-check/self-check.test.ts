import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planArbitrary } from '../../../../tests/support/plan-arbitraries.ts'
import { aPlan, deadline, onDay, party, period } from '../../../../tests/support/plan-builders.ts'
import type { Activity, Plan } from '../plan/plan.ts'
import { criteria } from './criteria.ts'
import { federalFrame, federalFrameOf } from './federal-frame.ts'
import { selfCheck } from './self-check.ts'

const ministry = party('Министерство', 'ministry')
const municipality = party('Муниципальный координатор', 'municipal-coordinator')
const curator = party('Куратор', 'curator')
const result = (text: string): Activity['indicator'] => ({ text, targets: [] })

/** A plan that a reviewer would find nothing wrong with. */
const good: Partial<Activity>[] = [
  { title: 'Анкетирование школ', kind: 'survey', schedule: period('2022-01-17', '2022-02-04'), responsible: [municipality], indicator: result('100% школ заполнили анкеты') },
  { title: 'Рисковые профили школ размещены', schedule: deadline('2022-02-14'), responsible: [ministry], indicator: result('Профили размещены') },
  { title: 'Первичное посещение школ куратором', kind: 'visit', schedule: period('2022-02-14', '2022-03-01'), responsible: [curator], indicator: result('Отчёт куратора') },
  { title: 'Самодиагностика и активация рисков', schedule: period('2022-02-14', '2022-03-01'), responsible: [municipality], indicator: result('Риски активированы') },
  { title: 'Концепция развития и антирисковые программы', schedule: period('2022-02-14', '2022-03-30'), responsible: [municipality], indicator: result('Программы размещены') },
  { title: 'Первый этап мониторинга', schedule: period('2022-04-25', '2022-06-01'), responsible: [municipality], indicator: result('Справка') },
  { title: 'Выборочная экспертиза', schedule: period('2022-05-16', '2022-05-25'), responsible: [ministry], indicator: result('Экспертные заключения') },
  { title: 'Семинар для школ-участников 2021 года', schedule: onDay('2022-08-24'), responsible: [ministry], indicator: result('Программа семинара') },
  { title: 'Второй этап мониторинга', schedule: period('2022-09-15', '2022-11-01'), responsible: [municipality], indicator: result('Справка') },
  { title: 'Итоговый отчёт', kind: 'report', schedule: deadline('2022-12-20'), responsible: [ministry], indicator: result('Отчёт') },
]

const warning = (code: 'weekend' | 'end-before-start') => ({ warnings: [{ code, where: 'schedule' as const, message: '', advice: '' }] })
const frame = federalFrame(2022)
const reason = (plan: Plan, id: string) => selfCheck(plan, frame).reasons.find(({ criterion }) => criterion === id)
const changed = (position: number, fields: Partial<Activity>) => aPlan(good.map((activity, index) => (index + 1 === position ? Object.assign({}, activity, fields) : activity)))

describe('selfCheck', () => {
  it('gives a plan without a fault all points', () => {
    const check = selfCheck(aPlan(good), frame)
    expect(check.reasons.filter(({ lost }) => lost > 0)).toEqual([])
    expect(check.score).toBe(100)
  })

  it('stays within 0 and 100 and accounts for every point that it takes', () => {
    fc.assert(fc.property(planArbitrary, fc.boolean(), (plan, framed) => {
      const { score, reasons } = selfCheck(plan, framed ? frame : null)
      const possible = reasons.reduce((sum, { weight }) => sum + weight, 0)
      const lost = reasons.reduce((sum, one) => sum + one.lost, 0)
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      expect(Math.abs(score - 100 * (1 - lost / possible))).toBeLessThan(0.51)
      expect(reasons.every(({ positions }) => positions.every((position) => plan.activities[position - 1] !== undefined))).toBe(true)
    }), { numRuns: 60 })
  })

  it('shares out exactly 100 points', () => {
    expect(criteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100)
  })

  it.each<[string, Partial<Activity>, string]>([
    ['a party', { responsible: [] }, 'parties'],
    ['a date', { schedule: { text: null, kind: 'unknown', windows: [], recurrence: null, condition: null } }, 'dates'],
    ['a result that can be checked', { indicator: result('Повышение качества образования') }, 'results'],
  ])('names the activity that lacks %s', (_, fields, id) => {
    expect(reason(changed(8, fields), id)).toMatchObject({ lost: expect.toSatisfy((lost: number) => lost > 0), positions: [8] })
  })

  it('takes a number for a result, whatever the words are', () => {
    const target = { comparator: 'gte' as const, value: 80, unit: 'percent' as const, of: null, from: 'indicator' as const }
    expect(reason(changed(8, { indicator: { text: 'Удовлетворённость', targets: [target] } }), 'results')).toMatchObject({ lost: 0 })
  })

  it('says who is missing where only one level acts', () => {
    const regional = aPlan(good.map((activity) => Object.assign({}, activity, { responsible: [ministry] })))
    expect(reason(regional, 'levels')).toMatchObject({ lost: 5, sentence: 'Никто не действует на уровне: муниципальный.' })
  })

  it('misses a milestone that the plan does not speak of, and half misses one on other days', () => {
    expect(reason(changed(1, { title: 'Совещание', indicator: result('Протокол') }), 'milestones')).toMatchObject({ sentence: 'В плане нет: анкетирование.', lost: 1.8 })
    expect(reason(changed(1, { schedule: deadline('2022-10-01') }), 'milestones'))
      .toMatchObject({ sentence: 'Не в свои сроки или без срока: анкетирование.', lost: 0.9, positions: [1] })
  })

  it('misses help to the schools of last year', () => {
    expect(reason(changed(8, { title: 'Семинар' }), 'last-year')).toMatchObject({ lost: 8 })
  })

  it('sees the week in which one party has too much', () => {
    const crowded = aPlan([...good, ...Array.from({ length: 6 }, (): Partial<Activity> => ({ title: 'Справка', schedule: onDay('2022-07-13'), responsible: [ministry] }))])
    expect(reason(crowded, 'load')).toMatchObject({ lost: 2, positions: [11, 12, 13, 14, 15, 16], sentence: expect.stringContaining('в неделю с 11.07.2022: 6 мероприятий') })
  })

  it('counts a severe warning for more than a slight one', () => {
    expect(reason(changed(3, warning('weekend')), 'warnings')).toMatchObject({ lost: 0.3, positions: [] })
    expect(reason(changed(3, warning('end-before-start')), 'warnings')).toMatchObject({ lost: 3.6, positions: [3] })
    expect(selfCheck(changed(3, warning('weekend')), frame).warnings.slight).toMatchObject([{ position: 3 }])
  })

  it('asks for publication only where the plan has such a column', () => {
    expect(reason(aPlan(good), 'publication')).toBeUndefined()
    expect(reason(changed(1, { publication: 'Сайт' }), 'publication')).toMatchObject({ lost: 3.6 })
  })

  it('asks nothing of the federal frame where the plan belongs to another initiative', () => {
    const other = aPlan(good.slice(7), { programme: null })
    const check = selfCheck(other, federalFrameOf(other))
    expect(check.reasons.map(({ criterion }) => criterion)).not.toContain('milestones')
    expect(check.score).toBe(100)
  })

  it('gives an empty plan hardly anything', () => {
    expect(selfCheck(aPlan([]), frame).score).toBeLessThan(35)
  })
})

describe('federalFrameOf', () => {
  it.each([['500+', 2021], ['«500+»', 2022], ['500 +', 2030]])('knows the frame of %s in %i', (programme, year) => {
    const found = federalFrameOf({ programme, years: [year] })
    expect(found?.milestones).toHaveLength(9)
    expect(found?.milestones.every(({ start, end }) => start <= end && start.startsWith(String(year)))).toBe(true)
  })

  it('has none for a plan outside of it', () => {
    expect(federalFrameOf({ programme: null, years: [2021] })).toBeNull()
    expect(federalFrameOf({ programme: '500+', years: [] })).toBeNull()
  })
})
