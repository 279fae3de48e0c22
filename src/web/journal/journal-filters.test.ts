import { expect, test } from 'vitest'
import { parseJournalFilters } from './journal-filters.ts'

test('an address keeps what can be asked for, and nothing else', () => {
  expect(parseJournalFilters({ who: 'Иванов', what: 'roadmap', from: '2022-01-01', to: 'вчера', territory: '7', subject: 'x' })).toEqual({ subject: 'x', who: 'Иванов', what: 'roadmap', from: '2022-01-01', territory: 7 })
  expect(parseJournalFilters({ who: 'И', what: 'money', from: '01.01.2022', territory: -1 })).toEqual({})
})
