import { expect, test } from 'vitest'
import { lawfulCalendar } from '../calendar/work-calendar.ts'
import { erasureDueOn } from './erasure-due.ts'

test.each([
  ['2022-02-01', '2022-02-15'],
  ['2022-02-04', '2022-02-18'],
  ['2022-02-18', '2022-03-07'],
  ['2021-12-30', '2022-01-20'],
])('a request of %s is answered by %s: weekends and holidays do not count', (askedOn, due) => expect(erasureDueOn(askedOn, lawfulCalendar)).toBe(due))
