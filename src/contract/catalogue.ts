import { z } from 'zod'
import { catalogueKinds } from '../domain/catalogue/catalogue-kind.ts'
import { documentTemplateSchema } from './document-template-schema.ts'
import { formDefinitionSchema } from './data-forms.ts'
import { reviewCriteriaSchema, reviewRouteSchema } from './review-rule-schemas.ts'
import { command, download, query, upload } from './endpoint.ts'
import { programmeParams } from './programmes.ts'
import { questionnaireSchema } from './questionnaire-schema.ts'
import { riskFactorSchema } from './risk-factor-schema.ts'

const code = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)

/** What an entry says, by its kind. */
const definition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('questionnaire'), definition: questionnaireSchema }),
  z.object({ kind: z.literal('risk-factor'), definition: riskFactorSchema }),
  z.object({ kind: z.literal('school-data-form'), definition: formDefinitionSchema }),
  z.object({ kind: z.literal('visit-check-list'), definition: formDefinitionSchema }),
  z.object({ kind: z.literal('activation-rules'), definition: z.strictObject({ least: z.int().min(1).max(50), most: z.int().min(1).max(50), answeredFrom: z.enum(['high', 'medium', 'low']).nullable() }) }),
  z.object({ kind: z.literal('document-template'), definition: documentTemplateSchema }),
  z.object({ kind: z.literal('review-route'), definition: reviewRouteSchema }),
  z.object({ kind: z.literal('review-criteria'), definition: reviewCriteriaSchema }),
])

const entry = z.intersection(definition, z.object({
  code, position: z.int(),
  /** 0 while nobody has touched it. */
  version: z.int(),
  /** Since when it is in use and can't be changed. */
  frozenOn: z.iso.date().nullable(),
  /** Word for word the project's own draft, which is no official text. */
  isShipped: z.boolean(),
  /** How much keeps it from being used. */
  faults: z.int(),
}))
export type CatalogueEntryReply = z.infer<typeof entry>

export const catalogueReply = z.object({
  programme: z.object({ id: z.uuid(), name: z.string(), year: z.int(), state: z.enum(['preparing', 'running', 'closed']) }),
  previous: z.object({ id: z.uuid(), year: z.int() }).nullable(),
  items: z.array(entry),
  /** Shipped ones that this year does without. */
  dropped: z.array(z.object({ kind: z.enum(catalogueKinds), code: z.string(), version: z.int() })),
  may: z.object({ manage: z.boolean(), copy: z.boolean() }),
})
export type CatalogueReply = z.infer<typeof catalogueReply>

export const readCatalogue = query({
  path: '/api/programmes/:id/catalogue', summary: 'По чему работает год проекта: анкеты, рисковые направления, данные школы', params: programmeParams,
  query: z.object({ kind: z.enum(catalogueKinds).optional() }), reply: catalogueReply,
})

const place = { code, version: z.int().min(0) }
const named = { kind: z.enum(catalogueKinds), ...place }
const versionReply = z.object({ version: z.int() })

/** Also adds one, by a code that the year does not have yet. */
export const changeEntry = command({
  path: '/api/programmes/:id/catalogue/change', summary: 'Изменить или добавить анкету, рисковое направление, форму данных', params: programmeParams,
  body: z.object({ ...place, position: z.int().min(1).max(1_000), entry: definition }), reply: versionReply,
})

/** One that was added is taken away. */
export const restoreEntry = command({ path: '/api/programmes/:id/catalogue/restore', summary: 'Вернуть запись каталога к той, что поставляется с Опорой', params: programmeParams, body: z.object(named), reply: versionReply })

export const dropEntry = command({ path: '/api/programmes/:id/catalogue/drop', summary: 'Обойтись в этом году без записи каталога', params: programmeParams, body: z.object(named), reply: versionReply })

/** Whatever is in this year's catalogue gives way. */
export const copyCatalogue = command({
  path: '/api/programmes/:id/catalogue/copy', summary: 'Взять каталог прошлого года, отметив вопросы, ответы на которые сравнимы', params: programmeParams, body: z.object({}),
  reply: z.object({ entries: z.int(), comparable: z.int() }),
})

/** As a workbook to be edited, or as JSON for a program. */
export const downloadQuestionnaire = download({
  path: '/api/programmes/:id/catalogue/questionnaires/:code/file', summary: 'Анкета файлом: книга Excel или JSON', params: z.object({ id: z.uuid(), code }), query: z.object({ format: z.enum(['xlsx', 'json']).default('xlsx') }),
})

const remark = z.object({ place: z.string(), message: z.string() })

/** Takes the place of the questionnaire as it was; where the file can't be read, nothing is changed and its cells are named. */
export const uploadQuestionnaire = upload({
  path: '/api/catalogue/questionnaire-file', summary: 'Загрузить анкету из книги Excel или JSON', query: z.object({ programme: z.uuid(), code, version: z.coerce.number().int().min(0) }),
  reply: z.object({ version: z.int().nullable(), faults: z.array(remark), /** What it still lacks; it is kept all the same. */ remarks: z.array(remark) }),
})
export type QuestionnaireFileReply = z.infer<typeof uploadQuestionnaire.reply>
