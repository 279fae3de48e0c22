import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listRiskEditions, readFreeWords, readHeatMap, readRiskFactor, readSchoolRiskProfile } from '../../contract/risk-profiles.ts'
import { call } from '../kit/api/call.ts'

/** Everything of risk profiles: a publication changes all of it together. */
export const risksKey = ['risks']

export const editionsQuery = queryOptions({ queryKey: [...risksKey, 'editions'], queryFn: ({ signal }) => call(listRiskEditions, {}, { signal }) })

const ofEdition = (edition: string | undefined) => (edition === undefined ? {} : { edition })

export const schoolRisksQuery = (id: string, edition: string | undefined) =>
  queryOptions({ queryKey: [...risksKey, 'school', id, edition ?? null], queryFn: ({ signal }) => call(readSchoolRiskProfile, { params: { id }, query: ofEdition(edition) }, { signal }) })

export const freeWordsQuery = (id: string, edition: string) =>
  queryOptions({ queryKey: [...risksKey, 'school', id, edition, 'words'], queryFn: ({ signal }) => call(readFreeWords, { params: { id }, query: { edition } }, { signal }) })

export const factorQuery = (id: string, code: string, edition: string | undefined) =>
  queryOptions({ queryKey: [...risksKey, 'school', id, edition ?? null, code], queryFn: ({ signal }) => call(readRiskFactor, { params: { id, code }, query: ofEdition(edition) }, { signal }) })

export type HeatMapOf = { territory?: number | undefined; of: 'territories' | 'schools' }

export const heatMapQuery = (id: string, { territory, of }: HeatMapOf) =>
  queryOptions({
    queryKey: [...risksKey, 'map', id, territory ?? null, of], placeholderData: keepPreviousData, staleTime: 60_000,
    queryFn: ({ signal }) => call(readHeatMap, { params: { id }, query: { of, ...(territory === undefined ? {} : { territory }) } }, { signal }),
  })
