import { z } from 'zod'
import { command, download, query } from './endpoint.ts'

export const calendarReply = z.object({ id: z.uuid(), label: z.string(), createdAt: z.iso.datetime(), revokedAt: z.iso.datetime().nullable() })

const params = z.object({ id: z.uuid() })

export const listCalendars = query({
  path: '/api/roadmaps/:id/calendars', summary: 'Адреса подписки на календарь', params,
  reply: z.object({ items: z.array(calendarReply) }),
})

/** The client makes the token (24 random bytes or more, base64url) and shows the address once: the server keeps only its hash. */
export const createCalendar = command({
  path: '/api/roadmaps/:id/calendars', summary: 'Создать адрес подписки', params,
  body: z.object({ calendarId: z.uuid(), label: z.string().trim().min(1).max(200), token: z.string().regex(/^[A-Za-z0-9_-]{32,86}$/) }),
  reply: z.object({ id: z.uuid() }),
})

export const revokeCalendar = command({
  path: '/api/calendars/:id/revoke', summary: 'Отозвать адрес подписки', params,
  body: z.object({}), reply: z.object({ id: z.uuid() }),
})

export function calendarPath(token: string): string {
  return `/calendar/${token}.ics`
}

/** For calendar programs: whoever has the address reads it, until it is revoked. */
export const subscribeCalendar = download({
  path: '/calendar/:token', summary: 'Календарь по подписке', isOpen: true, params: z.object({ token: z.string().min(20).max(100) }),
})
