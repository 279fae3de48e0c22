import { z } from 'zod'
import { gapCodes } from '../domain/programme-documents/completeness.ts'
import { addressProblems } from '../domain/programme-documents/own-file/own-file.ts'
import { documentKinds } from '../domain/programme-documents/document-kind.ts'
import { documentStates, documentSteps } from '../domain/programme-documents/document-states.ts'
import { documentContentSchema } from './document-content-schema.ts'
import { documentTemplateSchema } from './document-template-schema.ts'
import { command, download, query } from './endpoint.ts'

/** Addressed by the region that it is kept in and its id. */
const params = z.object({ region: z.coerce.number().int().positive(), id: z.uuid() })
const version = z.int()
const day = z.iso.date()
const field = z.string().min(1).max(40)
const named = <Id extends z.ZodType>(id: Id) => z.object({ id, name: z.string() })
const gap = z.object({ code: z.enum(gapCodes), field, row: z.int().nullable() })

/** One that a school owes; `document` null where it has not been begun. */
const dueDocument = z.object({
  kind: z.enum(documentKinds), factor: z.object({ code: z.string(), name: z.string() }).nullable(), title: z.string(),
  document: z.object({ id: z.uuid(), state: z.enum(documentStates), sentOn: day.nullable(), decidedOn: day.nullable(), acceptedOn: day.nullable(), isOwnFile: z.boolean(), changedAt: z.iso.datetime(), messages: z.int() }).nullable(),
})
export type DueDocumentReply = z.infer<typeof dueDocument>

const schoolDocuments = {
  school: named(z.uuid()), territory: named(z.int()), regionId: z.int(), curator: z.string().nullable(), documents: z.array(dueDocument),
  /** Whether the choice of factors is confirmed; until then nobody knows how many anti-risk programmes there will be. */
  isChoiceConfirmed: z.boolean(),
}

export const schoolDocumentsReply = z.object({ programme: z.object({ id: z.uuid(), name: z.string(), year: z.int() }), ...schoolDocuments, may: z.object({ start: z.boolean() }) })
export type SchoolDocumentsReply = z.infer<typeof schoolDocumentsReply>

export const readSchoolDocuments = query({ path: '/api/programmes/:id/documents/:school', summary: 'Документы школы: какие нужны и как далеко они продвинулись', params: z.object({ id: z.uuid(), school: z.uuid() }), reply: schoolDocumentsReply })

