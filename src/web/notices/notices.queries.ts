import { queryOptions } from '@tanstack/react-query'
import { countNotices, listNotices, listOwnCalendars, readReminderPreference } from '../../contract/reminders.ts'
import { call } from '../kit/api/call.ts'

/** Every key of reminders begins so. */
export const noticesKey = ['notices'] as const
export const unseenKey = [...noticesKey, 'count'] as const
export const preferenceKey = [...noticesKey, 'preference'] as const
export const ownCalendarsKey = [...noticesKey, 'calendars'] as const

export const unseenQuery = queryOptions({ queryKey: unseenKey, queryFn: ({ signal }) => call(countNotices, {}, { signal }), refetchInterval: 300_000 })

export const noticesQuery = queryOptions({ queryKey: [...noticesKey, 'list'], queryFn: ({ signal }) => call(listNotices, {}, { signal }), select: ({ items }) => items })

export const preferenceQuery = queryOptions({ queryKey: preferenceKey, queryFn: ({ signal }) => call(readReminderPreference, {}, { signal }) })

export const ownCalendarsQuery = queryOptions({ queryKey: ownCalendarsKey, queryFn: ({ signal }) => call(listOwnCalendars, {}, { signal }), select: ({ items }) => items })
