import { expect, test } from 'vitest'
import { phoneNumber } from './phone-number.ts'

test.each([
  ['8 (900) 123-45-67', '+7 900 123-45-67'],
  ['9001234567', '+7 900 123-45-67'],
  ['+7 900 123 45 67', '+7 900 123-45-67'],
  ['2-34-56 доб. 12', '2-34-56 доб. 12'],
])('«%s» is kept as «%s»', (typed, kept) => expect(phoneNumber(typed)).toBe(kept))

test.each(['нет', '12', 'Анна 9001234567'])('«%s» is no number', (typed) => expect(() => phoneNumber(typed)).toThrow('person.phone-wrong'))
