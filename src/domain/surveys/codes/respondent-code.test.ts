import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dammDigit } from './damm.ts'
import { printedCode, readCode, respondentCode } from './respondent-code.ts'

const codes = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.bigInt({ min: 0n, max: 2n ** 64n })).map(([prefix, random]) => respondentCode(String(prefix).padStart(2, '0'), random))

describe('a respondent\'s code', () => {
  it('has the check digit of the published example', () => {
    expect(dammDigit('572')).toBe(4)
  })

  it('is read back from what is printed', () => {
    fc.assert(fc.property(codes, (code) => {
      expect(printedCode(code)).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
      expect(readCode(` ${printedCode(code)} `)).toBe(code)
      expect(readCode(printedCode(code).replaceAll(' ', '-'))).toBe(code)
    }))
  })

  it('is refused with one digit wrong', () => {
    fc.assert(fc.property(codes, fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
      const wrong = `${code.slice(0, at)}${(Number(code[at]) + by) % 10}${code.slice(at + 1)}`
      expect(readCode(wrong)).toBeNull()
    }))
  })

  it('is refused with two neighbours swapped', () => {
    fc.assert(fc.property(codes, fc.integer({ min: 0, max: 14 }), (code, at) => {
      const swapped = `${code.slice(0, at)}${code[at + 1] ?? ''}${code[at] ?? ''}${code.slice(at + 2)}`
      expect(readCode(swapped)).toBe(swapped === code ? code : null)
    }))
  })

  it('is refused with a letter, too long or too short', () => {
    for (const typed of ['', '1', 'О123456789012345', '12345678901234567']) expect(readCode(typed)).toBeNull()
  })
})
