import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planArbitrary } from '../../../../tests/support/plan-arbitraries.ts'
import { aPlan, deadline, noSchedule, onDay } from '../../../../tests/support/plan-builders.ts'
import { daysBetween, weekdayOf, yearOf } from '../../kernel/civil-date.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { shiftDay, shiftWindow } from '../../kernel/shift-date.ts'
import { shiftPlan, type Shift } from './shift-plan.ts'

const date = fc.date({ min: new Date('2016-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))
const years = fc.integer({ min: -3, max: 5 })
const nextYear: Shift = { years: 1, keep: 'dates', replaceYears: false }

/** The schedule as the reader understands it in a plan for 2022, a year on. */
function shifted(text: string, shift: Partial<Shift> = {}) {
  const { schedule } = readSchedule(text, { years: [2022], headingYear: null })
  const after = shiftPlan(aPlan([{ schedule }]), { ...nextYear, ...shift }).activities[0]?.schedule
  return [after?.text, after?.windows]
}

describe('shiftDay', () => {
  it('keeps day and month', () => {
    expect(shiftDay('2022-03-01', 1, 'dates')).toBe('2023-03-01')
    expect(shiftDay('2024-02-29', 1, 'dates')).toBe('2025-02-28')
    expect(shiftDay('2024-02-29', 4, 'dates')).toBe('2028-02-29')
  })

  it('finds the nearest day of the same weekday within that year', () => {
    fc.assert(fc.property(date, years, (day, by) => {
      const after = shiftDay(day, by, 'weekdays')
      expect(yearOf(after)).toBe(yearOf(day) + by)
      if (/-(01-01|12-31)$/.test(day)) return
      expect(weekdayOf(after)).toBe(weekdayOf(day))
      expect(Math.abs(daysBetween(shiftDay(day, by, 'dates'), after))).toBeLessThanOrEqual(/-(01-0|12-[23])/.test(day) ? 6 : 3)
    }))
  })
})

describe('shiftWindow', () => {
  it('keeps whole months whole, leap years included', () => {
    expect(shiftWindow(['2023-02-01', '2023-02-28'], 1, 'dates')).toEqual(['2024-02-01', '2024-02-29'])
    expect(shiftWindow(['2024-02-01', '2024-02-29'], 1, 'weekdays')).toEqual(['2025-02-01', '2025-02-28'])
    expect(shiftWindow(['2022-01-01', '2022-12-31'], 1, 'weekdays')).toEqual(['2023-01-01', '2023-12-31'])
  })

  it('leaves an open side open and the end of the year where it is', () => {
    expect(shiftWindow([null, '2022-03-01'], 1, 'weekdays')).toEqual([null, '2023-02-28'])
    expect(shiftWindow(['2022-02-14', '2022-12-31'], 1, 'weekdays')).toEqual(['2023-02-13', '2023-12-31'])
  })

  it('never turns a stretch round, and keeps its length where weekdays are kept within a year', () => {
    fc.assert(fc.property(date, fc.nat(60), years, fc.constantFrom('dates' as const, 'weekdays' as const), (start, length, by, keep) => {
      const end = new Date(Date.parse(start) + length * 86_400_000).toISOString().slice(0, 10)
      const [first, last] = shiftWindow([start, end], by, keep)
      expect((first ?? '') <= (last ?? '')).toBe(true)
      const within = yearOf(start) === yearOf(end) && keep === 'weekdays' && length > 0 && length < 27 && !/-(01-01|12-31)$/.test(start) && !end.endsWith('-12-31')
      expect(Math.abs(daysBetween(first ?? '', last ?? '') - length)).toBeLessThanOrEqual(within ? 0 : 7)
    }), { numRuns: 500 })
  })
})

describe('the words of a shifted schedule', () => {
  it.each([
    ['Постоянно', 'Постоянно', [['2023-01-01', '2023-12-31']]],
    ['май', 'май', [['2023-05-01', '2023-05-31']]],
    ['Февраль', 'Февраль', [['2023-02-01', '2023-02-28']]],
    ['май 2022 года', 'май 2023 года', [['2023-05-01', '2023-05-31']]],
    ['До 29.01.2022 г.', 'До 29.01.2023 г.', [[null, '2023-01-29']]],
    ['14.02.2022 - 01.03.2022', '14.02.2023 - 01.03.2023', [['2023-02-14', '2023-03-01']]],
    ['По плану работы Совета', 'По плану работы Совета', []],
  ])('say of «%s» «%s»', (text, words, windows) => {
    expect(shifted(text)).toEqual([words, windows])
  })

  it('are printed anew where the days of the month change', () => {
    expect(shifted('12.05.2022', { keep: 'weekdays' })).toEqual(['11.05.2023', [['2023-05-11', '2023-05-11']]])
    expect(shifted('До 1 марта 2022 г.', { keep: 'weekdays' })).toEqual(['до 28.02.2023', [[null, '2023-02-28']]])
    expect(shifted('май', { keep: 'weekdays' })).toEqual(['май', [['2023-05-01', '2023-05-31']]])
  })

  it('keep the rule of a recurrence', () => {
    const [words, windows] = shifted('Еженедельно по четвергам с 10.02.2022 по 23.06.2022', { keep: 'weekdays' })
    expect(windows).toEqual([['2023-02-09', '2023-06-22']])
    expect(readSchedule(String(words), { years: [2023], headingYear: null }).schedule).toMatchObject({ windows, recurrence: 'FREQ=WEEKLY;BYDAY=TH' })
  })

  it('never say other days than are meant', () => {
    const printed = fc.tuple(date, date).map(([one, other]) => [one, other].toSorted().map((day) => day.split('-').toReversed().join('.')).join(' – '))
    fc.assert(fc.property(printed, years, fc.constantFrom('dates' as const, 'weekdays' as const), (text, by, keep) => {
      const [words, windows] = shifted(text, { years: by, keep })
      expect(readSchedule(String(words), { years: [2022 + by], headingYear: null }).schedule.windows).toEqual(windows)
    }), { numRuns: 60 })
  })
})

describe('shiftPlan', () => {
  const plan = aPlan([
    { title: 'Итоги 2022 года и план на 2023 год', done: true, source: { row: 7 }, schedule: onDay('2022-12-20'), indicator: { text: 'Школы 2022 года', targets: [{ comparator: 'gte', value: 2022, unit: 'count', of: 'школ 2022 года', from: 'indicator' }] } },
    { title: 'Совещание', schedule: deadline('2022-04-01') },
  ], { title: 'План на 2022 год', approval: { act: 'order', number: '1', date: '2022-01-10', authority: 'Министерство' }, amends: { number: '2', date: null }, sections: [{ number: null, title: 'Работа в 2022 году' }] })

  it('starts anew: not approved, nothing done, of no document', () => {
    const after = shiftPlan(plan, nextYear)
    expect(after).toMatchObject({ years: [2023], approval: null, amends: null, title: 'План на 2022 год' })
    expect(after.activities[0]).toMatchObject({ done: false, source: null, title: 'Итоги 2022 года и план на 2023 год' })
  })

  it('moves the plan years on in the words when it is asked to, and no other years and numbers', () => {
    const after = shiftPlan(plan, { ...nextYear, replaceYears: true })
    expect([after.title, after.sections[0]?.title]).toEqual(['План на 2023 год', 'Работа в 2023 году'])
    expect(after.activities[0]).toMatchObject({
      title: 'Итоги 2023 года и план на 2023 год', indicator: { text: 'Школы 2023 года', targets: [{ value: 2022, of: 'школ 2023 года' }] },
    })
  })

  it('doubts a day that falls on a weekend now', () => {
    const codes = shiftPlan(plan, nextYear).activities.map(({ warnings }) => warnings.map(({ code }) => code))
    expect(codes).toEqual([[], ['weekend']])
  })

  it('changes no schedule where only the territory is another', () => {
    fc.assert(fc.property(planArbitrary, (any) => {
      const after = shiftPlan(any, { years: 0, keep: 'weekdays', replaceYears: true })
      expect(after.activities.map(({ schedule }) => schedule)).toEqual(any.activities.map(({ schedule }) => schedule))
      expect(after.title).toBe(any.title)
    }), { numRuns: 60 })
  })

  it('leaves a row without a schedule without one', () => {
    expect(shiftPlan(aPlan([{ schedule: noSchedule }]), nextYear).activities[0]?.schedule).toEqual(noSchedule)
  })
})
