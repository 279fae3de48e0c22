import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Activity, Plan, Schedule } from '../plan/plan.ts'
import { planDoubts, withPlanWarnings } from './plan-warnings.ts'

const on = (start: string | null, end: string): Schedule => ({ text: null, kind: start === null ? 'deadline' : 'period', windows: [[start, end]], recurrence: null, condition: null })

function activity(title: string, more: Partial<Activity> = {}): Activity {
  return {
    position: 1, number: null, section: null, title, description: null, kind: 'other', schedule: on('2022-05-01', '2022-05-31'), responsible: [], indicator: null,
    publication: null, parts: [], done: false, source: null, warnings: [], ...more,
  }
}

function plan(activities: Activity[], more: Partial<Plan> = {}): Plan {
  return { title: null, programme: null, territory: null, years: [2022], approval: null, amends: null, sections: [], activities, warnings: [], ...more }
}

const indicator = (text: string, ...targets: NonNullable<Activity['indicator']>['targets']) => ({ indicator: { text, targets } })

const doubts = (...activities: Activity[]) => planDoubts(plan(activities)).map(({ activity: at, warning }) => `${at} ${warning.code} ${warning.where}`)
const numbered = (...numbers: [string, number | null][]) => doubts(...numbers.map(([number, section]) => activity('Семинар', { number, section })))

describe('the order of steps', () => {
  it('doubts a repeat dated before the first', () => {
    expect(doubts(activity('Первичная экспертиза программ школ', { schedule: on('2022-03-21', '2022-03-27') }), activity('Повторная экспертиза программ школ', { schedule: on('2022-03-01', '2022-03-10') }))).toEqual(['1 order-of-steps schedule'])
  })

  it('takes stages in their order, and works apart from one another', () => {
    expect(doubts(
      activity('Мониторинг: 1 этап', { schedule: on('2022-05-01', '2022-05-10') }), activity('Мониторинг: 2 этап', { schedule: on('2022-11-01', '2022-11-10') }),
      activity('Первичный осмотр зданий', { schedule: on('2022-12-01', '2022-12-10') }), activity('Повторный осмотр дорог', { schedule: on('2022-01-01', '2022-01-10') }),
    )).toEqual([])
  })

  it('doubts a review that ends before the work it judges', () => {
    const work = activity('Подготовка подтверждающих документов 1 этапа', { schedule: on('2022-04-25', '2022-06-01') })
    expect(doubts(work, activity('Экспертиза подтверждающих документов 1 этапа', { kind: 'expert-review', schedule: on(null, '2022-05-24') }))).toEqual(['1 order-of-steps schedule'])
    expect(doubts(work, activity('Экспертиза подтверждающих документов 1 этапа', { kind: 'expert-review', schedule: on(null, '2022-06-24') }))).toEqual([])
    expect(doubts(work, activity('Экспертиза подтверждающих документов 2 этапа', { kind: 'expert-review', schedule: on(null, '2022-05-24') }))).toEqual([])
  })
})

describe('numbering', () => {
  it('may run through the sections or restart in each', () => {
    expect(numbered(['1', 0], ['2', 0], ['3', 1], ['4', 1])).toEqual([])
    expect(numbered(['1', 0], ['2', 0], ['1', 1], ['2', 1])).toEqual([])
    expect(numbered(['1.1', 0], ['1.2', 0], ['2.1', 1], ['2.2', 1])).toEqual([])
  })

  it('is doubted for a gap and for a repeat', () => {
    expect(numbered(['2.11', 0], ['2.13', 0])).toEqual(['1 number-gap number'])
    expect(numbered(['1', 0], ['2', 0], ['2', 0], ['3', 0])).toEqual(['2 number-repeat number'])
  })
})

