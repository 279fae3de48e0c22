import { queryOptions } from '@tanstack/react-query'
import { readImport } from '../../../contract/imports.ts'
import { call } from '../../kit/api/call.ts'

/** The original of an accepted document, which never changes again. */
export const originalQuery = (importId: string) =>
  queryOptions({
    queryKey: ['originals', importId],
    queryFn: ({ signal }) => call(readImport, { params: { id: importId } }, { signal }),
    select: ({ reading }) => reading,
    staleTime: Number.POSITIVE_INFINITY,
  })
