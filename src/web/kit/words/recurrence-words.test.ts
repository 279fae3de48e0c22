import { expect, test } from 'vitest'
import { recurrenceInWords } from './recurrence-words.ts'

test.each([
  ['FREQ=WEEKLY;BYDAY=TH', 'еженедельно, по четвергам'],
  ['FREQ=WEEKLY;BYDAY=MO,WE', 'еженедельно, по понедельникам, по средам'],
  ['FREQ=MONTHLY;BYDAY=-1TU', 'ежемесячно, последний вторник месяца'],
  ['FREQ=MONTHLY;BYDAY=1WE', 'ежемесячно, первая среда месяца'],
  ['FREQ=MONTHLY;INTERVAL=3', 'ежеквартально'],
  ['FREQ=WEEKLY;INTERVAL=2', 'раз в 2 недели'],
  ['FREQ=MONTHLY;BYMONTHDAY=25', 'ежемесячно, 25-го числа'],
])('%s is «%s»', (rule, words) => {
  expect(recurrenceInWords(rule)).toBe(words)
})

test('a part without words of its own is shown, not hidden', () => {
  expect(recurrenceInWords('FREQ=YEARLY;BYMONTH=9')).toBe('ежегодно (BYMONTH=9)')
  expect(recurrenceInWords('FREQ=HOURLY')).toBe('FREQ=HOURLY')
})