describe('contradictions', () => {
  it('of frequency', () => {
    expect(doubts(activity('Участие в еженедельных встречах', indicator('Участие в ежемесячных встречах')))).toEqual(['0 contradiction indicator'])
    expect(doubts(activity('Участие в еженедельных встречах', indicator('100% встреч')))).toEqual([])
  })

  it('of the form of an event, whatever its topic in quotes', () => {
    expect(doubts(activity('Вебинар «Ресурсы»', { description: 'Обсуждение вопросов круглого стола' }))).toEqual(['0 contradiction description'])
    expect(doubts(activity('Вебинар «Как провести круглый стол»', { description: 'Проведение вебинара' }))).toEqual([])
  })

  it('of the aim in title and indicator', () => {
    const of = 'мероприятий'
    const five = (comparator: 'gte' | 'eq', from: 'title' | 'indicator') => ({ comparator, value: 5, unit: 'count' as const, of, from })
    expect(doubts(activity('Не менее пяти мероприятий', indicator('Пять мероприятий', five('eq', 'indicator'), five('gte', 'title'))))).toEqual(['0 contradiction indicator'])
    expect(doubts(activity('Не менее пяти мероприятий', indicator('Не менее 5 мероприятий', five('gte', 'indicator'), five('gte', 'title'))))).toEqual([])
  })

  it('of the year: results before the year is over', () => {
    expect(doubts(activity('Обсуждение итогов проекта 2022 года', { schedule: on('2022-02-25', '2022-02-25') }))).toEqual(['0 contradiction title'])
    expect(doubts(activity('Обсуждение итогов проекта 2021 года', { schedule: on('2022-02-25', '2022-02-25') }))).toEqual([])
  })
})

describe('approval', () => {
  it('after the plan began, and on a day off', () => {
    const late = plan([activity('Семинар')], { approval: { act: 'order', number: '1', date: '2022-05-15', authority: null } })
    expect(planDoubts(late).map(({ activity: at, warning }) => `${at} ${warning.code} ${warning.where}`)).toEqual(['null approved-after-start header', 'null weekend header'])
  })
})

describe('withPlanWarnings', () => {
  const own = { code: 'schedule-unread', where: 'schedule', message: '', advice: '' } as const

  it('is computed anew: what was mended is gone, what the reading doubted stays', () => {
    const broken = withPlanWarnings(plan([activity('Семинар', { number: '1', warnings: [own] }), activity('Форум', { number: '3' })]))
    expect(broken.activities.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([['schedule-unread'], ['number-gap']])
    const mended = withPlanWarnings({ ...broken, activities: broken.activities.map((one, index) => Object.assign({}, one, { number: String(index + 1) })) })
    expect(mended.activities.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([['schedule-unread'], []])
  })

  it('gives the same twice', () => {
    const once = withPlanWarnings(plan([activity('Семинар', { number: '1' }), activity('Форум', { number: '3' })]))
    expect(withPlanWarnings(once)).toEqual(once)
  })

  it('finds edit by edit what it finds from scratch', () => {
    const day = fc.constantFrom('2022-02-01', '2022-05-20', '2022-06-01', '2022-11-30')
    const cells = fc.record({
      title: fc.constantFrom(
        'Первичная экспертиза концептуальных документов', 'Повторная экспертиза концептуальных документов', 'Подготовка концептуальных документов 1 этапа',
        'Экспертиза концептуальных документов 1 этапа', 'Разработка концептуальных документов', 'Еженедельные вебинары: итоги 2022 года', 'Не менее пяти семинаров', null,
      ),
      description: fc.constantFrom(null, 'Ежемесячный круглый стол', 'Итоги за 2015 год, в 2015 году'),
      number: fc.constantFrom(null, '1', '2', '4', '1.3'),
      section: fc.constantFrom(null, 0, 1),
      kind: fc.constantFrom('other', 'expert-review', 'programme-documents'),
      schedule: fc.tuple(fc.option(day), day).map(([start, end]) => on(start, end)),
    }) satisfies fc.Arbitrary<Partial<Activity>>
    const approval = fc.constantFrom(null, { act: 'order' as const, number: '1', date: '2022-05-21', authority: null })
    fc.assert(fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), fc.array(fc.tuple(fc.nat(7), cells, approval), { maxLength: 6 }), (rows, edits) => {
      let current = withPlanWarnings(plan(rows.map((row, index) => activity('', { ...row, position: index + 1 }))))
      for (const [row, edited, approved] of edits) {
        const activities = current.activities.with(row % rows.length, Object.assign({}, current.activities[row % rows.length], edited))
        current = withPlanWarnings({ ...current, activities, approval: approved })
        expect(current).toEqual(withPlanWarnings(structuredClone(current)))
      }
    }), { numRuns: 50 })
  })

  it('gives back the very activity whose doubts are the same', () => {
    const before = withPlanWarnings(plan([activity('Семинар', { number: '1' }), activity('Форум', { number: '3' }), activity('Форум', { number: '4' })]))
    const after = withPlanWarnings({ ...before, activities: before.activities.with(0, activity('Совещание', { number: '1' })) })
    expect(after.activities.map((one, index) => one === before.activities[index])).toEqual([false, true, true])
  })
})
