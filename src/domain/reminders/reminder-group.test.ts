import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import { assignmentStates } from '../assignments/assignment-state.ts'
import { addDays, weekdayOf } from '../kernel/civil-date.ts'
import type { PersonId } from '../people/person.ts'
import { dueGroup, reminderGroup, type Reminded } from './reminder-group.ts'

const wednesday = { day: '2022-03-02', dayThere: '2022-03-02', escalatesAfter: 3 }
const actor = (role: Role, fields: Partial<Actor> = {}): Actor => ({ personId: 'me' as PersonId, appointmentId: 'a', role, regionId: 64, territoryId: 641, path: [1, 64, 641], organisationId: null, attached: [], ...fields })
const head = actor('school-head', { organisationId: 's1' })
const coordinator = actor('municipal-coordinator')
const regional = actor('regional-coordinator', { territoryId: 64, path: [1, 64] })
const curator = actor('curator', { territoryId: 64, path: [1, 64], attached: ['s1'] })
const all = { municipality: true, region: true, federation: true }

function reminded(fields: Partial<Reminded> = {}): Reminded {
  return {
    holder: { role: 'school-head', territoryId: 641, organisationId: 's1', personId: null }, delegateId: null, state: 'open', isOverdue: false, dueOn: '2022-03-02', askedUntil: null, decider: null,
    path: [1, 64, 641], level: 'municipality', givenBy: null, held: all, ...fields,
  }
}
const late = { isOverdue: true, dueOn: '2022-02-27' }

describe('reminderGroup', () => {
  it.each<[string, Actor, Partial<Reminded>, string | null]>([
    ['the holder is told of what is due today', head, {}, 'today'],
    ['of what is due by Sunday', head, { dueOn: '2022-03-06' }, 'week'],
    ['not yet of next Monday\'s', head, { dueOn: '2022-03-07' }, null],
    ['of what is overdue', head, { isOverdue: true, dueOn: '2022-03-01' }, 'overdue'],
    ['also before the tick has marked it', head, { dueOn: '2022-03-01' }, 'overdue'],
    ['of what was returned', head, { state: 'returned' }, 'today'],
    ['not of what waits for a confirmation', head, { state: 'awaiting', decider: 'municipality', givenBy: 'me' }, null],
    ['not of what a postponement was asked for', head, { askedUntil: '2022-04-01', decider: 'municipality', givenBy: 'me' }, null],
    ['not of what has no day', head, { dueOn: null }, null],
    ['a neighbour is told nothing', actor('school-head', { organisationId: 's2' }), {}, null],
    ['whom it was handed to is told', actor('school-team', { organisationId: 's3' }), { delegateId: 'me' }, 'today'],
    ['the level that decides is told of what waits for it', coordinator, { state: 'awaiting', decider: 'municipality' }, 'decide'],
    ['a level above that is not', regional, { state: 'awaiting', decider: 'municipality' }, null],
    ['nor the same level of another municipality', actor('municipal-coordinator', { territoryId: 642, path: [1, 64, 642] }), { state: 'awaiting', decider: 'municipality' }, null],
    ['nor whoever did it', coordinator, { state: 'awaiting', decider: 'municipality', givenBy: 'me' }, null],
    ['the school\'s curator is told as well', curator, { state: 'awaiting', decider: 'municipality' }, 'decide'],
    ['a colleague is told where no level is held', actor('school-team', { organisationId: 's1' }), { state: 'awaiting', decider: 'colleague' }, 'decide'],
    ['one level up is told of what is overdue for three days', coordinator, late, 'escalated'],
    ['not of two', coordinator, { ...late, dueOn: '2022-02-28' }, null],
    ['not two levels up', regional, late, null],
    ['but where nobody speaks for the level between, yes', regional, { ...late, held: { ...all, municipality: false } }, 'escalated'],
    ['the holder has it as overdue, not as escalated', head, late, 'overdue'],
    ['a municipality\'s own goes to the region', regional, { ...late, holder: { role: 'municipal-coordinator', territoryId: 641, organisationId: null, personId: null } }, 'escalated'],
  ])('%s', (_, who, fields, expected) => {
    expect(reminderGroup(who, reminded(fields), wednesday)).toBe(expected)
  })

  it('never tells of what is closed, and never of the far future', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))
    fc.assert(fc.property(day, day, fc.constantFrom(...assignmentStates), fc.boolean(), fc.integer({ min: 1, max: 30 }), fc.constantFrom(head, coordinator, regional, curator), (on, dueOn, state, isOverdue, escalatesAfter, who) => {
      const when = { day: on, dayThere: on, escalatesAfter }
      const group = reminderGroup(who, reminded({ dueOn, state, isOverdue: isOverdue && dueOn < on }), when)
      if (['done', 'waived', 'past', 'withdrawn'].includes(state)) expect(group).toBeNull()
      if (group === 'overdue') expect(dueOn < on).toBe(true)
      if (group === 'today') expect(dueOn).toBe(on)
      if (group === 'week') expect(dueOn > on && dueOn <= addDays(on, 7 - weekdayOf(on))).toBe(true)
      if (group === 'escalated') expect(addDays(dueOn, escalatesAfter) <= on).toBe(true)
    }))
  })
})

it('leaves a Kaliningrad school its last hour: the day ends by its own clock', () => {
  const midnightInMoscow = { day: '2022-03-02', dayThere: '2022-03-01', escalatesAfter: 3 }
  expect(dueGroup(reminded({ dueOn: '2022-03-01' }), midnightInMoscow)).toBe('today')
  expect(dueGroup(reminded({ dueOn: '2022-02-28' }), midnightInMoscow)).toBe('overdue')
})
