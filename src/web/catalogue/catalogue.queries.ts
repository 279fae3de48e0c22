import { queryOptions } from '@tanstack/react-query'
import { readCatalogue } from '../../contract/catalogue.ts'
import { call } from '../kit/api/call.ts'

export const catalogueKey = ['catalogue']

/** All that a year goes by. It is not asked for again behind the back of the person who edits. */
export const catalogueQuery = (programmeId: string) =>
  queryOptions({ queryKey: [...catalogueKey, programmeId], queryFn: ({ signal }) => call(readCatalogue, { params: { id: programmeId } }, { signal }), refetchOnWindowFocus: false, refetchOnReconnect: false })
