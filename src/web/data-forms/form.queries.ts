import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listForms, readForm } from '../../contract/data-forms.ts'
import { listResponses, readConsolidated, readResponse } from '../../contract/form-responses.ts'
import { call } from '../kit/api/call.ts'

/** Everything of forms: an answer that is sent changes counts, lists and sums together. */
export const formsKey = ['forms']

export const formPage = 50
export const responsePage = 100

export const formListQuery = (search: string, offset: number) =>
  queryOptions({
    queryKey: [...formsKey, 'list', search, offset], placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(listForms, { query: { offset, ...(search === '' ? {} : { search }) } }, { signal }),
  })

export const formQuery = (id: string) => queryOptions({ queryKey: [...formsKey, id, 'form'], queryFn: ({ signal }) => call(readForm, { params: { id } }, { signal }) })

export type ResponseFilter = { state: 'filled' | 'waiting' | 'returned' | 'overdue' | null; territory: number | null; search: string; offset: number }

export const responsesQuery = (id: string, { state, territory, search, offset }: ResponseFilter) =>
  queryOptions({
    queryKey: [...formsKey, id, 'responses', state, territory, search, offset], placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(listResponses, { params: { id }, query: { offset, ...(state === null ? {} : { state }), ...(territory === null ? {} : { territory }), ...(search === '' ? {} : { search }) } }, { signal }),
  })

/** One answer. It is not asked for again behind the back of the person who types. */
export const responseQuery = (id: string, region: number, response: string) =>
  queryOptions({
    queryKey: [...formsKey, id, 'response', region, response], queryFn: ({ signal }) => call(readResponse, { params: { id, region, response } }, { signal }),
    refetchOnWindowFocus: false, refetchOnReconnect: false, staleTime: 0, gcTime: 0,
  })

export const consolidatedQuery = (id: string, territory: number | null, offset: number) =>
  queryOptions({
    queryKey: [...formsKey, id, 'consolidated', territory, offset], placeholderData: keepPreviousData,
    queryFn: ({ signal }) => call(readConsolidated, { params: { id }, query: { offset, ...(territory === null ? {} : { territory }) } }, { signal }),
  })
