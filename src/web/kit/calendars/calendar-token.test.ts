import { expect, test } from 'vitest'
import { newCalendarToken } from './calendar-token.ts'

test('a token has 256 bits in letters that an address may hold, and never comes twice', () => {
  const tokens = Array.from({ length: 200 }, newCalendarToken)
  for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(new Set(tokens).size).toBe(tokens.length)
})
