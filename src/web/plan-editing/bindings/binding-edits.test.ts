import { expect, test } from 'vitest'
import { aDraft } from '../../../../tests/support/plan-builders.ts'
import { applyChanges } from '../../../domain/roadmaps/changes/apply-changes.ts'
import type { Binding } from '../../../domain/processes/binding.ts'
import { confirmAll, setBindings, targetsOf, withPart, withProcess } from './binding-edits.ts'

const visit: Binding = { process: 'evidence', step: 'visit', population: 'schools', doer: 'curator', part: null, target: 0 }

test('what nobody has looked at is confirmed as it was proposed, the rest is left alone', () => {
  const plan = aDraft([{ title: 'Вебинар для кураторов', kind: 'event' }, { title: 'Совещание', bindings: [] }])
  const { plan: after } = applyChanges(plan, confirmAll(plan))
  expect(after.activities.map(({ bindings }) => bindings?.map(({ population }) => population))).toEqual([['curators'], []])
  expect(confirmAll(after)).toEqual([])
})

test('a confirmation can be taken back', () => {
  const plan = aDraft([{ title: 'Посещение школ куратором', bindings: [] }])
  const [activity] = plan.activities
  if (!activity) throw new Error('No activity')
  expect(applyChanges(plan, setBindings(activity.id, null)).plan.activities[0]?.bindings).toBeNull()
})

test('another process keeps what it can of the step, another part forgets the target', () => {
  expect(withProcess(visit, 'data-form')).toMatchObject({ process: 'data-form', step: 'fill', population: 'schools', target: 0 })
  expect(withProcess(visit, 'evidence').step).toBe('visit')
  expect(withPart(visit, 1)).toMatchObject({ part: 1, target: null })
})

test('a binding feeds the targets of its part alone', () => {
  const target = { comparator: 'gte' as const, value: 90, unit: 'percent' as const, of: 'школ', from: 'indicator' as const }
  const [activity] = aDraft([{ indicator: { text: '', targets: [target] }, parts: [{ description: 'а', indicator: null, responsible: [], row: null }] }]).activities
  if (!activity) throw new Error('No activity')
  expect([targetsOf({ part: null }, activity).length, targetsOf({ part: 0 }, activity).length]).toEqual([1, 0])
})
