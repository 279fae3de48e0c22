import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays } from '../kernel/civil-date.ts'
import { requireEnd, requireFreeSeat, substitution } from './appoint.ts'
import { endedOn, isInForce, isStanding, overlaps, type Appointment, type Term } from './appointment.ts'
import { requireFittingSeat } from './fitting-seat.ts'

const held: Appointment = {
  id: 'a', personId: 'p', role: 'municipal-coordinator', territoryId: 3, regionId: 2, organisationId: null, programmeId: null,
  startsOn: '2022-01-10', endsOn: null, document: { number: null, date: null }, substitutesId: null, version: 1,
}

const day = fc.integer({ min: 0, max: 60 }).map((after) => addDays('2022-01-01', after))
const term: fc.Arbitrary<Term> = fc.tuple(day, fc.option(fc.integer({ min: -1, max: 30 }))).map(([startsOn, days]) => ({ startsOn, endsOn: days === null ? null : addDays(startsOn, days) }))

describe('a seat', () => {
  it('is not held twice at once by the same person', () => {
    expect(() => requireFreeSeat([held], { ...held, id: 'b', startsOn: '2023-01-01' })).toThrow('appointment.twice')
    expect(() => requireFreeSeat([{ ...held, endsOn: '2022-12-31' }], { ...held, id: 'b', startsOn: '2023-01-01' })).not.toThrow()
    expect(() => requireFreeSeat([held], { ...held, id: 'b', territoryId: 4 })).not.toThrow()
  })

  it('of one programme year is another than that of the next, but what holds in all years holds in each', () => {
    expect(() => requireFreeSeat([{ ...held, programmeId: 'y1' }], { ...held, id: 'b', programmeId: 'y2' })).not.toThrow()
    expect(() => requireFreeSeat([held], { ...held, id: 'b', programmeId: 'y2' })).toThrow('appointment.twice')
  })

  it('may be held again by its own correction', () => {
    expect(() => requireFreeSeat([held], { ...held, startsOn: '2022-02-01' })).not.toThrow()
  })

  it.each([
    ['regional-coordinator', 'region', null, true], ['regional-coordinator', 'municipality', null, false], ['school-head', 'municipality', { isSchool: true, isClosed: false }, true],
    ['school-head', 'municipality', { isSchool: false, isClosed: false }, false], ['body-member', 'region', { isSchool: false, isClosed: false }, true],
    ['expert', 'municipality', null, true], ['expert', 'municipality', { isSchool: true, isClosed: false }, false], ['administrator', 'federal', null, true], ['curator', 'region', null, true],
  ] as const)('of %s at a %s with %j: %s', (role, level, organisation, fits) => {
    const tried = () => requireFittingSeat(role, { level, organisation })
    if (fits) expect(tried).not.toThrow()
    else expect(tried).toThrow('appointment.seat-')
  })

  it('of a closed organisation takes nobody', () => {
    expect(() => requireFittingSeat('school-head', { level: 'municipality', organisation: { isSchool: true, isClosed: true } })).toThrow('appointment.organisation-closed')
  })
})

describe('a term', () => {
  it('overlaps another exactly where some day is in both', () => {
    fc.assert(fc.property(term, term, (one, other) => {
      const days = Array.from({ length: 120 }, (_, after) => addDays('2022-01-01', after))
      expect(overlaps(one, other)).toBe(days.some((on) => isInForce(one, on) && isInForce(other, on)))
    }))
  })

  it('that was ended is in force on the days that it was, up to the last', () => {
    fc.assert(fc.property(term, day, day, (whole, lastDay, on) => {
      const ended = { ...whole, endsOn: endedOn(whole, lastDay) }
      expect(isInForce(ended, on)).toBe(isInForce(whole, on) && on <= lastDay)
      expect(isStanding(ended, addDays(lastDay, 1))).toBe(false)
    }))
  })

  it('that is over by then cannot be ended again', () => {
    expect(() => requireEnd({ ...held, endsOn: '2022-03-01' }, '2022-03-01')).toThrow('appointment.over')
  })
})

describe('a substitution', () => {
  const wanted = { personId: 'q', startsOn: '2022-02-01', endsOn: '2022-02-20' }

  test('is an appointment to the same seat, for a time', () => {
    expect(substitution(held, wanted)).toMatchObject({ role: 'municipal-coordinator', territoryId: 3, personId: 'q', substitutesId: 'a', endsOn: '2022-02-20' })
  })

  test.each([
    [{ ...wanted, personId: 'p' }, held, 'substitution.by-oneself'], [{ ...wanted, endsOn: null }, held, 'substitution.without-end'],
    [wanted, { ...held, substitutesId: 'x' }, 'substitution.of-substitute'], [{ ...wanted, startsOn: '2022-01-01' }, held, 'substitution.beyond-term'],
    [wanted, { ...held, endsOn: '2022-02-10' }, 'substitution.beyond-term'], [{ ...wanted, endsOn: '2022-01-31' }, held, 'appointment.ends-before-start'],
  ])('%# is refused', (part, of, code) => expect(() => substitution(of, part)).toThrow(code))
})
