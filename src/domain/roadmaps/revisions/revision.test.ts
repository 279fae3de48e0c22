import { describe, expect, it } from 'vitest'
import { aDraft } from '../../../../tests/support/plan-builders.ts'
import { approve, type ApprovingDocument } from './approve.ts'
import { nextRevision } from './next-revision.ts'
import { openSteps, taken, type Revision, type RevisionId, type RoadmapId } from './revision.ts'

const draft: Revision = {
  id: 'r1' as RevisionId, roadmapId: 'm1' as RoadmapId, number: 1, state: 'draft', version: 3, plan: aDraft([{ title: 'Совещание' }]),
}
const order: ApprovingDocument = { act: 'order', number: '129', date: '2022-03-25', authority: 'Управление образования' }
const today = '2022-03-25'

describe('openSteps', () => {
  it.each([
    ['draft', ['edit', 'approve', 'discard']],
    ['approved', ['revise']],
    ['superseded', []],
    ['discarded', []],
  ] as const)('of a revision that is %s', (state, steps) => {
    expect(openSteps({ state })).toEqual(steps)
  })

  it('are the only ones that can be taken', () => {
    expect(() => taken({ state: 'approved', version: 1 }, 'edit')).toThrow('revision.edit-closed')
    expect(taken({ state: 'approved', version: 1 }, 'supersede')).toEqual({ state: 'superseded', version: 2 })
  })
})

describe('approve', () => {
  it('freezes a draft under its document', () => {
    expect(approve(draft, order, today)).toMatchObject({ state: 'approved', version: 4, plan: { approval: order } })
    expect(draft.state).toBe('draft')
  })

  it('takes a signature without a number', () => {
    expect(approve(draft, { ...order, act: 'signature', number: ' ' }, today).plan.approval).toMatchObject({ act: 'signature', number: null })
  })

  it('takes a plan whose document came after its first dates', () => {
    expect(approve(draft, { ...order, date: '2022-01-01' }, today).state).toBe('approved')
  })

  it.each<[string, Revision, ApprovingDocument, string]>([
    ['a revision that is approved already', { ...draft, state: 'approved' }, order, 'revision.approve-closed'],
    ['a plan without activities', { ...draft, plan: aDraft([]) }, order, 'revision.no-activities'],
    ['an order without a number', draft, { ...order, number: null }, 'approval.number-missing'],
    ['a document of nobody', draft, { ...order, authority: '  ' }, 'approval.authority-missing'],
    ['a document of tomorrow', draft, { ...order, date: '2022-03-26' }, 'approval.date-future'],
    ['a day that does not exist', draft, { ...order, date: '2022-02-30' }, 'approval.date-invalid'],
  ])('refuses %s', (_, revision, document, code) => {
    expect(() => approve(revision, document, today)).toThrow(code)
  })
})

describe('nextRevision', () => {
  it('starts from what was approved and names the act that it restates', () => {
    const approved = approve(draft, order, today)
    expect(nextRevision(approved, 'r2' as RevisionId)).toEqual({
      ...draft, id: 'r2', number: 2, version: 1, plan: { ...draft.plan, approval: null, amends: { number: '129', date: '2022-03-25' } },
    })
  })

  it('is refused beside a draft', () => {
    expect(() => nextRevision(draft, 'r2' as RevisionId)).toThrow('revision.revise-closed')
  })
})
