import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedCalendar } from '../calendar/shipped-calendars.ts'
import { weekdayOf } from '../kernel/civil-date.ts'
import { proposedDays, type BusyDay } from './free-days.ts'
import { timeThere } from './time-between-zones.ts'
import { openVisitSteps, requireVisitDay, requireVisitStep, signedVisit, visitStates, type Visit } from './visit.ts'
import { visitSides } from './visit-type.ts'

const proposed: Visit = { type: 'first', state: 'proposed', day: '2022-03-10', time: '10:00', proposedBy: 'curator', heldOn: null, signedBy: [] }
const held: Visit = { ...proposed, state: 'held', heldOn: '2022-03-10' }

describe('A visit', () => {
  it('is agreed to by the side that did not propose it', () => {
    expect(openVisitSteps(proposed, 'school', '2022-03-01')).toEqual(['agree', 'move', 'cancel'])
    expect(openVisitSteps(proposed, 'curator', '2022-03-01')).toEqual(['move', 'cancel'])
    expect(() => requireVisitStep('agree', proposed, 'curator', '2022-03-01')).toThrow(expect.objectContaining({ code: 'visit.own-proposal' }))
  })

  it('has its protocol written by the curator, not before its day, agreed or not', () => {
    expect(() => requireVisitStep('hold', { ...proposed, state: 'agreed' }, 'curator', '2022-03-09')).toThrow(expect.objectContaining({ code: 'visit.too-early' }))
    expect(openVisitSteps({ ...proposed, state: 'agreed' }, 'curator', '2022-03-10')).toContain('hold')
    expect(openVisitSteps(proposed, 'curator', '2022-03-11')).toContain('hold')
    expect(openVisitSteps({ ...proposed, state: 'agreed' }, 'school', '2022-03-11')).not.toContain('hold')
  })

  it('is signed once both sides have signed, each once', () => {
    const bySchool = signedVisit(held, 'school')
    expect(bySchool.state).toBe('held')
    expect(openVisitSteps(bySchool, 'school', '2022-03-11')).toEqual([])
    expect(openVisitSteps(bySchool, 'curator', '2022-03-11')).toEqual(['hold', 'sign'])
    expect(signedVisit(bySchool, 'curator').state).toBe('signed')
  })

  it('can be returned to the curator by the school only, and only before the school has signed', () => {
    expect(openVisitSteps(held, 'school', '2022-03-11')).toEqual(['sign', 'return'])
  })

  it('changes no more once it is signed or cancelled', () => {
    for (const state of visitStates.filter((one) => one === 'signed' || one === 'cancelled')) {
      for (const side of visitSides) expect(openVisitSteps({ ...held, state, signedBy: state === 'signed' ? ['curator', 'school'] : [] }, side, '2022-03-20')).toEqual([])
    }
  })

  it('is neither in the past nor beyond the year', () => {
    expect(() => requireVisitDay('2022-02-28', '2022-03-01', '2022-12-31')).toThrow(expect.objectContaining({ code: 'visit.day-past' }))
    expect(() => requireVisitDay('2023-01-11', '2022-03-01', '2022-12-31')).toThrow(expect.objectContaining({ code: 'visit.day-too-far' }))
  })
})

describe('Days that are proposed', () => {
  const busy: BusyDay[] = [{ day: '2022-03-02', side: 'curator', kind: 'visit', count: 1 }, { day: '2022-03-03', side: 'school', kind: 'due', count: 2 }]

  it('leave out days off and days with another visit, and say what falls due', () => {
    const found = proposedDays({ from: '2022-03-01', days: 9, busy, calendarOf: shippedCalendar })
    expect(found.map(({ day, isFree }) => [day, isFree])).toEqual([['2022-03-01', true], ['2022-03-03', false], ['2022-03-04', true], ['2022-03-05', true], ['2022-03-09', true]])
  })

  it('are never a Sunday and never a day with a visit, whatever stands in the calendars', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((one) => `2022-04-${String(one).padStart(2, '0')}`)
    const entry = fc.record({ day, side: fc.constantFrom(...visitSides), kind: fc.constantFrom('visit' as const, 'due' as const), count: fc.constant(1) })
    fc.assert(fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
      const found = proposedDays({ from: '2022-04-01', days: 28, busy: entries, calendarOf: shippedCalendar })
      for (const { day: one, isFree } of found) {
        expect(weekdayOf(one)).toBeLessThan(7)
        expect(entries.some((other) => other.day === one && other.kind === 'visit')).toBe(false)
        expect(isFree).toBe(!entries.some((other) => other.day === one))
      }
    }))
  })
})

it('tells the time of the school by the clock of the curator', () => {
  expect(timeThere('2022-03-10', '10:00', 'Asia/Yekaterinburg', 'Europe/Moscow')).toEqual({ day: '2022-03-10', time: '08:00' })
  expect(timeThere('2022-03-10', '01:30', 'Asia/Vladivostok', 'Europe/Moscow')).toEqual({ day: '2022-03-09', time: '18:30' })
})
