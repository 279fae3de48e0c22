import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { letterTime, retryAfter } from './letter-time.ts'
import { quietFrom, quietUntil } from './quiet-hours.ts'

const zones = ['Europe/Kaliningrad', 'Europe/Moscow', 'Europe/Samara', 'Asia/Yekaterinburg', 'Asia/Novosibirsk', 'Asia/Yakutsk', 'Asia/Kamchatka']
const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const told = (moment: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDateTime().toString()

describe('letterTime', () => {
  it.each([
    ['decided at Moscow\'s midnight, a letter to Moscow waits for its morning', '2026-03-01T21:00:00Z', 'Europe/Moscow', 8, '2026-03-02T08:00:00'],
    ['one to Kamchatka leaves at once: it is nine in the morning there', '2026-03-01T21:00:00Z', 'Asia/Kamchatka', 8, '2026-03-02T09:00:00'],
    ['one to Kaliningrad waits for the morning of the same day there', '2026-03-01T21:00:00Z', 'Europe/Kaliningrad', 8, '2026-03-02T08:00:00'],
    ['late in the evening the next morning comes first', '2026-03-02T19:30:00Z', 'Europe/Moscow', 8, '2026-03-03T08:00:00'],
    ['whoever wants it at six in the evening gets it then', '2026-03-02T06:00:00Z', 'Europe/Moscow', 18, '2026-03-02T18:00:00'],
  ])('%s', (_, now, zone, hour, expected) => {
    expect(told(letterTime({ now: at(now), zone, hour }), zone)).toBe(expected)
  })

  it('is never in the quiet hours, never before the wanted one, never earlier than now, and at most a day later', () => {
    fc.assert(fc.property(fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') }), fc.constantFrom(...zones), fc.integer({ min: 0, max: 23 }), (now, zone, hour) => {
      const leaves = letterTime({ now, zone, hour })
      const local = Temporal.Instant.fromEpochMilliseconds(leaves).toZonedDateTimeISO(zone)
      expect(local.hour).toBeGreaterThanOrEqual(quietUntil)
      expect(local.hour).toBeLessThan(quietFrom)
      if (hour < quietFrom) expect(local.hour).toBeGreaterThanOrEqual(hour)
      expect(leaves).toBeGreaterThanOrEqual(now)
      expect(leaves - now).toBeLessThanOrEqual(86_400_000)
      // Asked again at that moment, it leaves.
      expect(letterTime({ now: leaves, zone, hour })).toBe(leaves)
    }))
  })
})

it('rests longer after each failure, an hour at most', () => {
  expect([1, 2, 3, 6, 7, 50].map((attempts) => retryAfter(attempts) / 60_000)).toEqual([1, 2, 4, 32, 60, 60])
})
