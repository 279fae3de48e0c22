import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oktmoCheck, readInn, readOgrn, readOktmo } from './official-code.ts'

const rest = (code: string, first: number) => [...code].reduce((sum, digit, at) => sum + Number(digit) * (at + first), 0) % 11
const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((found) => found.join(''))

describe('the codes of the state registers', () => {
  // Well-known codes of large companies and of the tax service itself.
  test.each(['7707083893', '7736207543', '7707329152', '500100732259'])('ИНН %s is right', (inn) => expect(readInn(inn)).toBe(inn))
  test.each(['1027700132195', '1027700229193', '304500116000157'])('ОГРН %s is right', (ogrn) => expect(readOgrn(ogrn)).toBe(ogrn))

  test('are read as people and spreadsheets write them', () => {
    expect([readInn('77 07 083 893'), readInn('7707-083893'), readOgrn(' 1027700132195 '), readOktmo('63 604 000')]).toEqual(['7707083893', '7707083893', '1027700132195', '63604000'])
    expect([readInn('ИНН 7707083893'), readInn(''), readInn('77070838930'), readOktmo('6360'), readOgrn('0000000000000')]).toEqual([null, null, null, null, null])
  })

  test('get back the leading zero that a number has lost', () => {
    const inn = [...Array(10).keys()].map((last) => `010501234${last}`).find((code) => readInn(code) === code) ?? ''
    expect(inn).not.toBe('')
    expect(readInn(inn.slice(1))).toBe(inn)
    expect(readOktmo('1604000')).toBe('01604000')
  })

  test('have one right check digit for every number', () => {
    fc.assert(fc.property(digits(9), (start) => {
      const right = [...Array(10).keys()].filter((last) => readInn(`${start}${last}`) === `${start}${last}`)
      expect(right).toHaveLength(1)
    }))
    fc.assert(fc.property(digits(12).filter((start) => Number(start) > 0), (start) => {
      expect([...Array(10).keys()].filter((last) => readOgrn(`${start}${last}`) !== null)).toHaveLength(1)
    }))
    fc.assert(fc.property(fc.constantFrom(8, 11).chain(digits), (code) => {
      expect([...Array(10).keys()].filter((last) => readOktmo(`${code}${last}`) === code)).toEqual([oktmoCheck(code)])
    }))
  })

  test('find nearly every typing mistake of one digit', () => {
    fc.assert(fc.property(digits(9), fc.nat(9), fc.integer({ min: 1, max: 9 }), (start, at, shift) => {
      const inn = [...Array(10).keys()].map((last) => `${start}${last}`).find((code) => readInn(code) === code) ?? ''
      const wrong = [...inn].map((digit, place) => (place === at ? String((Number(digit) + shift) % 10) : digit)).join('')
      // A rest of 10 is written as 0: there two digits share a check.
      fc.pre([2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((sum, weight, place) => sum + weight * Number(inn[place]), 0) % 11 < 10 && [2, 4, 10, 3, 5, 9, 4, 6, 8].reduce((sum, weight, place) => sum + weight * Number(wrong[place]), 0) % 11 < 10)
      expect(readInn(wrong)).not.toBe(wrong)
    }))
  })

  test('the second row of weights comes in where the first leaves 10', () => {
    fc.assert(fc.property(digits(8).filter((code) => rest(code, 1) === 10), (code) => {
      const second = rest(code, 3)
      expect(oktmoCheck(code)).toBe(second === 10 ? 0 : second)
    }), { numRuns: 20 })
  })
})
