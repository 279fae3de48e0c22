import { z } from 'zod'
import { command, query } from './endpoint.ts'
import { paperSchema, programmeParams } from './programmes.ts'

const ofWindow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('milestone'), milestone: z.string().max(64) }),
  z.object({ kind: z.literal('activity'), roadmapId: z.uuid(), activityId: z.uuid() }),
])

export const extensionReply = z.object({
  /** The number of its fact. */
  id: z.string(), regionId: z.int(), of: ofWindow, name: z.string(), until: z.iso.date(), reason: z.string(), document: paperSchema.nullable(),
  organisation: z.object({ id: z.uuid(), name: z.string() }).nullable(), person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  givenOn: z.iso.date(), givenBy: z.string(), isWithdrawn: z.boolean(), may: z.object({ withdraw: z.boolean() }),
})
export type ExtensionReply = z.infer<typeof extensionReply>

export const listExtensions = query({
  path: '/api/programmes/:id/extensions', summary: 'Продления сроков отдельным школам и людям', params: programmeParams,
  query: z.object({ region: z.coerce.number().int().positive().optional() }), reply: z.object({ items: z.array(extensionReply) }),
})

/** For one school or for one curator or coordinator, never for everybody. */
export const extendWindow = command({
  path: '/api/programmes/:id/extensions', summary: 'Продлить один срок одной школе или одному человеку', params: programmeParams,
  body: z.object({
    of: ofWindow, subject: z.union([z.object({ organisationId: z.uuid() }), z.object({ personId: z.uuid() })]), until: z.iso.date(), reason: z.string().trim().min(5).max(1_000), document: paperSchema.nullable(),
  }),
  reply: z.object({ end: z.iso.date(), until: z.iso.date() }),
})

export const withdrawExtension = command({
  path: '/api/programmes/:id/extensions/withdraw', summary: 'Отменить продление', params: programmeParams,
  body: z.object({ regionId: z.int(), factId: z.string().regex(/^\d{1,19}$/), reason: z.string().trim().min(5).max(1_000) }), reply: z.object({ withdrawn: z.boolean() }),
})
