import { z } from 'zod'
import { quietFrom, quietUntil } from '../domain/reminders/quiet-hours.ts'
import { digestGroups } from '../domain/reminders/digest-group.ts'
import { reviewOutcomes } from '../domain/reviews/review-route.ts'
import { visitStates } from '../domain/visits/visit.ts'
import { visitTypes } from '../domain/visits/visit-type.ts'
import { calendarReply } from './calendars.ts'
import { command, download, query } from './endpoint.ts'

/** What the person was reminded of on one day. The first few of each group are named, the rest is counted. */
export const noticeReply = z.object({
  day: z.iso.date(),
  isSeen: z.boolean(),
  groups: z.array(z.object({
    group: z.enum(digestGroups),
    count: z.int(),
    items: z.array(z.object({ regionId: z.int(), id: z.uuid(), number: z.string().nullable(), title: z.string().nullable(), dueOn: z.iso.date().nullable(), place: z.string(),
      /** A visit, on the day of `dueOn`; null for an assignment. */
      visit: z.object({ type: z.enum(visitTypes), state: z.enum(visitStates), time: z.string().nullable() }).nullable(),
      /** A reading (`outcome` null; due on `dueOn`, whose school may be hidden) or the last conclusion of a document. */
      review: z.object({ step: z.string(), outcome: z.enum(reviewOutcomes).nullable(), isBlind: z.boolean() }).nullable() })),
  })),
})
export type NoticeReply = z.infer<typeof noticeReply>

/** The newest day first, two weeks of them. */
export const listNotices = query({ path: '/api/notices', summary: 'Свои напоминания по дням', reply: z.object({ items: z.array(noticeReply) }) })

/** For the bell: how much there is in the newest digest that has not been looked at; 0 where it has. */
export const countNotices = query({ path: '/api/notices/count', summary: 'Сколько нового в напоминаниях', reply: z.object({ unseen: z.int() }) })

export const seeNotices = command({ path: '/api/notices/seen', summary: 'Отметить напоминания просмотренными', body: z.object({ until: z.iso.date() }), reply: z.object({ seen: z.int() }) })

export const reminderPreferenceReply = z.object({
  byMail: z.boolean(),
  /** The letter comes from this hour on, by the own clock. */
  hour: z.int().min(quietUntil).max(quietFrom - 1),
  version: z.int(),
  /** Whether letters can reach the person at all: an address is known, and this installation sends mail. */
  hasEmail: z.boolean(),
  isMailSent: z.boolean(),
})
export type ReminderPreference = z.infer<typeof reminderPreferenceReply>

export const readReminderPreference = query({ path: '/api/reminder-preference', summary: 'Как напоминать: письмом или нет, с какого часа', reply: reminderPreferenceReply })

export const setReminderPreference = command({
  path: '/api/reminder-preference', summary: 'Задать, как напоминать',
  /** The version seen; 0 where nothing was set yet. */
  body: z.object({ byMail: z.boolean(), hour: z.int().min(quietUntil).max(quietFrom - 1), version: z.int().min(0) }), reply: z.object({ version: z.int() }),
})

/** Addresses from which calendar programs fetch the own assignments. */
export const listOwnCalendars = query({ path: '/api/own-calendars', summary: 'Адреса подписки на календарь своих поручений', reply: z.object({ items: z.array(calendarReply) }) })

/** The client makes the token and shows the address once: the server keeps only its hash. */
export const createOwnCalendar = command({
  path: '/api/own-calendars', summary: 'Создать адрес подписки на свои поручения',
  body: z.object({ calendarId: z.uuid(), label: z.string().trim().min(1).max(200), token: z.string().regex(/^[A-Za-z0-9_-]{32,86}$/) }), reply: z.object({ id: z.uuid() }),
})

export const revokeOwnCalendar = command({
  path: '/api/own-calendars/:id/revoke', summary: 'Отозвать адрес подписки на свои поручения', params: z.object({ id: z.uuid() }), body: z.object({}), reply: z.object({ id: z.uuid() }),
})

export function ownCalendarPath(token: string): string {
  return `/calendar/own/${token}.ics`
}

/** For calendar programs: whoever has the address reads it, until it is revoked. */
export const subscribeOwnCalendar = download({
  path: '/calendar/own/:token', summary: 'Календарь своих поручений по подписке', isOpen: true, params: z.object({ token: z.string().min(20).max(100) }),
})
