import { z } from 'zod'
import { sourceFormats } from '../domain/documents/source-document.ts'
import { columnFields } from '../domain/roadmaps/reading/column-field.ts'
import { rowKinds } from '../domain/roadmaps/reading/row-reading.ts'
import { changeSchema, changesSchema } from './changes.ts'
import { command, query, upload, download } from './endpoint.ts'
import { draftPlanSchema } from './plan.ts'

export const importStates = ['reading', 'read', 'failed', 'accepted', 'discarded'] as const

/** The original as its reader found it, for showing beside the reading. */
export const sourceBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: z.string(), heading: z.int().nullable(), row: z.int() }),
  z.object({
    kind: z.literal('table'),
    name: z.string().nullable(),
    rows: z.array(z.object({
      row: z.int(),
      header: z.boolean(),
      cells: z.array(z.object({ text: z.string(), covered: z.enum(['above', 'left']).nullable(), bold: z.boolean() })),
    })),
  }),
])

/** What a table was taken for. `table` is the ordinal among the tables of the source, from 0. */
export const tableReadingSchema = z.object({
  table: z.int(),
  name: z.string().nullable(),
  /** False for signatures, approval blocks and the like. */
  isRoadMap: z.boolean(),
  columns: z.array(z.object({ field: z.enum(columnFields), header: z.string() })),
  /** What said so; `contents`: no header row did, so it is a guess. */
  columnsFrom: z.enum(['header', 'table-before', 'contents', 'person']).nullable(),
})

/** What a row of a table was taken for, and the position of the activity that it went into. */
export const rowReadingSchema = z.object({ table: z.int(), row: z.int(), source: z.int(), kind: z.enum(rowKinds), position: z.int().nullable() })

export const importSummary = z.object({
  id: z.uuid(),
  fileName: z.string(),
  state: z.enum(importStates),
  createdAt: z.iso.datetime(),
  problem: z.object({ title: z.string(), advice: z.string() }).nullable(),
  /** Pages or rows read so far, while it is being read and the format can tell. */
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
})

export const importReply = z.object({
  ...importSummary.shape,
  version: z.int(),
  fileHash: z.string(),
  format: z.enum(sourceFormats).nullable(),
  year: z.int().nullable(),
  /** The accepted draft, once there is one. */
  accepted: z.object({ roadmapId: z.uuid(), revisionId: z.uuid() }).nullable(),
  /** Null until it is read, and where it could not be. */
  reading: z.object({
    blocks: z.array(sourceBlockSchema),
    tables: z.array(tableReadingSchema),
    rows: z.array(rowReadingSchema),
    plan: draftPlanSchema,
  }).nullable(),
})
export type ImportReply = z.infer<typeof importReply>

const params = z.object({ id: z.uuid() })

export const uploadImport = upload({ path: '/api/imports', summary: 'Загрузить документ дорожной карты на стол импорта', reply: z.object({ id: z.uuid() }) })

export const listImports = query({
  path: '/api/imports', summary: 'Документы на столе импорта, новые сверху',
  reply: z.object({ items: z.array(importSummary) }),
})

export const readImport = query({ path: '/api/imports/:id', summary: 'Документ: подлинник рядом с прочтением', params, reply: importReply })

/** The columns of a table as a person sees them, or another plan year; everything is read anew, mends are applied again. */
export const rereadImport = command({
  path: '/api/imports/:id/reread', summary: 'Прочитать заново с другими столбцами или годом', params,
  body: z.object({
    version: z.int(),
    year: z.int().min(1990).max(2100).nullable(),
    columns: z.record(z.string().regex(/^\d+$/), z.array(z.enum(columnFields)).max(64)),
  }),
  /** How many earlier mends no longer had a place. */
  reply: z.object({ version: z.int(), lostChanges: z.int() }),
})

/** The page applies the same changes by the same rules; `inverse` undoes them. */
export const changeImport = command({
  path: '/api/imports/:id/changes', summary: 'Исправить прочитанное', params,
  body: z.object({ version: z.int(), changes: changesSchema }),
  reply: z.object({ version: z.int(), inverse: z.array(changeSchema) }),
})

export const discardImport = command({
  path: '/api/imports/:id/discard', summary: 'Убрать со стола (чтение останавливается)', params,
  body: z.object({ version: z.int() }), reply: z.object({ version: z.int() }),
})

export const downloadOriginal = download({ path: '/api/imports/:id/original', summary: 'Исходный файл', params })
