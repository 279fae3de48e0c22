import { expect, test } from 'vitest'
import { standingInWords } from './standing-words.ts'

const standing = { unit: 'percent', comparator: 'gte', aim: 90, measured: 66.7, projected: 80, state: 'at-risk' } as const

test('a bar is told in one sentence', () => {
  expect(standingInWords(standing)).toBe('Под угрозой, сейчас 66,7\u00a0%, цель не менее 90\u00a0%, к сроку ожидается 80\u00a0%')
  expect(standingInWords({ ...standing, unit: 'count', comparator: 'eq', measured: null, aim: null, projected: null, state: 'unknown' })).toBe('Ещё не измерен, не измерено, цели нет')
})
