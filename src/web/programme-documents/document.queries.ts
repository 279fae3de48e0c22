import { queryOptions } from '@tanstack/react-query'
import { listSchoolDocuments, readDocument, readSchoolDocuments, readVersion } from '../../contract/programme-documents.ts'
import type { DocumentState } from '../../domain/programme-documents/document-states.ts'
import { call } from '../kit/api/call.ts'

export const documentsKey = ['programme-documents'] as const

export const schoolDocumentsQuery = (programme: string, school: string) => queryOptions({ queryKey: [...documentsKey, 'school', programme, school], queryFn: ({ signal }) => call(readSchoolDocuments, { params: { id: programme, school } }, { signal }) })

export const documentFieldQuery = (programme: string, { state, offset }: { state: DocumentState | undefined; offset: number }) =>
  queryOptions({ queryKey: [...documentsKey, 'field', programme, state ?? '', offset], queryFn: ({ signal }) => call(listSchoolDocuments, { params: { id: programme }, query: { ...(state === undefined ? {} : { state }), offset } }, { signal }) })

export const documentQuery = (region: number, id: string) => queryOptions({ queryKey: [...documentsKey, 'one', region, id], queryFn: ({ signal }) => call(readDocument, { params: { region, id } }, { signal }) })

export const versionQuery = (region: number, id: string, number: number) => queryOptions({ queryKey: [...documentsKey, 'version', region, id, number], queryFn: ({ signal }) => call(readVersion, { params: { region, id, number } }, { signal }), staleTime: Infinity })
