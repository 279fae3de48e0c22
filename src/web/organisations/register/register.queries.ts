import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listColumnMappings, listRegisterImports, listRowDifferences, readRegisterImport } from '../../../contract/register-imports.ts'
import type { DifferenceKind } from '../../../domain/organisations/register/difference.ts'
import { call } from '../../kit/api/call.ts'

export const registerKey = ['register-imports']

export const registerImportsQuery = queryOptions({ queryKey: [...registerKey, 'list'], queryFn: ({ signal }) => call(listRegisterImports, {}, { signal }), select: ({ items }) => items })

export const registerImportQuery = (id: string) => queryOptions({ queryKey: [...registerKey, 'one', id], queryFn: ({ signal }) => call(readRegisterImport, { params: { id } }, { signal }) })

export const columnMappingsQuery = queryOptions({ queryKey: [...registerKey, 'mappings'], queryFn: ({ signal }) => call(listColumnMappings, {}, { signal }), select: ({ items }) => items })

/** The rows of one comparison; of another version they are others. */
export const rowDifferencesQuery = (id: string, version: number, kind: DifferenceKind | null) =>
  infiniteQueryOptions({
    queryKey: [...registerKey, 'rows', id, version, kind],
    queryFn: ({ pageParam, signal }) => call(listRowDifferences, { params: { id }, query: { limit: 200, ...(kind === null ? {} : { kind }), ...(pageParam === null ? {} : { after: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
