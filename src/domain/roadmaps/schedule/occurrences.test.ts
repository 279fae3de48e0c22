import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdayOf } from '../../kernel/civil-date.ts'
import { expand, occurrences } from './occurrences.ts'
import { readSchedule } from './read-schedule.ts'

const datesOf = (text: string, year = 2022, limit?: number): string[] => occurrences(readSchedule(text, { years: [year], headingYear: null }).schedule, limit)

describe('the days of a recurrence', () => {
  test('are 35 Thursdays in two ranges, bounds included', () => {
    const dates = datesOf('Еженедельно по четвергам с 10.02.2022 по 23.06.2022, с 15.09.2022 по 22.12.2022')
    expect(dates).toHaveLength(35)
    expect(dates.every((date) => weekdayOf(date) === 4)).toBe(true)
    expect([dates[0], dates[19], dates[20], dates[34]]).toEqual(['2022-02-10', '2022-06-23', '2022-09-15', '2022-12-22'])
  })

  test('are the ten last Tuesdays from March on', () => {
    expect(datesOf('С марта 2022 года (ежемесячно) в последний вторник месяца)')).toEqual([
      '2022-03-29', '2022-04-26', '2022-05-31', '2022-06-28', '2022-07-26', '2022-08-30', '2022-09-27', '2022-10-25', '2022-11-29', '2022-12-27',
    ])
  })

  test.each([
    ['ежеквартально до 10 числа', ['2022-01-10', '2022-04-10', '2022-07-10', '2022-10-10']],
    ['ежегодно до 1 октября', ['2022-10-01']],
    ['последний рабочий день месяца, с октября', ['2022-10-31', '2022-11-30', '2022-12-30']],
    ['каждые две недели в марте', ['2022-03-01', '2022-03-15', '2022-03-29']],
    ['в последний день месяца, январь-февраль', ['2022-01-31', '2022-02-28']],
  ])('follow RFC 5545: «%s»', (text, dates) => {
    expect(datesOf(text)).toEqual(dates)
  })

  test('are those of the library, however they are remembered', () => {
    const rule = fc.constantFrom(
      'FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=TU,TH', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY', 'FREQ=MONTHLY;BYMONTHDAY=5', 'FREQ=MONTHLY;INTERVAL=3', 'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', 'FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH=5,10', 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1FR', 'FREQ=WEEKLY;BYMONTH=1,2',
    )
    const date = fc.date({ min: new Date('2019-12-01'), max: new Date('2021-03-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10))
    fc.assert(fc.property(rule, date, date, (recurrence, a, b) => {
      const [start, end] = a < b ? [a, b] : [b, a]
      expect(occurrences({ recurrence, windows: [[start, end]] })).toEqual(expand(recurrence, start, end))
    }), { numRuns: 150 })
  }, 30_000)

  test('stop at the limit, over all windows in order', () => {
    expect(datesOf('еженедельно по четвергам с 15.09.2022 по 22.12.2022, с 10.02.2022 по 23.06.2022', 2022, 2)).toEqual(['2022-02-10', '2022-02-17'])
  })

  test('are none without a recurrence, and none in a window whose end comes first', () => {
    expect(datesOf('15.02.2022')).toEqual([])
    expect(datesOf('еженедельно с 15.02.2022 по 01.02.2022')).toEqual([])
  })
})
