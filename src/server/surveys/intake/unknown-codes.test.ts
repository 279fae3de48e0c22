import { describe, expect, it } from 'vitest'
import { unknownCodesOf } from './unknown-codes.ts'

const limits = { perAddress: 3, overall: 10, windowMilliseconds: 1_000, pacePerAddress: 100, paceOverall: 1_000 }

function watched() {
  let at = 0
  const floods: number[] = []
  return { codes: unknownCodesOf({ onFlood: (unknown) => floods.push(unknown), now: () => at, limits }), floods, pass: (milliseconds: number) => { at += milliseconds } }
}

describe('unknown codes', () => {
  it('are refused from one address after some, and forgotten after a while', () => {
    const { codes, pass } = watched()
    expect(Array.from({ length: 5 }, () => codes.count('one'))).toEqual([false, false, false, true, true])
    expect(codes.count('other')).toBe(false)
    pass(1_000)
    expect(codes.count('one')).toBe(false)
  })

  it('are refused everywhere after very many, with one alarm', () => {
    const { codes, floods } = watched()
    for (let at = 0; at < 12; at += 1) codes.count(`address ${at}`)
    expect(codes.count('another')).toBe(true)
    expect(floods).toEqual([11])
  })

  it('make whoever erred wait his turn, and nobody else', async () => {
    const { codes } = watched()
    for (let at = 0; at < 4; at += 1) codes.count('one')
    const started = performance.now()
    await Promise.all(Array.from({ length: 600 }, () => codes.turn('other')))
    expect(performance.now() - started).toBeLessThan(50)
    await Promise.all(Array.from({ length: 6 }, () => codes.turn('one')))
    expect(performance.now() - started).toBeGreaterThan(45)
  })
})
