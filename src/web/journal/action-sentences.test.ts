import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sentenceOfAction } from './action-sentences.ts'

test('every action that the server records has a sentence', () => {
  const server = new URL('../../server/', import.meta.url).pathname
  const sources = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.commands.ts') || path.endsWith('.routes.ts'))
  const actions = sources.flatMap((path) => [...readFileSync(`${server}${path}`, 'utf8').matchAll(/record\(\{[^\n]*action: '([a-z.]+)'/g)].map(([, action]) => action ?? ''))
  expect(actions.length).toBeGreaterThan(8)
  expect(actions.filter((action) => sentenceOfAction(action) === action)).toEqual([])
})
