import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextCell } from './cell-steps.ts'

const size = { rows: 100, columns: 20 }

test('arrows go from cell to cell, other keys nowhere', () => {
  expect(nextCell('ArrowDown', { row: 3, column: 4 }, size)).toEqual({ row: 4, column: 4 })
  expect(nextCell('End', { row: 3, column: 4 }, size)).toEqual({ row: 3, column: 19 })
  expect(nextCell('ArrowLeft', null, size)).toEqual({ row: 0, column: 0 })
  expect(nextCell('a', { row: 3, column: 4 }, size)).toBeUndefined()
  expect(nextCell('ArrowDown', null, { rows: 0, columns: 20 })).toBeUndefined()
})

test('no key leads out of the sheet', () => {
  const place = fc.record({ row: fc.nat({ max: 99 }), column: fc.nat({ max: 19 }) })
  fc.assert(fc.property(fc.constantFrom('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'), place, (key, from) => {
    const next = nextCell(key, from, size)
    return next !== undefined && next.row >= 0 && next.row < 100 && next.column >= 0 && next.column < 20
  }))
})
