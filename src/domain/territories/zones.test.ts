import { describe, expect, test } from 'vitest'
import { regions } from './regions.ts'
import { readZone, zoneLabel, zoneOfRegion, zones } from './zones.ts'

/** Minutes ahead of UTC on a winter's day. */
function offsetOf(zone: string): number {
  const day = new Date('2024-01-15T12:00:00Z')
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', day: '2-digit', hour12: false }).formatToParts(day)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return (part('day') - 15) * 1_440 + part('hour') * 60 + part('minute') - 720
}

describe('the zones', () => {
  test('are as many hours ahead of Moscow as the machine knows', () => {
    for (const { zone, ahead } of zones) expect([zone, offsetOf(zone) - offsetOf('Europe/Moscow')]).toEqual([zone, ahead * 60])
  })

  test('hold every region\'s', () => {
    expect(regions.filter(({ zone }) => !zones.some((one) => one.zone === zone))).toEqual([])
    expect([zoneOfRegion('RU-64'), zoneOfRegion('RU')]).toEqual(['Europe/Saratov', 'Europe/Moscow'])
  })

  test('are read back from their labels', () => {
    for (const { zone } of zones) expect(readZone(zoneLabel(zone), 'Europe/Moscow')).toBe(zone)
  })

  test('are read from hours, and then the likely one of them is taken', () => {
    expect([readZone('МСК+4', 'Asia/Tomsk'), readZone('мск + 4', 'Europe/Moscow'), readZone('+2', ''), readZone('МСК', 'Europe/Kirov'), readZone('−1', ''), readZone('asia/omsk', '')])
      .toEqual(['Asia/Tomsk', 'Asia/Novosibirsk', 'Asia/Yekaterinburg', 'Europe/Kirov', 'Europe/Kaliningrad', 'Asia/Omsk'])
    expect([readZone('МСК+12', ''), readZone('', ''), readZone('Марс', ''), readZone('вчера', '')]).toEqual([null, null, null, null])
  })
})
