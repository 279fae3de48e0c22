import { queryOptions } from '@tanstack/react-query'
import { listOrganisations } from '../../contract/organisations.ts'
import { listReportCurators, readReport, type ReportAsked } from '../../contract/reports.ts'
import { call } from '../kit/api/call.ts'

const reportsKey = ['reports'] as const

export const reportQuery = (asked: ReportAsked) => queryOptions({ queryKey: [...reportsKey, 'one', asked], queryFn: ({ signal }) => call(readReport, { query: asked }, { signal }) })

export const reportCuratorsQuery = (period: { from: string; to: string }) =>
  queryOptions({ queryKey: [...reportsKey, 'curators', period], queryFn: ({ signal }) => call(listReportCurators, { query: period }, { signal }), select: ({ items }) => items })

export const schoolsFoundQuery = (search: string, territory: number | undefined) =>
  queryOptions({ queryKey: [...reportsKey, 'schools', search, territory ?? null], queryFn: ({ signal }) => call(listOrganisations, { query: { search, limit: 20, ...(territory === undefined ? {} : { territory }) } }, { signal }), select: ({ items }) => items })
