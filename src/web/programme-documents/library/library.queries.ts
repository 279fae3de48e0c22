import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { readLibrary } from '../../../contract/document-library.ts'
import type { LessonKind } from '../../../domain/programme-documents/lesson.ts'
import { call } from '../../kit/api/call.ts'

export type LibraryFilter = { factor: string; kind: LessonKind | ''; words: string; offset: number }

export const libraryQuery = (programme: string, { factor, kind, words, offset }: LibraryFilter) => queryOptions({
  queryKey: ['document-library', programme, factor, kind, words, offset], placeholderData: keepPreviousData, staleTime: 60_000,
  queryFn: ({ signal }) => call(readLibrary, { params: { id: programme }, query: { ...(factor === '' ? {} : { factor }), ...(kind === '' ? {} : { kind }), ...(words === '' ? {} : { words }), offset } }, { signal }),
})
