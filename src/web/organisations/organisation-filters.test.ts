import { expect, test } from 'vitest'
import { parseOrganisationFilters } from './organisation-filters.ts'

test('an address that makes sense is understood, one that does not is left out', () => {
  expect(parseOrganisationFilters({ territory: '12', search: 7, kind: 'school', state: 'closed' })).toEqual({ territory: 12, search: '7', kind: 'school', state: 'closed' })
  expect(parseOrganisationFilters({ territory: '-1', search: '', kind: 'палатка', state: 'open' })).toEqual({})
})
