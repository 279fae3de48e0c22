import { z } from 'zod'
import { recoveryCodeCount } from '../domain/logins/readable-code.ts'
import { command, query } from './endpoint.ts'

const password = z.string().max(1_000)
/** The present password once more: a browser left open must not give the account away. Not asked for where there is none. */
const current = password.optional()
const done = z.object({})

export const waysIn = ['password', 'passkey', 'outside', 'invitation'] as const

export const accountReply = z.object({
  /** Null where the person comes in by an outside provider only. */
  login: z.string().nullable(),
  passwordChangedAt: z.iso.datetime().nullable(),
  hasOneTimeCodes: z.boolean(),
  recoveryCodesLeft: z.number().int(),
  passkeys: z.array(z.object({ id: z.string(), label: z.string(), createdAt: z.iso.datetime(), usedAt: z.iso.datetime().nullable() })),
  /** Whether the outside provider knows the person; null where the installation has none. */
  outside: z.object({ name: z.string(), isLinked: z.boolean(), address: z.string() }).nullable(),
  sessions: z.array(z.object({
    id: z.uuid(), isCurrent: z.boolean(), createdAt: z.iso.datetime(), seenAt: z.iso.datetime(), browser: z.string().nullable(), means: z.enum(waysIn).nullable(),
  })),
})
export type AccountReply = z.infer<typeof accountReply>

export const readAccount = query({ path: '/api/account', summary: 'Своя учётная запись: способы входа и сеансы', reply: accountReply })

export const changePassword = command({
  path: '/api/account/password', summary: 'Сменить пароль; остальные сеансы завершаются', body: z.object({ current: password, password }), reply: done,
})

/** The secret is made by the page, which shows it, and proved by a code: neither the stored reply nor the journal ever has it. */
export const setOneTimeCodes = command({
  path: '/api/account/one-time-codes', summary: 'Включить одноразовые коды при входе',
  body: z.object({ secret: z.string().regex(/^[A-Z2-7]{32}$/), code: z.string().max(20), recoveryCodes: z.array(z.string().max(40)).length(recoveryCodeCount), current }), reply: done,
})

export const dropOneTimeCodes = command({ path: '/api/account/one-time-codes/drop', summary: 'Отключить одноразовые коды', body: z.object({ current }), reply: done })

export const renewRecoveryCodes = command({
  path: '/api/account/recovery-codes', summary: 'Заменить коды восстановления', body: z.object({ recoveryCodes: z.array(z.string().max(40)).length(recoveryCodeCount), current }), reply: done,
})

const browserData = z.record(z.string(), z.unknown())

export const askNewPasskey = query({ path: '/api/account/passkeys/new', summary: 'Что попросить у браузера для нового ключа', reply: z.object({ options: browserData }) })

export const addPasskey = command({
  path: '/api/account/passkeys', summary: 'Добавить ключ доступа', body: z.object({ label: z.string().trim().min(1).max(80), response: browserData, current }), reply: done,
})

export const removePasskey = command({ path: '/api/account/passkeys/:id/remove', summary: 'Убрать ключ доступа', params: z.object({ id: z.string().max(2_000) }), body: z.object({ current }), reply: done })

export const endSession = command({ path: '/api/account/sessions/:id/end', summary: 'Завершить свой сеанс', params: z.object({ id: z.uuid() }), body: z.object({}), reply: done })

export const endOtherSessions = command({ path: '/api/account/sessions/end-others', summary: 'Завершить все свои сеансы, кроме этого', body: z.object({}), reply: done })