export const listSchoolDocuments = query({
  path: '/api/programmes/:id/documents', summary: 'Документы всех школ года', params: z.object({ id: z.uuid() }),
  query: z.object({ territory: z.coerce.number().int().optional(), state: z.enum(documentStates).optional(), offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({ items: z.array(z.object(schoolDocuments)), total: z.int(), /** Of documents. */ counts: z.record(z.enum(documentStates), z.int()) }),
})

export const startDocument = command({
  path: '/api/programmes/:id/documents/:school/start', summary: 'Начать документ школы', params: z.object({ id: z.uuid(), school: z.uuid() }),
  body: z.object({ documentId: z.uuid(), kind: z.enum(documentKinds), factor: z.string().min(1).max(60).nullable() }), reply: z.object({ regionId: z.int(), id: z.uuid(), version }),
})

const comment = z.object({
  id: z.uuid(), field: field.nullable(), row: z.string().nullable(), quote: z.string().nullable(), text: z.string(), reason: z.enum(['comment', 'return']), version: z.int().nullable(),
  author: z.string(), at: z.iso.datetime(), resolvedAt: z.iso.datetime().nullable(),
})

const versionRow = z.object({ number: z.int(), name: z.string(), reason: z.enum(['named', 'sent', 'mended']), hash: z.string(), author: z.string(), on: day, at: z.iso.datetime(), isOwnFile: z.boolean() })

export const documentReply = z.object({
  regionId: z.int(), id: z.uuid(), version, programme: z.object({ id: z.uuid(), name: z.string(), year: z.int() }), school: named(z.uuid()), territory: named(z.int()), curator: z.string().nullable(),
  kind: z.enum(documentKinds), factor: z.object({ code: z.string(), name: z.string() }).nullable(), state: z.enum(documentStates),
  template: documentTemplateSchema, content: documentContentSchema,
  /** Who works at the school now, for those who write. */
  team: z.array(z.object({ personId: z.uuid(), name: z.string() })),
  /** What targets can be measured by, for those who write. */
  measurable: z.array(z.object({ source: z.enum(['profile-index', 'results-data']), index: z.string(), text: z.string(), unit: z.string(), value: z.number().nullable() })),
  gaps: z.array(gap),
  /** The school's own file instead of what is written here. */
  file: z.object({ id: z.uuid(), name: z.string(), address: z.string().nullable(), addressState: z.enum(['unchecked', 'reachable', 'unreachable']).nullable(), problem: z.enum(addressProblems).nullable() }).nullable(),
  unlocked: z.object({ field, reason: z.string() }).nullable(),
  sentVersion: z.int().nullable(), sentOn: day.nullable(), decidedOn: day.nullable(), acceptedOn: day.nullable(),
  versions: z.array(versionRow), comments: z.array(comment), may: z.array(z.enum(documentSteps)),
})
export type DocumentReply = z.infer<typeof documentReply>

export const readDocument = query({ path: '/api/programme-documents/:region/:id', summary: 'Документ школы', params, reply: documentReply })

export const versionReply = z.object({ ...versionRow.shape, template: documentTemplateSchema, content: documentContentSchema })
export const readVersion = query({ path: '/api/programme-documents/:region/:id/versions/:number', summary: 'Документ школы, каким он был в версии', params: params.extend({ number: z.coerce.number().int().positive() }), reply: versionReply })

/** As a school would publish it; as it stands now where no version is named. */
export const downloadDocument = download({ path: '/api/programme-documents/:region/:id/file', summary: 'Документ школы файлом Word или PDF', params, query: z.object({ format: z.enum(['docx', 'pdf']).default('docx'), version: z.coerce.number().int().positive().optional() }) })

const changed = z.object({ version })
/** The school's own file instead of what is written here, with the address where everybody can open it. */
export const giveOwnFile = command({
  path: '/api/programme-documents/:region/:id/own-file', summary: 'Сдать документ своим файлом, который стоит на сайте школы', params, body: z.object({ version, fileId: z.uuid(), address: z.string().trim().min(1).max(2_000) }), reply: changed,
})
export const checkOwnFile = command({ path: '/api/programme-documents/:region/:id/own-file/check', summary: 'Проверить адрес файла на сайте ещё раз', params, body: z.object({ version }), reply: changed })
export const leaveOwnFile = command({ path: '/api/programme-documents/:region/:id/own-file/leave', summary: 'Вернуться от своего файла к конструктору', params, body: z.object({ version }), reply: changed })
/** Sets fields to plain values; what others write at the same time elsewhere stays. Pages write word by word instead, over a connection of their own. */
export const fillDocument = command({ path: '/api/programme-documents/:region/:id/fill', summary: 'Записать поля документа', params, body: z.object({ content: documentContentSchema }), reply: z.object({ gaps: z.array(gap) }) })
export const nameVersion = command({ path: '/api/programme-documents/:region/:id/name-version', summary: 'Сохранить именованную версию', params, body: z.object({ name: z.string().trim().min(1).max(200) }), reply: z.object({ number: z.int() }) })
export const sendDocument = command({ path: '/api/programme-documents/:region/:id/send', summary: 'Отправить документ куратору', params, body: z.object({ version }), reply: z.object({ version, number: z.int() }) })
export const confirmDocument = command({ path: '/api/programme-documents/:region/:id/confirm', summary: 'Подтвердить документ школы', params, body: z.object({ version }), reply: changed })

const messages = z.array(z.strictObject({ field: field.nullable(), row: z.string().max(60).nullable(), text: z.string().trim().min(5).max(4_000) })).min(1).max(100)
/** Each message to the point that it speaks of. */
export const returnDocument = command({ path: '/api/programme-documents/:region/:id/return', summary: 'Вернуть документ школе с сообщениями по существу', params, body: z.object({ version, messages }), reply: changed })
export const acceptDocument = command({ path: '/api/programme-documents/:region/:id/accept', summary: 'Принять документ без экспертизы', params, body: z.object({ version }), reply: changed })
export const sendBackDocument = command({ path: '/api/programme-documents/:region/:id/send-back', summary: 'Вернуть подтверждённый документ школе', params, body: z.object({ version, messages }), reply: changed })
export const unlockField = command({ path: '/api/programme-documents/:region/:id/unlock', summary: 'Открыть одно поле принятого документа для правки', params, body: z.object({ version, field, reason: z.string().trim().min(10).max(2_000) }), reply: changed })
export const mendDocument = command({ path: '/api/programme-documents/:region/:id/mend', summary: 'Записать правку открытого поля и закрыть его', params, body: z.object({ version }), reply: z.object({ version, number: z.int() }) })

export const commentDocument = command({
  path: '/api/programme-documents/:region/:id/comments', summary: 'Оставить замечание у абзаца', params,
  body: z.object({ commentId: z.uuid(), field: field.nullable(), row: z.string().max(60).nullable(), quote: z.string().max(2_000).nullable(), text: z.string().trim().min(1).max(4_000) }), reply: z.object({ id: z.uuid() }),
})
export const resolveComment = command({ path: '/api/programme-documents/:region/:id/comments/:comment/resolve', summary: 'Отметить замечание учтённым', params: params.extend({ comment: z.uuid() }), body: z.object({}), reply: z.object({}) })
