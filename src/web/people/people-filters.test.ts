import { expect, test } from 'vitest'
import { parsePeopleFilters } from './people-filters.ts'

test('an address that was typed by hand narrows by what makes sense in it', () => {
  expect(parsePeopleFilters({ search: 'Орлова', role: 'curator', territory: '64', state: 'former', organisation: '00000000-0000-4000-8000-000000000001' }))
    .toEqual({ search: 'Орлова', role: 'curator', territory: 64, state: 'former', organisation: '00000000-0000-4000-8000-000000000001' })
  expect(parsePeopleFilters({ search: '', role: 'king', territory: 'x', state: 'lost', organisation: 'here', other: true })).toEqual({})
})
