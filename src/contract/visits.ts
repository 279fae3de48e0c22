import { z } from 'zod'
import { visitStates, visitSteps } from '../domain/visits/visit.ts'
import { visitSides, visitTypes } from '../domain/visits/visit-type.ts'
import { answersSchema, formDefinitionSchema } from './data-forms.ts'
import { command, download, query } from './endpoint.ts'

/** Addressed by the region that it is kept in and its id. */
const params = z.object({ region: z.coerce.number().int().positive(), id: z.uuid() })
const version = z.int()
const day = z.iso.date()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable()
const reason = z.string().trim().min(3).max(2_000)
const side = z.enum(visitSides)

export const visitRow = z.object({
  regionId: z.int(), id: z.uuid(), version, programmeId: z.uuid(),
  school: z.object({ id: z.uuid(), name: z.string() }), territory: z.object({ id: z.int(), name: z.string() }), curator: z.object({ id: z.uuid(), name: z.string() }),
  type: z.enum(visitTypes), state: z.enum(visitStates),
  /** By the calendar and the clock of the school. */
  day, time, zone: z.string(),
  /** What the curator's clock shows then, where it is another one. */
  curatorTime: z.object({ day, time: z.string() }).nullable(),
  proposedBy: side, heldOn: day.nullable(), signedBy: z.array(side),
  /** What the reader may do with it now. */
  may: z.array(z.enum(visitSteps)),
})
export type VisitRow = z.infer<typeof visitRow>

const filters = {
  programme: z.uuid().optional(), state: z.enum(visitStates).optional(), type: z.enum(visitTypes).optional(), school: z.uuid().optional(), territory: z.coerce.number().int().optional(),
  from: day.optional(), until: day.optional(),
}

export const listVisits = query({
  path: '/api/visits', summary: 'Посещения школ: свои и на своей территории',
  query: z.object({ ...filters, offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({
    items: z.array(visitRow), total: z.int(), counts: z.object({ proposed: z.int(), agreed: z.int(), held: z.int(), signed: z.int(), cancelled: z.int() }),
    /** Schools to which the reader may propose a visit. */
    schools: z.array(z.object({ id: z.uuid(), name: z.string(), programmeId: z.uuid(), curator: z.string() })),
  }),
})

export const downloadVisits = download({ path: '/api/visits.xlsx', summary: 'Список посещений книгой Excel', query: z.object(filters) })

const signature = z.object({ side, name: z.string(), appointment: z.string().nullable(), at: z.iso.datetime(), on: day, hash: z.string(), file: z.object({ id: z.uuid(), name: z.string() }).nullable() })

export const visitReply = z.object({
  ...visitRow.shape,
  note: z.string().nullable(), reason: z.string().nullable(),
  /** Of the year, or as it was when the protocol was written. */
  checkList: formDefinitionSchema,
  answers: answersSchema.nullable(), notes: z.string().nullable(),
  photos: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** What is signed, word for word, and its SHA-256; null before there is a protocol. */
  protocol: z.object({ text: z.string(), hash: z.string() }).nullable(),
  signatures: z.array(signature),
})
export type VisitReply = z.infer<typeof visitReply>

export const readVisit = query({ path: '/api/visits/:region/:id', summary: 'Посещение: день, протокол, подписи', params, reply: visitReply })

export const downloadProtocol = download({ path: '/api/visits/:region/:id/protocol.txt', summary: 'Текст протокола, который подписывают', params })

const proposedDay = z.object({ day, isFree: z.boolean(), busy: z.array(z.object({ side, kind: z.enum(['visit', 'due']), count: z.int() })) })

export const suggestDays = query({
  path: '/api/visit-days', summary: 'Рабочие дни, свободные в календарях куратора и школы', query: z.object({ school: z.uuid(), from: day.optional() }),
  reply: z.object({ days: z.array(proposedDay), zone: z.string(), curatorZone: z.string() }),
})

export const proposeVisit = command({
  path: '/api/visits', summary: 'Предложить день посещения',
  body: z.object({ visitId: z.uuid(), schoolId: z.uuid(), programmeId: z.uuid(), type: z.enum(visitTypes), day, time, note: z.string().trim().max(2_000).nullable() }),
  reply: z.object({ regionId: z.int(), id: z.uuid(), version }),
})

const changed = z.object({ version })
export const agreeVisit = command({ path: '/api/visits/:region/:id/agree', summary: 'Согласиться с днём', params, body: z.object({ version }), reply: changed })
export const moveVisit = command({ path: '/api/visits/:region/:id/move', summary: 'Предложить другой день', params, body: z.object({ version, day, time, reason }), reply: changed })
export const cancelVisit = command({ path: '/api/visits/:region/:id/cancel', summary: 'Отменить посещение', params, body: z.object({ version, reason }), reply: changed })

/** Also of a visit that nobody had agreed to, and anew as long as not both have signed: signatures that were there go. */
export const holdVisit = command({
  path: '/api/visits/:region/:id/protocol', summary: 'Записать протокол посещения', params,
  body: z.object({ version, heldOn: day, answers: answersSchema, notes: z.string().trim().max(20_000), photos: z.array(z.uuid()).max(40) }), reply: z.object({ version, hash: z.string() }),
})
/** `hash`: of the text that the one who signs has seen. */
export const signVisit = command({
  path: '/api/visits/:region/:id/sign', summary: 'Подписать протокол простой электронной подписью', params,
  body: z.object({ version, hash: z.string().regex(/^[0-9a-f]{64}$/), signatureFileId: z.uuid().nullable() }), reply: changed,
})
export const returnProtocol = command({ path: '/api/visits/:region/:id/return', summary: 'Вернуть протокол куратору с замечаниями', params, body: z.object({ version, reason }), reply: changed })
