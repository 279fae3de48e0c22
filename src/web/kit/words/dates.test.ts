import { expect, test } from 'vitest'
import { longDate, shortDate, weekdayOfDate, windowInWords } from './dates.ts'

const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ')

test('a civil date is the same day in every zone of the reader', () => {
  expect(plain(longDate('2021-05-17'))).toBe('17 мая 2021 г.')
  expect(shortDate('2021-01-01')).toBe('01.01.2021')
  expect(weekdayOfDate('2021-05-17')).toBe('пн')
})

test('a window says its open side in words', () => {
  expect(plain(windowInWords([null, '2022-03-01']))).toBe('до 1 марта 2022 г.')
  expect(plain(windowInWords(['2022-02-10', null]))).toBe('с 10 февраля 2022 г.')
  expect(plain(windowInWords(['2022-05-17', '2022-05-17']))).toBe('17 мая 2022 г.')
  expect(plain(windowInWords(['2022-05-01', '2022-05-31']))).toMatch(/^1\s?–\s?31 мая 2022 г\.$/)
})
