import { describe, expect, it } from 'vitest'
import { leadingNumber, rowNumber } from './row-numbers.ts'

describe('rowNumber', () => {
  it.each([['1.', '1'], ['2.13', '2.13'], ['1.1.', '1.1'], ['IV', 'IV'], ['3а', '3а'], ['а)', 'а'], ['№ 5', '5'], ['12)', '12'], ['1-2', '1-2']])('reads %s', (text, number) => {
    expect(rowNumber(text)).toBe(number)
  })

  it.each([[''], ['Семинар'], ['1 группа'], ['май'], ['1.Организационное обеспечение']])('finds no number in «%s»', (text) => {
    expect(rowNumber(text)).toBeNull()
  })
})

describe('leadingNumber', () => {
  it('parts the number from the words', () => {
    expect(leadingNumber('1.2. Проведение семинара')).toEqual({ number: '1.2', rest: 'Проведение семинара' })
    expect(leadingNumber('3) «Школа наставника»')).toEqual({ number: '3', rest: '«Школа наставника»' })
  })

  it('leaves counts and dates alone', () => {
    expect(leadingNumber('5 вебинаров для школ')).toBeNull()
    expect(leadingNumber('01.02.2022 семинар')).toBeNull()
  })
})
