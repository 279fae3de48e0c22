import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hasSentence } from './sentences.ts'

/** Refusals of cells are data, no errors, so the test of thrown errors does not see them. */
test('every refusal of a field or a cell has its Russian sentence', () => {
  const folder = new URL('../domain/organisations/', import.meta.url).pathname
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  const codes = new Set(sources.flatMap((path) => [...readFileSync(`${folder}${path}`, 'utf8').matchAll(/'((?:organisation|territory)\.[a-z-]+)'/g)].map(([, code]) => code ?? '')))
  expect(codes.size).toBeGreaterThan(20)
  expect([...codes].filter((code) => !hasSentence(code))).toEqual([])
})
