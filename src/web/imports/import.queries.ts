import { queryOptions } from '@tanstack/react-query'
import { listImports, readImport } from '../../contract/imports.ts'
import { call } from '../kit/api/call.ts'

export const importsKey = ['imports']

/** Twice a second while something is being read, and only while somebody looks. */
const whileReading = 500

export const importListQuery = queryOptions({
  queryKey: [...importsKey, 'list'],
  queryFn: ({ signal }) => call(listImports, {}, { signal }),
  select: ({ items }) => items,
  refetchInterval: ({ state: { data } }) => (data?.items.some(({ state }) => state === 'reading') ? whileReading : false),
})

/** One document. Once read it is not asked for again behind the back of the person who mends it. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...importsKey, id],
    queryFn: ({ signal }) => call(readImport, { params: { id } }, { signal }),
    refetchInterval: ({ state: { data } }) => (data?.state === 'reading' ? whileReading : false),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: 0,
    gcTime: 0,
  })
