import { expect, test } from 'vitest'
import { dateOfText } from './date-of-text.ts'

test.each([['17.05.2021', '2021-05-17'], ['1.2.21 г.', '2021-02-01'], ['2021-05-17', '2021-05-17'], ['31.04.2021', null], ['май', null]])('«%s» is %s', (text, date) => {
  expect(dateOfText(text)).toBe(date)
})
