import { expect, test } from 'vitest'
import { emptyStated, faultOf, statedOf } from './typed-stated.ts'

const typed = { ...emptyStated, value: '12.5', number: ' 7 ', date: '2022-05-01' }

test('a value needs a number in its bounds and one proof', () => {
  expect(faultOf({ ...typed, files: 0 }, 'count')).toBeNull()
  expect(faultOf({ ...emptyStated, files: 1 }, 'count')).toBe('value')
  expect(faultOf({ ...typed, value: '101', files: 0 }, 'percent')).toBe('value')
  expect(faultOf({ ...emptyStated, value: '5', files: 0 }, 'percent')).toBe('proof')
  expect(faultOf({ ...emptyStated, value: '5', files: 1 }, 'percent')).toBeNull()
  expect(faultOf({ ...typed, date: '', files: 0 }, 'count')).toBe('date')
  expect(faultOf({ ...typed, number: '', files: 0 }, 'count')).toBe('number')
  expect(faultOf({ ...typed, link: 'school', files: 0 }, 'count')).toBe('link')
})

test('what is left empty is sent as nothing', () => {
  expect(statedOf(typed)).toEqual({ value: 12.5, link: null, document: { number: '7', date: '2022-05-01' }, note: null })
})
