import { z } from 'zod'
import { command, query } from './endpoint.ts'
import { loginReply } from './logins.ts'

const code = z.string().min(1).max(80)
const personId = z.object({ id: z.uuid() })

/** How a person stands with the login, for those who manage people there. */
export const readPersonLogin = query({
  path: '/api/people/:id/login', summary: 'Есть ли у человека вход и приглашение', params: personId,
  reply: z.object({
    person: z.string(),
    login: z.string().nullable(),
    hasSecondStep: z.boolean(),
    invitation: z.object({ id: z.uuid(), createdAt: z.iso.datetime(), expiresAt: z.iso.datetime() }).nullable(),
    may: z.object({ invite: z.boolean(), resetSecondStep: z.boolean() }),
  }),
})

/** The code is made by the page, which prints it: the server keeps its hash. An earlier invitation of the same person is revoked. */
export const invitePerson = command({
  path: '/api/people/:id/invitations', summary: 'Пригласить человека: впервые или взамен забытого пароля', params: personId,
  body: z.object({ code, resetsSecondStep: z.boolean().default(false) }), reply: z.object({ id: z.uuid(), expiresAt: z.iso.datetime() }),
})

export const revokeInvitation = command({ path: '/api/invitations/:id/revoke', summary: 'Отозвать приглашение', params: personId, body: z.object({}), reply: z.object({ id: z.uuid() }) })

export const readInvitation = query({
  path: '/api/invitations/:token', isOpen: true, summary: 'Приглашение по его коду', params: z.object({ token: code }),
  reply: z.object({
    person: z.string(),
    /** The person's own login, kept; null where one is to be chosen. */
    login: z.string().nullable(),
    proposedLogin: z.string(),
    expiresAt: z.iso.datetime(),
    /** The first administrator, whose name nobody knows yet. */
    asksName: z.boolean(),
  }),
})

export const acceptInvitation = command({
  path: '/api/invitations/accept', isOpen: true, summary: 'Принять приглашение: логин и пароль',
  body: z.object({ code, login: z.string().max(300), password: z.string().max(1_000), name: z.string().trim().min(2).max(200).optional() }), reply: loginReply,
})
