import { expect, test } from 'vitest'
import { aDraft } from '../../../../tests/support/plan-builders.ts'
import type { Warning } from '../../../domain/roadmaps/plan/warning.ts'
import { countByCode, doubtsOf, stepFrom } from './doubt.ts'

const warning = (code: Warning['code']): Warning => ({ code, where: 'schedule', message: 'сомнительно', advice: 'проверьте' })
const doubts = doubtsOf(aDraft([{ warnings: [warning('weekend')] }, {}, { warnings: [warning('weekend'), warning('number-gap')] }], { warnings: [warning('no-table')] }))

test('doubts come in the order of the document, the document itself first', () => {
  expect(doubts.map(({ activityId, warning: { code } }) => [activityId, code])).toEqual([[null, 'no-table'], ['a', 'weekend'], ['c', 'weekend'], ['c', 'number-gap']])
  expect(countByCode(doubts)[0]).toEqual({ code: 'weekend', count: 2 })
})

const keys = (step: -1 | 0 | 1, from: string | null) => stepFrom(doubts, from, step)?.key

test('going from one to the next comes round', () => {
  expect(keys(1, null)).toBe('document 0')
  expect(keys(-1, null)).toBe('c 1')
  expect(keys(1, 'c 1')).toBe('document 0')
  expect(keys(-1, 'document 0')).toBe('c 1')
  expect(keys(1, 'a 0')).toBe('c 0')
  expect(stepFrom([], null, 1)).toBeNull()
})
