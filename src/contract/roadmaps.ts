import { z } from 'zod'
import { approvalActs } from '../domain/roadmaps/plan/plan.ts'
import { revisionStates, revisionSteps } from '../domain/roadmaps/revisions/revision.ts'
import { changeSchema, changesSchema } from './changes.ts'
import { command, download, query, upload } from './endpoint.ts'
import { interchangeSchema } from './interchange.ts'
import { draftPlanSchema } from './plan.ts'
import { territoryReply } from './territories.ts'

export const revisionSummary = z.object({
  id: z.uuid(),
  number: z.int(),
  state: z.enum(revisionStates),
  title: z.string().nullable(),
  years: z.array(z.int()),
  activities: z.int(),
  changedAt: z.iso.datetime(),
  document: z.object({
    act: z.enum(approvalActs),
    number: z.string().nullable(),
    date: z.iso.date(),
    authority: z.string().nullable(),
    /** The scan or signed file, if one was given. */
    fileHash: z.string().nullable(),
    fileName: z.string().nullable(),
  }).nullable(),
  /** The document that it was read from. */
  importId: z.uuid().nullable(),
})
export type RevisionSummary = z.infer<typeof revisionSummary>

export const roadmapSummary = z.object({
  id: z.uuid(),
  territory: territoryReply,
  /** The revision that counts: the approved one, else the draft. */
  revision: revisionSummary,
  hasDraft: z.boolean(),
})

export const listRoadmaps = query({
  path: '/api/roadmaps', summary: 'Дорожные карты',
  query: z.object({
    search: z.string().max(200).optional(),
    territory: z.coerce.number().int().optional(),
    year: z.coerce.number().int().optional(),
    state: z.enum(revisionStates).optional(),
    offset: z.coerce.number().int().min(0).default(0),
  }),
  reply: z.object({ items: z.array(roadmapSummary), total: z.int() }),
})

export const roadmapReply = z.object({
  id: z.uuid(),
  territory: territoryReply,
  /** Newest first. */
  revisions: z.array(revisionSummary),
  /** The one that was asked for, else the draft, else the approved one. */
  revision: revisionSummary,
  version: z.int(),
  plan: draftPlanSchema,
  /** What may be done to this revision now, by this person. */
  may: z.array(z.enum(revisionSteps)),
})
export type RoadmapReply = z.infer<typeof roadmapReply>

const params = z.object({ id: z.uuid() })

export const readRoadmap = query({
  path: '/api/roadmaps/:id', summary: 'Дорожная карта: одна редакция целиком', params,
  query: z.object({ revision: z.uuid().optional() }), reply: roadmapReply,
})

/** The interchange format `opora.roadmap/1`. */
export const readRoadmapJson = query({
  path: '/api/roadmaps/:id.json', summary: 'Дорожная карта в формате обмена', params,
  query: z.object({ revision: z.uuid().optional() }), reply: interchangeSchema,
})

export const createRoadmap = command({
  path: '/api/roadmaps', summary: 'Новая дорожная карта: с чистого листа или по образцу другой',
  body: z.object({
    roadmapId: z.uuid(),
    territoryId: z.int(),
    from: z.discriminatedUnion('source', [
      z.object({ source: z.literal('nothing'), title: z.string().trim().min(1).max(2_000), years: z.array(z.int().min(1990).max(2100)).min(1).max(10) }),
      /** Dates shifted by whole years, to the same days of the month or to the same weekdays. */
      z.object({ source: z.literal('revision'), revisionId: z.uuid(), years: z.int().min(-20).max(20), keep: z.enum(['dates', 'weekdays']), replaceYears: z.boolean() }),
    ]),
  }),
  reply: z.object({ roadmapId: z.uuid(), revisionId: z.uuid() }),
})

/** From the import desk: a new road map, or the next revision of one («в новой редакции»), its undertakings recognised. */
export const acceptImport = command({
  path: '/api/imports/:id/accept', summary: 'Принять: черновик дорожной карты или её следующей редакции', params,
  body: z.object({
    version: z.int(),
    into: z.discriminatedUnion('as', [
      z.object({ as: z.literal('roadmap'), roadmapId: z.uuid(), territoryId: z.int(), /** The programme year that it is carried out in; left out, approval takes the one that fits alone. */ programmeId: z.uuid().optional() }),
      z.object({ as: z.literal('revision'), roadmapId: z.uuid() }),
    ]),
  }),
  reply: z.object({ roadmapId: z.uuid(), revisionId: z.uuid() }),
})

/** The next draft, with everything that the approved revision holds. */
export const startRevision = command({
  path: '/api/roadmaps/:id/revisions', summary: 'Начать следующую редакцию', params,
  body: z.object({ revisionId: z.uuid() }), reply: z.object({ revisionId: z.uuid() }),
})

/** The page applies the same changes by the same rules; `inverse` undoes them. */
export const changeRevision = command({
  path: '/api/revisions/:id/changes', summary: 'Изменить черновик', params,
  body: z.object({ version: z.int(), changes: changesSchema }),
  reply: z.object({ version: z.int(), inverse: z.array(changeSchema) }),
})

export const approveRevision = command({
  path: '/api/revisions/:id/approve', summary: 'Утвердить официальным документом; редакция замораживается', params,
  body: z.object({
    version: z.int(),
    document: z.object({
      act: z.enum(approvalActs),
      number: z.string().trim().min(1).max(200).nullable(),
      date: z.iso.date(),
      authority: z.string().trim().min(1).max(1_000).nullable(),
      file: z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().max(500) }).nullable(),
    }),
  }),
  reply: z.object({ version: z.int() }),
})

export const discardRevision = command({
  path: '/api/revisions/:id/discard', summary: 'Отказаться от черновика', params,
  body: z.object({ version: z.int() }), reply: z.object({ version: z.int() }),
})

/** The scan of an order: stored, then named in the approval. */
export const uploadOfficialFile = upload({
  path: '/api/official-files', summary: 'Загрузить файл официального документа',
  reply: z.object({ hash: z.string(), name: z.string(), size: z.int() }),
})

export const downloadOfficialFile = download({ path: '/api/revisions/:id/official-file', summary: 'Файл официального документа', params })

/** Activities whose words match, by Russian morphology; best first. Of one revision, or of all road maps. */
export const searchActivities = query({
  path: '/api/activities', summary: 'Поиск по мероприятиям с учётом форм слов',
  query: z.object({ q: z.string().trim().min(1).max(300), revision: z.uuid().optional() }),
  reply: z.object({
    items: z.array(z.object({
      roadmapId: z.uuid(), revisionId: z.uuid(), activityId: z.uuid(), number: z.string().nullable(), title: z.string().nullable(), roadmapTitle: z.string().nullable(),
    })),
  }),
})

/** Both plans whole: the page compares them by the domain's rule. */
export const readRevision = query({
  path: '/api/revisions/:id', summary: 'Одна редакция: содержание', params,
  reply: z.object({ roadmapId: z.uuid(), revision: revisionSummary, plan: draftPlanSchema }),
})

export const exportFormats = ['docx', 'xlsx', 'pdf', 'ics', 'json'] as const

export const exportRevision = download({
  path: '/api/revisions/:id/export', summary: 'Выгрузить: официальное приложение, таблица, календарь, формат обмена', params,
  query: z.object({ format: z.enum(exportFormats) }),
})
