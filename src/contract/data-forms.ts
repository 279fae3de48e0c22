import { z } from 'zod'
import { checkComparators, type FormCheck } from '../domain/data-forms/form-check.ts'
import type { Answers, FormDefinition } from '../domain/data-forms/form-definition.ts'
import type { FormField, ValueField } from '../domain/data-forms/form-field.ts'
import { formStates, formSteps } from '../domain/data-forms/form-state.ts'
import { populationCodes } from '../domain/processes/population.ts'
import { command, query } from './endpoint.ts'

const key = z.string().regex(/^[a-z][a-z0-9]{0,23}$/)
const words = z.string().trim().max(500)
const bound = z.number().min(-1e12).max(1e12).nullable()
const day = z.iso.date().nullable()

const asked = { key, label: words, hint: words.nullable(), isRequired: z.boolean() }

const valueFieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('text'), longest: z.int().min(1).max(10_000) }),
  z.strictObject({ ...asked, kind: z.literal('number'), unit: z.string().trim().min(1).max(30).nullable(), min: bound, max: bound, isInteger: z.boolean() }),
  z.strictObject({ ...asked, kind: z.literal('date'), from: day, to: day }),
  z.strictObject({ ...asked, kind: z.literal('choice'), options: z.array(z.strictObject({ code: key, label: words })).max(100) }),
  z.strictObject({ ...asked, kind: z.literal('yes-no') }),
]) satisfies z.ZodType<ValueField>

const fieldSchema = z.discriminatedUnion('kind', [
  ...valueFieldSchema.options,
  z.strictObject({
    ...asked, kind: z.literal('table'), columns: z.array(valueFieldSchema).max(30),
    rows: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('fixed'), names: z.array(words).max(100) }),
      z.strictObject({ kind: z.literal('free'), most: z.int().min(1).max(50) }),
    ]),
  }),
]) satisfies z.ZodType<FormField>

const sideSchema = z.strictObject({ terms: z.array(z.strictObject({ field: key, column: key.nullable() })).max(50), constant: z.number().min(-1e12).max(1e12) })

const checkSchema = z.strictObject({ left: sideSchema, comparator: z.enum(checkComparators), right: sideSchema, table: key.nullable() }) satisfies z.ZodType<FormCheck>

export const formDefinitionSchema: z.ZodType<FormDefinition, FormDefinition> = z.strictObject({ fields: z.array(fieldSchema).max(200), checks: z.array(checkSchema).max(200) })

const answer = z.union([z.string().max(10_000), z.number(), z.boolean()])
export const answersSchema: z.ZodType<Answers, Answers> = z.record(key, z.union([answer, z.array(z.record(key, answer)).max(100)]))

/** Whom a form can be asked of: `none` of the populations makes no sense here. */
export const formPopulations = populationCodes.filter((code) => code !== 'none')
const population = z.enum(populationCodes).exclude(['none'])
export type FormPopulation = z.infer<typeof population>

/** What may be set while it is a draft. */
const content = {
  title: z.string().trim().min(1).max(300),
  purpose: z.string().trim().max(4_000),
  definition: formDefinitionSchema,
  population,
  /** The programme year whose schools, curators … are asked; null: all that there are. */
  programmeId: z.uuid().nullable(),
  opensOn: day,
  dueOn: day,
}

const territory = z.object({ id: z.int(), name: z.string() })
const counts = z.object({ asked: z.int(), filled: z.int(), begun: z.int(), returned: z.int() })

export const formSummary = z.object({
  id: z.uuid(), title: z.string(), state: z.enum(formStates), territory, population, opensOn: day, dueOn: day, isOverdue: z.boolean(), changedAt: z.iso.datetime(),
  /** Of those that the reader may see. */
  counts,
  /** Own answers that wait to be filled: the form is the reader's work, not only to be looked at. */
  mine: z.array(z.object({ regionId: z.int(), id: z.uuid(), name: z.string(), state: z.enum(['empty', 'draft', 'filled', 'returned']) })),
})
export type FormSummary = z.infer<typeof formSummary>

export const formReply = z.object({
  ...formSummary.omit({ changedAt: true }).shape,
  ...content,
  version: z.int(),
  binding: z.object({ roadmapId: z.uuid(), activityId: z.uuid(), title: z.string().nullable() }).nullable(),
  may: z.array(z.enum(formSteps)),
  /** May fill for somebody, so a workbook can be had and given back. */
  mayFill: z.boolean(),
  /** May see all answers together. */
  mayConsolidate: z.boolean(),
})
export type FormReply = z.infer<typeof formReply>

const params = z.object({ id: z.uuid() })
const version = z.int()

export const listForms = query({
  path: '/api/forms', summary: 'Формы сбора данных: свои и те, что спрашивают',
  query: z.object({ state: z.enum(['draft', 'open', 'closed']).optional(), search: z.string().trim().max(200).optional(), mine: z.enum(['true']).optional(), offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({ items: z.array(formSummary), total: z.int(), mayCreate: z.boolean() }),
})

export const readForm = query({ path: '/api/forms/:id', summary: 'Форма: что спрашивается, у кого, сколько заполнено', params, reply: formReply })

/** `from`: a form whose questions are taken over. `schoolDataOf`: the form of school data of that programme year's catalogue, as it stands there. */
export const createForm = command({
  path: '/api/forms', summary: 'Создать форму (черновик)',
  body: z.object({
    formId: z.uuid(), territoryId: z.int(), title: content.title, from: z.uuid().nullable(),
    binding: z.object({ roadmapId: z.uuid(), activityId: z.uuid() }).nullable(), schoolDataOf: z.uuid().optional(),
  }),
  reply: z.object({ id: z.uuid(), version }),
})

export const changeForm = command({ path: '/api/forms/:id/change', summary: 'Изменить черновик формы', params, body: z.object({ version, ...content }), reply: z.object({ version }) })

/** From here on its questions are frozen, and everybody of the population is asked. */
export const openForm = command({ path: '/api/forms/:id/open', summary: 'Открыть форму для заполнения', params, body: z.object({ version }), reply: z.object({ version, asked: z.int() }) })

export const closeForm = command({ path: '/api/forms/:id/close', summary: 'Закрыть форму', params, body: z.object({ version }), reply: z.object({ version }) })

/** Also opens a closed form again. */
export const extendForm = command({ path: '/api/forms/:id/extend', summary: 'Продлить срок формы (закрытая открывается снова)', params, body: z.object({ version, dueOn: day }), reply: z.object({ version }) })

/** Whoever joined since it was opened is asked as well. */
export const refreshForm = command({ path: '/api/forms/:id/refresh', summary: 'Спросить тех, кто присоединился позже', params, body: z.object({ version }), reply: z.object({ version, added: z.int() }) })

export const discardForm = command({ path: '/api/forms/:id/discard', summary: 'Удалить черновик формы', params, body: z.object({ version }), reply: z.object({ version }) })
