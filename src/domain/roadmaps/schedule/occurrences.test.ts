import { describe, expect, test } from 'vitest'
import { weekdayOf } from '../../kernel/civil-date.ts'
import { occurrences } from './occurrences.ts'
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

  test('stop at the limit, over all windows in order', () => {
    expect(datesOf('еженедельно по четвергам с 15.09.2022 по 22.12.2022, с 10.02.2022 по 23.06.2022', 2022, 2)).toEqual(['2022-02-10', '2022-02-17'])
  })

  test('are none without a recurrence, and none in a window whose end comes first', () => {
    expect(datesOf('15.02.2022')).toEqual([])
    expect(datesOf('еженедельно с 15.02.2022 по 01.02.2022')).toEqual([])
  })
})
