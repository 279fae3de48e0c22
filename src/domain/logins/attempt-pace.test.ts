import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressLane, afterAttempt, loginLane, noFailures, waitBefore, type Lane, type Pace } from './attempt-pace.ts'

const start = new Date('2026-02-01T09:00:00Z')
const later = (milliseconds: number) => new Date(start.getTime() + milliseconds)

function failing(times: number, lane: Lane, now = start): Pace {
  let pace = noFailures(now)
  for (let done = 0; done < times; done += 1) pace = afterAttempt(pace, lane, now)
  return pace
}

describe('the pace of attempts', () => {
  it('lets fingers slip', () => {
    expect(waitBefore(failing(4, loginLane), loginLane, start)).toBe(0)
  })

  it('doubles each wait, and never waits longer than a minute', () => {
    expect([5, 6, 7, 8].map((times) => waitBefore(failing(times, loginLane), loginLane, start))).toEqual([2_000, 4_000, 8_000, 16_000])
    expect(waitBefore(failing(500, loginLane), loginLane, start)).toBe(60_000)
  })

  it('hears who has waited', () => {
    const pace = failing(6, loginLane)
    expect(waitBefore(pace, loginLane, later(3_999))).toBe(1)
    expect(waitBefore(pace, loginLane, later(4_000))).toBe(0)
  })

  it('forgets with time', () => {
    const pace = afterAttempt(failing(6, loginLane), loginLane, later(10 * 60_000))
    expect(pace.failures).toBe(5)
    expect(afterAttempt(pace, loginLane, later(24 * 3_600_000)).failures).toBe(1)
  })

  it('leaves room for four hundred people who mistype once at one address', () => {
    expect(waitBefore(failing(400, addressLane), addressLane, start)).toBe(0)
    expect(waitBefore(failing(501, addressLane), addressLane, start)).toBeGreaterThan(0)
  })

  it('never lets more guesses through in a day than one a minute and the few free ones', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 120_000 }), { minLength: 50, maxLength: 300 }), (pauses) => {
      let [pace, now, heard] = [noFailures(start), start.getTime(), 0]
      for (const pause of pauses) {
        now += pause
        if (waitBefore(pace, loginLane, new Date(now)) > 0) continue
        pace = afterAttempt(pace, loginLane, new Date(now))
        heard += 1
      }
      const minutes = (now - start.getTime()) / 60_000
      expect(heard).toBeLessThanOrEqual(12 + minutes * 1.2)
    }))
  })
})
