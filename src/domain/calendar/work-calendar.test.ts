import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, weekdayOf } from '../kernel/civil-date.ts'
import { shippedCalendar } from './shipped-calendars.ts'
import { calendarFaults, daysOfYear, isHoliday, isWorkingDay, workingDayFrom, workingDaysBefore } from './work-calendar.ts'

const isWorked = (date: string) => isWorkingDay(date, shippedCalendar(Number(date.slice(0, 4))))

describe('the working days of a year', () => {
  it.each([
    ['2021-02-20', true], ['2021-02-22', false], ['2021-05-03', false], ['2021-05-10', false], ['2021-06-14', false], ['2021-11-05', false], ['2021-12-31', false], ['2021-05-06', false],
    ['2022-03-05', true], ['2022-03-07', false], ['2022-05-02', false], ['2022-05-03', false], ['2022-05-10', false], ['2022-06-13', false], ['2022-12-31', false], ['2022-12-30', true],
    ['2023-02-24', false], ['2023-05-08', false], ['2023-11-06', false], ['2023-01-09', true],
    ['2024-04-27', true], ['2024-04-29', false], ['2024-04-30', false], ['2024-11-02', true], ['2024-12-28', true], ['2024-12-30', false], ['2024-12-31', false],
    ['2025-02-24', true], ['2025-03-10', true], ['2025-05-08', false], ['2025-06-13', false], ['2025-11-01', true], ['2025-11-03', false], ['2025-01-04', false],
    ['2026-01-09', false], ['2026-03-09', false], ['2026-05-11', false], ['2026-12-31', false], ['2026-06-15', true],
  ])('%s is worked on: %s', (date, expected) => {
    expect(isWorked(date)).toBe(expected)
  })

  // By the printed production calendars of a five-day week.
  it.each([[2022, 247], [2023, 247], [2024, 248], [2025, 247], [2026, 247]])('of %i are %i', (year, expected) => {
    expect(daysOfYear(year).filter(isWorked)).toHaveLength(expected)
  })

  it('of 2021 are 247 by the year act, less seven that decrees freed', () => {
    expect(daysOfYear(2021).filter(isWorked)).toHaveLength(247 - 7)
  })

  it('never hold a public holiday', () => {
    fc.assert(fc.property(fc.integer({ min: 2019, max: 2035 }), (year) => {
      expect(daysOfYear(year).filter(isHoliday).some(isWorked)).toBe(false)
    }))
  })

  it('are as many in a year without moved days as weekdays less holidays that fall on or move to one', () => {
    fc.assert(fc.property(fc.integer({ min: 2027, max: 2060 }), (year) => {
      const weekdays = daysOfYear(year).filter((day) => weekdayOf(day) <= 5)
      const newYear = weekdays.filter((day) => isHoliday(day) && day.slice(5, 7) === '01')
      expect(weekdays.filter(isWorked)).toHaveLength(weekdays.length - newYear.length - 6)
    }))
  })

  it('are refused of another year', () => {
    expect(() => isWorkingDay('2022-01-10', shippedCalendar(2021))).toThrow(RangeError)
  })
})

describe('going by working days', () => {
  it('finds the first one from a day on', () => {
    expect([workingDayFrom('2021-12-31', shippedCalendar), workingDayFrom('2022-03-05', shippedCalendar)]).toEqual(['2022-01-10', '2022-03-05'])
  })

  it('goes back over the end of a year', () => {
    expect(workingDaysBefore('2022-01-11', 2, shippedCalendar)).toBe('2021-12-30')
  })

  it('comes to a working day with exactly so many between', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 30 }), (offset, count) => {
      const date = addDays('2022-06-01', offset)
      const found = workingDaysBefore(date, count, shippedCalendar)
      let seen = 0
      for (let day = found; day < date; day = addDays(day, 1)) if (isWorked(day)) seen += 1
      expect([isWorked(found), seen]).toEqual([true, count])
    }))
  })
})

describe('a calendar that somebody enters', () => {
  it('is at fault where a day is of another year, is no day off, or is given twice', () => {
    expect(calendarFaults({ year: 2027, moved: [['2027-01-02', '2027-11-05'], ['2027-03-10', '2027-03-09'], ['2027-01-03', '2027-11-05']], freed: ['2026-05-01'] })).toEqual(['2026-05-01', '2027-03-10', '2027-11-05'])
  })

  it.each([2021, 2022, 2023, 2024, 2025, 2026])('has no fault as shipped for %i', (year) => {
    expect(calendarFaults(shippedCalendar(year))).toEqual([])
  })
})
