import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/civil-date.ts'
import { isInForce, type Appointment } from './appointment.ts'
import { planHandover, type AttachedSchool, type Duties } from './handover.ts'

const appointment = (id: string, part: Partial<Appointment> = {}): Appointment => ({
  id, personId: 'leaver', role: 'municipal-coordinator', territoryId: 3, regionId: 2, organisationId: null, programmeId: null,
  startsOn: '2022-01-10', endsOn: null, document: { number: null, date: null }, substitutesId: null, version: 1, ...part,
})
const school = (id: string, part: Partial<AttachedSchool> = {}): AttachedSchool => ({ id, appointmentId: 'a', organisationId: `school-${id}`, programmeId: 'y', startsOn: '2022-02-01', endsOn: null, ...part })
const duties = (part: Partial<Duties>): Duties => ({ held: [], schools: [], assignments: [], substitutions: [], successor: { held: [], schools: [] }, ...part })
const assignment = (id: string, organisationId: string | null, territoryId: number) => ({ id, regionId: 2, territoryId, organisationId })

describe('a handover', () => {
  it('ends each duty on the last day and begins it anew on the next; what is over by then stays out', () => {
    const plan = planHandover(duties({ held: [appointment('a'), appointment('b', { endsOn: '2022-12-31' }), appointment('c', { endsOn: '2022-03-01' })] }), '2022-03-31')
    expect(plan.map(({ appointment: { id }, endsOn, succession }) => [id, endsOn, succession])).toEqual([
      ['a', '2022-03-31', { takes: 'new', term: { startsOn: '2022-04-01', endsOn: null } }],
      ['b', '2022-03-31', { takes: 'new', term: { startsOn: '2022-04-01', endsOn: '2022-12-31' } }],
    ])
  })

  it('passes on whole what has not begun: it was never in force for the one who leaves', () => {
    const [move] = planHandover(duties({ held: [appointment('a', { startsOn: '2022-05-01' })] }), '2022-03-31')
    expect(move).toMatchObject({ endsOn: '2022-04-30', succession: { takes: 'new', term: { startsOn: '2022-05-01', endsOn: null } } })
  })

  it('leaves no day without a holder and none with two', () => {
    const date = fc.integer({ min: 0, max: 200 }).map((after) => addDays('2022-01-01', after))
    fc.assert(fc.property(date, fc.option(fc.integer({ min: 0, max: 200 })), date, date, (startsOn, days, lastDay, on) => {
      const held = appointment('a', { startsOn, endsOn: days === null ? null : addDays(startsOn, days) })
      const [move] = planHandover(duties({ held: [held] }), lastDay)
      const before = isInForce(move === undefined ? held : { startsOn, endsOn: move.endsOn }, on)
      const after = move?.succession.takes === 'new' && isInForce(move.succession.term, on)
      expect(Number(before) + Number(after)).toBe(isInForce(held, on) ? 1 : 0)
    }))
  })

  it('gives nothing new to a successor who holds the same seat as long, and stops where only a part of the time is held', () => {
    const successor = (endsOn: string | null) => ({ held: [appointment('s', { personId: 'taker', startsOn: '2022-02-01', endsOn })], schools: [] })
    expect(planHandover(duties({ held: [appointment('a')], successor: successor(null) }), '2022-03-31')[0]?.succession).toEqual({ takes: 'held', appointmentId: 's' })
    expect(planHandover(duties({ held: [appointment('a')], successor: successor('2022-06-30') }), '2022-03-31')[0]?.succession).toMatchObject({ takes: 'conflict' })
    expect(planHandover(duties({ held: [appointment('a')], successor: successor('2022-03-01') }), '2022-03-31')[0]?.succession).toMatchObject({ takes: 'new' })
  })

  it('ends whoever stands in for the one who leaves, and makes the seat of a substitute who takes it', () => {
    const substitute = appointment('s', { personId: 'taker', substitutesId: 'a', startsOn: '2022-03-01', endsOn: '2022-09-01' })
    const [move] = planHandover(duties({ held: [appointment('a')], substitutions: [substitute], successor: { held: [substitute], schools: [] } }), '2022-03-31')
    expect(move).toMatchObject({ endedSubstitutions: [{ appointment: { id: 's' }, endsOn: '2022-03-31' }], succession: { takes: 'new', term: { startsOn: '2022-04-01', endsOn: null } } })
  })

  it('moves the schools of a curator, but for the school that the successor is of, or is attached to already', () => {
    const [move] = planHandover(duties({
      held: [appointment('a', { role: 'curator' })], schools: [school('1'), school('2'), school('3'), school('4', { endsOn: '2022-03-01' })],
      successor: { held: [appointment('s', { personId: 'taker', role: 'school-head', organisationId: 'school-2' })], schools: [school('x', { appointmentId: 's', organisationId: 'school-3' })] },
    }), '2022-03-31')
    expect(move?.schools.map(({ school: { id }, because, next }) => [id, because, next?.startsOn ?? null])).toEqual([['1', 'moves', '2022-04-01'], ['2', 'own-school', null], ['3', 'attached-already', null]])
  })

  it('lets each piece of work go with the duty that it came with, once', () => {
    const plan = planHandover(duties({
      held: [appointment('a'), appointment('b', { role: 'school-head', organisationId: 'o' }), appointment('c', { role: 'curator', territoryId: 2 })],
      assignments: [assignment('1', 'o', 3), assignment('2', null, 3), assignment('3', null, 9), assignment('4', 'elsewhere', 7)],
    }), '2022-03-31')
    expect(plan.map(({ assignments }) => assignments.map(({ id }) => id))).toEqual([['2', '3', '4'], ['1'], []])
  })
})
