import { expect, test } from 'vitest'
import { linesOfRecord } from './recorded-value.ts'

test('a record is told line by line, and what is very long is cut', () => {
  expect(linesOfRecord({ name: 'План', size: 12, from: { source: 'nothing' } })).toEqual(['name: План', 'size: 12', 'from: {"source":"nothing"}'])
  expect(linesOfRecord([{ do: 'removeActivity' }])).toEqual(['{"do":"removeActivity"}'])
  expect(linesOfRecord(null)).toEqual([])
  expect(linesOfRecord('а'.repeat(500))[0]).toHaveLength(401)
})
