import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedNumber } from './printed-number.ts'

const march5 = 44_625

describe('a number as its cell shows it', () => {
  const shown: [number, string, string][] = [
    [12, '', '12'], [1.1, 'General', '1.1'], [0.1 + 0.2, '', '0.3'], [3, '0', '3'], [2.5, '0.0', '2,5'], [0.9, '0%', '90%'], [0.125, '0.0%', '12,5%'], [1, '0%', '100%'],
    [12_345.6, '#,##0.00', '12 345,60'], [15, '0" школ"', '15 школ'], [15, '"не менее "0', 'не менее 15'], [-3, '0;[Red]\\-0', '-3'], [7, '@', '7'], [1500, '#,##0\\ [$₽-419]', '1 500 ₽'],
    [0.29, '0%', '29%'], [1.005, '#.##', '1'],
  ]
  it.each(shown)('%d in %s is %s', (value, code, text) => {
    expect(printedNumber(value, code, false)).toBe(text)
  })
})

describe('a date as its cell shows it', () => {
  const shown: [string, string][] = [
    ['dd.mm.yyyy', '05.03.2022'], ['m/d/yyyy', '05.03.2022'], ['yyyy-mm-dd', '05.03.2022'], ['[$-419]d mmmm yyyy "г."', '5 марта 2022 г.'], ['mmmm yyyy', 'март 2022'], ['mmm-yy', 'март 2022'],
    ['"до "dd.mm.yyyy', 'до 05.03.2022'], ['[$-F800]dddd, mmmm dd, yyyy', '5 марта 2022'], ['d mmm', '5 марта'], ['yyyy', '2022'], ['dd.mm.yyyy h:mm', '05.03.2022'], ['dd/mm', '05.03'], ['mm.yyyy', '03.2022'],
  ]
  it.each(shown)('in %s is %s', (code, text) => {
    expect(printedNumber(march5, code, false)).toBe(text)
  })

  it('keeps a time of day, and is a time alone where there is no date', () => {
    expect(printedNumber(march5 + 0.625, 'dd.mm.yyyy hh:mm', false)).toBe('05.03.2022 15:00')
    expect(printedNumber(0.4375, 'h:mm', false)).toBe('10:30')
  })

  it('counts from 1904 where the workbook does, and minds the leap day of 1900 that never was', () => {
    expect(printedNumber(march5 - 1462, 'dd.mm.yyyy', true)).toBe('05.03.2022')
    expect(printedNumber(1, 'dd.mm.yyyy', false)).toBe('01.01.1900')
    expect(printedNumber(61, 'dd.mm.yyyy', false)).toBe('01.03.1900')
  })

  it('is a bare number where no sheet can hold it', () => {
    expect(printedNumber(-5, 'dd.mm.yyyy', false)).toBe('-5')
    expect(printedNumber(1e9, 'dd.mm.yyyy', false)).toBe('1000000000')
  })

  it('is the day that it counts, whatever the day', () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const [day, month, year] = printedNumber(serial, 'dd.mm.yyyy', false).split('.').map(Number)
      expect(Date.UTC(year ?? 0, (month ?? 0) - 1, day) / 86_400_000 + 25_569).toBe(serial)
    }))
  })
})

it('no code and no number break it', () => {
  fc.assert(fc.property(fc.double(), fc.string(), (value, code) => {
    expect(typeof printedNumber(value, code, false)).toBe('string')
  }))
})
