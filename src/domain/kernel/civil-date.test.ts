import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, civilDate, daysBetween, daysInMonth, isCivilDate, weekdayOf } from './civil-date.ts'

const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

describe('civil dates', () => {
  it('know the length of every month as the calendar does', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      expect(daysInMonth(year, month)).toBe(Temporal.PlainYearMonth.from({ year, month }).daysInMonth)
    }))
  })

  it('refuse days that no calendar has', () => {
    expect([civilDate(2021, 4, 31), civilDate(2021, 2, 29), civilDate(2021, 13, 1), civilDate(2021, 0, 1)]).toEqual([null, null, null, null])
    expect(civilDate(2024, 2, 29)).toBe('2024-02-29')
    expect([isCivilDate('2021-02-29'), isCivilDate('2021-2-9'), isCivilDate('2021-02-09')]).toEqual([false, false, true])
  })

  it('go forth and back by the same number of days', () => {
    fc.assert(fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (start, days) => {
      expect(daysBetween(start, addDays(start, days))).toBe(days)
    }))
  })

  it('are those of Temporal', () => {
    fc.assert(fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (start, days) => {
      const date = Temporal.PlainDate.from(start)
      expect([addDays(start, days), weekdayOf(start)]).toEqual([date.add({ days }).toString(), date.dayOfWeek])
    }))
  })

  it('begin the week on Monday', () => {
    expect(weekdayOf('2021-03-22')).toBe(1)
    expect(weekdayOf('2021-03-21')).toBe(7)
  })
})
