import { queryOptions } from '@tanstack/react-query'
import { listRiskWork, readRiskWork } from '../../contract/risk-work.ts'
import { call } from '../kit/api/call.ts'

export const riskWorkKey = ['risk-work'] as const

export const riskWorkQuery = (programme: string, school: string) =>
  queryOptions({ queryKey: [...riskWorkKey, programme, school], queryFn: ({ signal }) => call(readRiskWork, { params: { id: programme, school } }, { signal }), refetchOnWindowFocus: false })

export const riskWorkListQuery = (programme: string, offset: number) => queryOptions({ queryKey: [...riskWorkKey, programme, 'list', offset], queryFn: ({ signal }) => call(listRiskWork, { params: { id: programme }, query: { offset } }, { signal }) })
