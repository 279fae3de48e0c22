import { z } from 'zod'
import { consentPurposes } from '../domain/personal-data/ground.ts'
import { command, download, query } from './endpoint.ts'

const keptValue = z.object({
  /** «Электронная почта». */
  name: z.string(),
  /** Null where it is empty, a secret, or where there may be many. */
  value: z.string().nullable(),
  isSecret: z.boolean(),
  purpose: z.string(),
  ground: z.string(),
  kept: z.string(),
  shown: z.string(),
})

export const erasureRequestReply = z.object({
  id: z.uuid(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  askedAt: z.iso.datetime(),
  /** The last day on which it must be answered. */
  dueOn: z.iso.date(),
  state: z.enum(['open', 'done', 'refused']),
  reason: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
})
export type ErasureRequestReply = z.infer<typeof erasureRequestReply>

export const ownDataReply = z.object({
  person: z.object({ id: z.uuid(), name: z.string(), email: z.string().nullable(), phone: z.string().nullable(), hasPhoneConsent: z.boolean(), version: z.int() }),
  /** By table: what is kept, what for, on what ground, how long. */
  tables: z.array(z.object({ title: z.string(), /** Null where they are too many to be counted. */ rows: z.int().nullable(), fields: z.array(keptValue), erasure: z.string() })),
  consents: z.array(z.object({ purpose: z.enum(consentPurposes), givenAt: z.iso.datetime(), withdrawnAt: z.iso.datetime().nullable() })),
  request: erasureRequestReply.nullable(),
})
export type OwnDataReply = z.infer<typeof ownDataReply>

export const readOwnData = query({ path: '/api/me/personal-data', summary: 'Мои данные: что хранится и для чего', reply: ownDataReply })

export const withdrawConsent = command({
  path: '/api/me/consents/withdraw', summary: 'Отозвать согласие', body: z.object({ purpose: z.enum(consentPurposes) }), reply: z.object({ purpose: z.enum(consentPurposes) }),
})

export const personalDataFormats = ['json', 'html'] as const

const params = z.object({ id: z.uuid() })

/** Everything about one person: to the person, and to whoever answers for all the places where the person works. */
export const exportPersonalData = download({
  path: '/api/people/:id/personal-data', summary: 'Выгрузить всё, что хранится о человеке', params, query: z.object({ format: z.enum(personalDataFormats) }),
})

export const askErasure = command({
  path: '/api/me/erasure-request', summary: 'Попросить удалить мои данные', body: z.object({ id: z.uuid() }), reply: z.object({ id: z.uuid(), dueOn: z.iso.date() }),
})

export const listErasureRequests = query({
  path: '/api/erasure-requests', summary: 'Запросы об удалении данных, сначала с ближайшим сроком', reply: z.object({ items: z.array(erasureRequestReply) }),
})

export const refuseErasure = command({
  path: '/api/erasure-requests/:id/refuse', summary: 'Отказать в удалении с указанием основания', params,
  body: z.object({ reason: z.string().trim().min(10).max(2_000) }), reply: z.object({ id: z.uuid() }),
})

export const erasePerson = command({ path: '/api/people/:id/erase', summary: 'Удалить персональные данные человека', params, body: z.object({}), reply: z.object({ personId: z.uuid() }) })
