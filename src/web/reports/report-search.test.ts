import { expect, it } from 'vitest'
import { parseReportSearch } from './report-search.ts'

it('keeps what an address may say and leaves the rest out', () => {
  const id = '0b0f4a52-7f0f-4a3e-9c9f-1d2f0a4f9a11'
  expect(parseReportSearch({ from: '2022-01-01', to: '2022-02-30', territory: '7', organisation: id, curator: 'nobody', other: 1 })).toEqual({ from: '2022-01-01', territory: 7, organisation: id })
})
