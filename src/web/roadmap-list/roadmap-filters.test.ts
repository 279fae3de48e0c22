import { expect, test } from 'vitest'
import { parseRoadmapFilters } from './roadmap-filters.ts'

test('an address that was typed by hand narrows by what makes sense in it', () => {
  expect(parseRoadmapFilters({ search: 'школы', territory: '64', year: 2022, state: 'draft', page: 3 }))
    .toEqual({ search: 'школы', territory: 64, year: 2022, state: 'draft', page: 3 })
  expect(parseRoadmapFilters({ territory: 'x', year: -1, state: 'lost', page: 1, other: true, search: '' })).toEqual({})
})

test('a number searched for stays a text', () => {
  expect(parseRoadmapFilters({ search: 500 })).toEqual({ search: '500' })
})
