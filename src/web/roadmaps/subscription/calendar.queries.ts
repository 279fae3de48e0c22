import { queryOptions } from '@tanstack/react-query'
import { listCalendars } from '../../../contract/calendars.ts'
import { call } from '../../kit/api/call.ts'

export const calendarsKey = ['calendars']

export const calendarsQuery = (roadmapId: string) =>
  queryOptions({
    queryKey: [...calendarsKey, roadmapId],
    queryFn: ({ signal }) => call(listCalendars, { params: { id: roadmapId } }, { signal }),
    select: ({ items }) => items,
  })
