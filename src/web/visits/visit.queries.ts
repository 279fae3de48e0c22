import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listVisits, readVisit, suggestDays } from '../../contract/visits.ts'
import type { VisitState } from '../../domain/visits/visit.ts'
import { call } from '../kit/api/call.ts'

export const visitsKey = ['visits'] as const
export const visitPage = 50

export const visitListQuery = (state: VisitState | null, offset: number) =>
  queryOptions({ queryKey: [...visitsKey, 'list', state, offset], placeholderData: keepPreviousData, queryFn: ({ signal }) => call(listVisits, { query: { offset, ...(state === null ? {} : { state }) } }, { signal }) })

export const visitQuery = (region: number, id: string) => queryOptions({ queryKey: [...visitsKey, region, id], queryFn: ({ signal }) => call(readVisit, { params: { region, id } }, { signal }), gcTime: 86_400_000 })

export const visitDaysQuery = (school: string) => queryOptions({ queryKey: [...visitsKey, 'days', school], queryFn: ({ signal }) => call(suggestDays, { query: { school } }, { signal }), enabled: school !== '' })
