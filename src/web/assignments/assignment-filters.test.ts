import { expect, test } from 'vitest'
import { parseAssignmentFilters } from './assignment-filters.ts'

test('an address narrows the list by what it understands and leaves out the rest', () => {
  expect(parseAssignmentFilters({ group: 'overdue', state: 'nonsense', overdue: true, territory: '12', q: 'а', roadmap: 'x', sort: 'organisation' }))
    .toEqual({ group: 'overdue', overdue: 'true', territory: 12, sort: 'organisation' })
})
