import { z } from 'zod'
import { differenceKinds } from '../domain/organisations/register/difference.ts'
import { registerFields } from '../domain/organisations/register/register-column.ts'
import { command, query, upload } from './endpoint.ts'

const params = z.object({ id: z.uuid() })
const field = z.enum(registerFields)
export const mappingSchema = z.array(field.nullable()).max(500)

/** What has become of a workbook: `unmapped` waits for a person to say what its columns are. */
export const registerImportStates = ['uploaded', 'unmapped', 'compared', 'applied', 'discarded'] as const

const counts = z.record(z.enum(differenceKinds), z.int())

export const registerImportSummary = z.object({
  id: z.uuid(),
  fileName: z.string(),
  state: z.enum(registerImportStates),
  createdAt: z.iso.datetime(),
  counts: counts.nullable(),
})

export type RegisterImportSummary = z.infer<typeof registerImportSummary>

export const registerImportReply = z.object({
  ...registerImportSummary.shape,
  version: z.int(),
  sheet: z.string().nullable(),
  /** The row of the headings, and what stands there. */
  headingsRow: z.int().nullable(),
  headings: z.array(z.string()),
  /** A few rows below them, so that a person sees what a column holds. */
  sample: z.array(z.array(z.string())),
  mapping: mappingSchema,
  /** The name under which the mapping is kept; null where it is not. */
  mappingName: z.string().nullable(),
})
export type RegisterImportReply = z.infer<typeof registerImportReply>

export const uploadRegister = upload({ path: '/api/register-imports', summary: 'Загрузить книгу с организациями', reply: z.object({ id: z.uuid() }) })

export const listRegisterImports = query({
  path: '/api/register-imports', summary: 'Загруженные книги с организациями, новые сверху', reply: z.object({ items: z.array(registerImportSummary) }),
})

export const readRegisterImport = query({ path: '/api/register-imports/:id', summary: 'Книга с организациями: столбцы и итоги сравнения', params, reply: registerImportReply })

/** Reads the workbook and holds it against the register; nothing of the register changes. */
export const compareRegister = command({
  path: '/api/register-imports/:id/compare', summary: 'Сравнить книгу с реестром, ничего в нём не меняя', params,
  body: z.object({
    version: z.int(),
    /** Null: as our own headings or a mapping that is kept say. */
    mapping: mappingSchema.nullable(),
    /** Keeps the mapping under this name, for every workbook with these headings. */
    keepAs: z.string().trim().min(1).max(100).nullable().default(null),
  }),
  reply: z.object({ version: z.int(), state: z.enum(registerImportStates) }),
})

const shown = z.string().nullable()

export const rowDifference = z.object({
  row: z.int(),
  kind: z.enum(differenceKinds),
  name: z.string(),
  organisationId: z.uuid().nullable(),
  /** Old and new value, as a person reads them; of a new organisation the old ones are null. */
  changes: z.array(z.object({ field: z.string(), from: shown, to: shown })),
  /** «Лист „Организации“, C14: …», in a sentence. */
  faults: z.array(z.string()),
})
export type RowDifferenceReply = z.infer<typeof rowDifference>

export const listRowDifferences = query({
  path: '/api/register-imports/:id/rows', summary: 'Различия построчно, сначала ошибки', params,
  query: z.object({
    kind: z.enum(differenceKinds).optional(),
    /** `next` of the page before. */
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  reply: z.object({ items: z.array(rowDifference), next: z.string().nullable() }),
})

/** What was compared, and nothing else, goes into the register; refused where one of its organisations has changed since. */
export const applyRegister = command({
  path: '/api/register-imports/:id/apply', summary: 'Внести показанные различия в реестр', params,
  body: z.object({ version: z.int(), /** Leaves rows with faults out; without it they hold everything up. */ withoutFaults: z.boolean() }),
  reply: z.object({ version: z.int(), created: z.int(), changed: z.int(), closed: z.int() }),
})

export const discardRegisterImport = command({
  path: '/api/register-imports/:id/discard', summary: 'Убрать книгу, ничего не внося', params, body: z.object({ version: z.int() }), reply: z.object({ version: z.int() }),
})

export const listColumnMappings = query({
  path: '/api/column-mappings', summary: 'Запомненные назначения столбцов',
  reply: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), headings: z.array(z.string()), territory: z.string(), may: z.object({ forget: z.boolean() }) })) }),
})

export const forgetColumnMapping = command({
  path: '/api/column-mappings/:id/forget', summary: 'Забыть назначение столбцов', params, body: z.object({}), reply: z.object({ id: z.uuid() }),
})
