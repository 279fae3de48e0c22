import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../kernel/civil-date.ts'
import { applyFact, foldFacts, type AssignmentFact } from './apply-fact.ts'
import { isClosed, plannedAssignment, type Assignment } from './assignment.ts'

const planned = plannedAssignment({
  process: 'evidence', step: 'submit', duty: 'do', plannedDueOn: '2022-03-01', isPast: false, holder: { role: 'school-head', territoryId: 641, organisationId: 's1', personId: null },
})
const evidence = (occurredOn: CivilDate, fields: object = {}): AssignmentFact =>
  ({ kind: 'evidence.given', occurredOn, data: { files: [], link: 'https://s.example', document: null, note: null, stated: null, decider: 'municipality', ...fields } })
const confirmed = (occurredOn: CivilDate): AssignmentFact => ({ kind: 'evidence.confirmed', occurredOn, data: {} })
const returned = (occurredOn: CivilDate): AssignmentFact => ({ kind: 'evidence.returned', occurredOn, data: { reason: 'Нет подписи' } })
const extended = (until: CivilDate): AssignmentFact => ({ kind: 'window.extended', occurredOn: '2022-02-10', data: { of: { kind: 'activity', roadmapId: 'm', activityId: 'a' }, until, reason: 'Болезнь', document: null } })

describe('applyFact', () => {
  it('counts the day of the work, not of its confirmation', () => {
    expect(foldFacts(planned, [evidence('2022-03-01'), confirmed('2022-03-10')])).toMatchObject({ state: 'done', doneOn: '2022-03-01', isLate: false, decider: null })
    expect(foldFacts(planned, [evidence('2022-03-02'), confirmed('2022-03-02')])).toMatchObject({ state: 'done', isLate: true })
  })

  it('takes back what was returned, which may be late by then', () => {
    const after = foldFacts(planned, [evidence('2022-02-20'), returned('2022-03-05')])
    expect(after).toMatchObject({ state: 'returned', doneOn: null, isOverdue: true, decider: null })
  })

  it('closes without a confirmation only by a document where nobody could confirm', () => {
    const document = { number: '7', date: '2022-02-20' }
    expect(applyFact(planned, evidence('2022-02-20', { decider: 'nobody', document }))).toMatchObject({ state: 'done', isUnconfirmed: true })
    expect(applyFact(planned, evidence('2022-02-20', { document }))).toMatchObject({ state: 'awaiting', isUnconfirmed: false })
  })

  it('moves the day by a postponement, and forgets that it was overdue', () => {
    const overdue = { ...planned, isOverdue: true }
    const asked: AssignmentFact = { kind: 'assignment.postponement-asked', occurredOn: '2022-03-02', data: { until: '2022-03-20', reason: 'Ремонт', decider: 'municipality' } }
    const granted: AssignmentFact = { kind: 'assignment.postponed', occurredOn: '2022-03-03', data: { until: '2022-03-15', reason: null } }
    expect(applyFact(overdue, asked)).toMatchObject({ askedUntil: '2022-03-20', decider: 'municipality', isOverdue: true })
    expect(foldFacts(overdue, [asked, granted])).toMatchObject({ dueOn: '2022-03-15', askedUntil: null, decider: null, isOverdue: false })
    expect(foldFacts(overdue, [asked, { kind: 'assignment.postponement-refused', occurredOn: '2022-03-03', data: { reason: null } }])).toMatchObject({ dueOn: '2022-03-01', askedUntil: null, isOverdue: true })
  })

  it('goes on waiting for its confirmation while a postponement is decided', () => {
    const asked: AssignmentFact = { kind: 'assignment.postponement-asked', occurredOn: '2022-02-01', data: { until: '2022-03-20', reason: 'Ремонт', decider: 'region' } }
    expect(foldFacts(planned, [asked, evidence('2022-02-02'), { kind: 'assignment.postponed', occurredOn: '2022-02-03', data: { until: '2022-03-20', reason: null } }])).toMatchObject({ state: 'awaiting', decider: 'municipality' })
  })

  it('is closed by what a process saw, even where it was past', () => {
    const filled: AssignmentFact = { kind: 'form.filled', occurredOn: '2022-02-10', data: { formId: 'f', responseId: 'r', values: {} } }
    expect(applyFact({ ...planned, state: 'past' }, filled)).toMatchObject({ state: 'done', isByFact: true })
    expect(applyFact({ ...planned, state: 'waived' }, filled)).toMatchObject({ state: 'waived', isByFact: false })
  })

  it('gets more time by an extension, never less', () => {
    expect(applyFact(planned, extended('2022-04-01')).dueOn).toBe('2022-04-01')
    expect(applyFact(planned, extended('2022-02-15')).dueOn).toBe('2022-03-01')
  })
})

const day = fc.integer({ min: 1, max: 60 }).map((number) => new Date(Date.UTC(2022, 1, number)).toISOString().slice(0, 10))
const factArbitrary: fc.Arbitrary<AssignmentFact> = fc.oneof(
  fc.record({ on: day, decider: fc.constantFrom('municipality', 'region', 'colleague', 'nobody'), hasDocument: fc.boolean() })
    .map(({ on, decider, hasDocument }) => evidence(on, { decider, document: hasDocument ? { number: '1', date: on } : null })),
  day.map(confirmed), day.map(returned),
  fc.tuple(day, day).map(([occurredOn, until]): AssignmentFact => ({ kind: 'assignment.postponement-asked', occurredOn, data: { until, reason: 'р', decider: 'region' } })),
  fc.tuple(day, day).map(([occurredOn, until]): AssignmentFact => ({ kind: 'assignment.postponed', occurredOn, data: { until, reason: null } })),
  day.map((occurredOn): AssignmentFact => ({ kind: 'assignment.waived', occurredOn, data: { reason: 'р' } })),
  fc.tuple(day, fc.option(fc.constantFrom('p1', 'p2'))).map(([occurredOn, personId]): AssignmentFact => ({ kind: 'assignment.delegated', occurredOn, data: { personId } })),
  day.map((occurredOn): AssignmentFact => ({ kind: 'members.completed', occurredOn, data: { members: 1 } })),
)

describe('any facts in any order', () => {
  const facts = fc.array(factArbitrary, { maxLength: 12 })

  it('leave an assignment that fits together', () => {
    fc.assert(fc.property(facts, (all) => {
      const { state, doneOn, decider, askedUntil, isOverdue, isLate, dueOn } = foldFacts(planned, all)
      expect((state === 'done' || state === 'awaiting') === (doneOn !== null)).toBe(true)
      expect(state === 'awaiting' || askedUntil !== null).toBe(decider !== null)
      if (state === 'done' || state === 'waived') expect([isOverdue, askedUntil]).toEqual([false, null])
      if (isLate) expect(doneOn !== null && dueOn !== null && doneOn > dueOn).toBe(true)
    }))
  })

  it('never open again what is done or waived', () => {
    fc.assert(fc.property(facts, (all) => {
      let before: Assignment = planned
      for (const fact of all) {
        const after = applyFact(before, fact)
        if (isClosed(before)) expect(after.state).toBe(before.state)
        before = after
      }
    }))
  })
})
