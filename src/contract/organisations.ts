import { z } from 'zod'
import { organisationKinds } from '../domain/organisations/organisation-kind.ts'
import { successionKinds } from '../domain/territories/succession.ts'
import { command, download, query } from './endpoint.ts'

const date = z.iso.date()
const kind = z.enum(organisationKinds)
const params = z.object({ id: z.uuid() })

export const organisationSummary = z.object({
  id: z.uuid(),
  version: z.int(),
  kind,
  name: z.string(),
  shortName: z.string().nullable(),
  territory: z.object({ id: z.int(), name: z.string() }),
  okoLogin: z.string().nullable(),
  inn: z.string().nullable(),
  closedOn: date.nullable(),
})
export type OrganisationSummary = z.infer<typeof organisationSummary>

/** What the list, its count and its workbook are narrowed to. */
export const organisationFilter = z.object({
  /** It and all below it. */
  territory: z.coerce.number().int().optional(),
  kind: kind.optional(),
  /** Part of a name, or a whole code: ИНН, ОГРН, login. */
  search: z.string().trim().max(200).optional(),
  state: z.enum(['open', 'closed', 'all']).default('open'),
})
export type OrganisationFilter = z.infer<typeof organisationFilter>

export const listOrganisations = query({
  path: '/api/organisations', summary: 'Организации по алфавиту, постранично',
  query: organisationFilter.extend({
    /** `next` of the page before. */
    after: z.string().max(1_500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    items: z.array(organisationSummary),
    next: z.string().nullable(),
    /** On the first page only. */
    total: z.int().nullable(),
    may: z.object({ manage: z.boolean() }),
  }),
})

const values = {
  territoryId: z.int(),
  kind,
  name: z.string().max(2_000),
  shortName: z.string().max(1_000).nullable(),
  inn: z.string().max(40).nullable(),
  ogrn: z.string().max(40).nullable(),
  okoLogin: z.string().max(100).nullable(),
  address: z.string().max(2_000).nullable(),
  /** Null: that of the territory. */
  zone: z.string().max(60).nullable(),
  site: z.string().max(1_000).nullable(),
}

const relative = z.object({ id: z.uuid(), name: z.string(), kind: z.enum(successionKinds), on: date })

export const organisationReply = z.object({
  id: z.uuid(),
  version: z.int(),
  ...values,
  zone: z.string(),
  closedOn: date.nullable(),
  /** From the region down to its own. */
  territories: z.array(z.object({ id: z.int(), name: z.string() })),
  /** Empty where it was never renamed, never moved. */
  naming: z.array(z.object({ since: date, name: z.string() })),
  placing: z.array(z.object({ since: date, territory: z.object({ id: z.int(), name: z.string() }) })),
  predecessors: z.array(relative),
  successors: z.array(relative),
  may: z.object({ manage: z.boolean(), edit: z.boolean() }),
})
export type OrganisationReply = z.infer<typeof organisationReply>

export const readOrganisation = query({ path: '/api/organisations/:id', summary: 'Карточка организации с её прошлым', params, reply: organisationReply })

export const createOrganisation = command({
  path: '/api/organisations', summary: 'Завести организацию', body: z.object(values), reply: z.object({ id: z.uuid(), version: z.int() }),
})

const changed = z.object({ id: z.uuid(), version: z.int() })
const { territoryId, name, ...editable } = values

export const editOrganisation = command({
  path: '/api/organisations/:id/edit', summary: 'Исправить сведения об организации; имя и территория меняются отдельно', params,
  /** What is left out stays. */
  body: z.object({ version: z.int(), ...z.object(editable).partial().shape }), reply: changed,
})

export const renameOrganisation = command({
  path: '/api/organisations/:id/rename', summary: 'Переименовать с указанного дня; отчёты за прошлое сохранят прежнее имя', params,
  body: z.object({ version: z.int(), name, shortName: values.shortName.optional(), since: date }), reply: changed,
})

/** Within the region the organisation stays itself; in another region it gets a successor, for facts keep their region for ever. */
export const transferOrganisation = command({
  path: '/api/organisations/:id/transfer', summary: 'Передать на другую территорию; в другом регионе появится преемник', params,
  body: z.object({ version: z.int(), territoryId, on: date }), reply: changed,
})

export const closeOrganisation = command({
  path: '/api/organisations/:id/close', summary: 'Закрыть организацию', params, body: z.object({ version: z.int(), on: date }), reply: changed,
})

const versioned = z.object({ id: z.uuid(), version: z.int() })

export const mergeOrganisations = command({
  path: '/api/organisations/merge', summary: 'Объединить организации: присоединить к одной из них или создать новую',
  body: z.object({
    organisations: z.array(versioned).min(1).max(100), on: date,
    into: z.discriminatedUnion('as', [
      z.object({ as: z.literal('present'), id: z.uuid() }),
      z.object({ as: z.literal('new'), values: z.object(values) }),
    ]),
  }),
  reply: changed,
})

export const splitOrganisation = command({
  path: '/api/organisations/:id/split', summary: 'Разделить организацию или выделить из неё новую', params,
  body: z.object({
    version: z.int(), on: date,
    /** Whether it lives on beside its parts. */
    remains: z.boolean(),
    parts: z.array(z.object(values)).min(1).max(20),
  }),
  reply: z.object({ ids: z.array(z.uuid()) }),
})

export const exportOrganisations = download({
  path: '/api/organisations/register.xlsx', summary: 'Реестр книгой Excel: то, что показывает список; исправленная книга загружается обратно', query: organisationFilter,
})
