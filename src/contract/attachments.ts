import { z } from 'zod'
import { attachmentFaults } from '../domain/programmes/attachments/attachment-rules.ts'
import { command, query } from './endpoint.ts'
import { paperSchema, programmeParams } from './programmes.ts'

const reason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('same-zone') }),
  z.object({ code: z.literal('near-zone'), hours: z.number() }),
  z.object({ code: z.literal('far-zone'), hours: z.number() }),
  z.object({ code: z.literal('earlier-curator') }),
  z.object({ code: z.literal('other-municipality') }),
  z.object({ code: z.literal('load'), load: z.int(), limit: z.int() }),
])

export const attachmentBoard = z.object({
  limit: z.int(),
  curators: z.array(z.object({
    appointmentId: z.uuid(), personId: z.uuid(), name: z.string(), workplace: z.string().nullable(), municipalityId: z.int().nullable(), zone: z.string(),
    /** Schools that this curator may not have. */
    ownOrganisations: z.array(z.uuid()).readonly(),
  })),
  schools: z.array(z.object({
    organisationId: z.uuid(), name: z.string(), territory: z.string(), municipalityId: z.int().nullable(), zone: z.string(),
    /** The person who curated it in the year before. */
    earlierCuratorId: z.uuid().nullable(),
    attachment: z.object({ id: z.uuid(), appointmentId: z.uuid(), since: z.iso.date(), document: paperSchema.nullable() }).nullable(),
  })),
  may: z.object({ attach: z.boolean() }),
})
export type AttachmentBoard = z.infer<typeof attachmentBoard>

export const readBoard = query({
  path: '/api/programmes/:id/attachments', summary: 'Школы и кураторы региона с нагрузкой', params: programmeParams, query: z.object({ region: z.coerce.number().int().positive() }), reply: attachmentBoard,
})

export const suggestAttachments = query({
  path: '/api/programmes/:id/attachments/suggestion', summary: 'Предложение, кого закрепить за школами без куратора', params: programmeParams, query: z.object({ region: z.coerce.number().int().positive() }),
  reply: z.object({
    pairs: z.array(z.object({ organisationId: z.uuid(), appointmentId: z.uuid(), reasons: z.array(reason) })),
    left: z.array(z.object({ organisationId: z.uuid(), fault: z.enum([...attachmentFaults, 'no-curators']) })),
  }),
})
export type AttachmentSuggestion = z.infer<typeof suggestAttachments.reply>

/** All by one order, all or none. A school that has a curator already gets the new one in place of the old. */
export const attachCurators = command({
  path: '/api/programmes/:id/attachments', summary: 'Закрепить кураторов за школами приказом', params: programmeParams,
  body: z.object({
    regionId: z.int().positive(), pairs: z.array(z.object({ organisationId: z.uuid(), appointmentId: z.uuid() })).min(1).max(2_000), document: paperSchema, startsOn: z.iso.date(),
    /** Why those who curate these schools now are replaced; needed where anybody is. */
    reason: z.string().trim().min(3).max(1_000).nullable(),
  }),
  reply: z.object({ attached: z.int(), replaced: z.int() }),
})

export const detachCurators = command({
  path: '/api/programmes/:id/attachments/detach', summary: 'Снять закрепление', params: programmeParams,
  body: z.object({ regionId: z.int().positive(), attachmentIds: z.array(z.uuid()).min(1).max(2_000), endsOn: z.iso.date(), reason: z.string().trim().min(3).max(1_000) }),
  reply: z.object({ detached: z.int() }),
})
