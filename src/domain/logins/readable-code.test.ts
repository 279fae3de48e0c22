import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readableCode, sameReadableCode } from './readable-code.ts'

const bytes = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 64, maxLength: 64 })

describe('a readable code', () => {
  it('is found again whatever was typed between and around its signs, in either keyboard', () => {
    const toCyrillic: Record<string, string> = { A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', P: 'Р', T: 'Т', X: 'Х', Y: 'У' }
    fc.assert(fc.property(bytes, fc.constantFrom('', ' ', '–', ' - '), fc.boolean(), (random, between, isRussian) => {
      const code = readableCode(random, 16)
      const typed = [...code.replaceAll('-', '')].map((sign) => (isRussian ? (toCyrillic[sign] ?? sign) : sign).toLowerCase()).join(between)
      expect(sameReadableCode(` ${typed} `, 16)).toBe(code)
    }))
  })

  it('is none where a sign is missing or foreign', () => {
    const code = readableCode(Array.from({ length: 64 }, (_, at) => at * 3 % 247), 16)
    expect(sameReadableCode(code.slice(1), 16)).toBeNull()
    expect(sameReadableCode(`${code.slice(1)}Я`, 16)).toBeNull()
    expect(sameReadableCode('', 16)).toBeNull()
  })

  it('has every sign equally often', () => {
    const all = Array.from({ length: 256 }, (_, at) => at)
    const counts = new Map<string, number>()
    for (const sign of readableCode(all, 247).replaceAll('-', '')) counts.set(sign, (counts.get(sign) ?? 0) + 1)
    expect(new Set(counts.values())).toEqual(new Set([13]))
  })

  it('is not made of too few bytes', () => {
    expect(() => readableCode([1, 2, 250], 3)).toThrow(RangeError)
  })
})
