import { z } from 'zod'
import { territoryLevels } from '../domain/roadmaps/plan/plan.ts'
import { successionKinds } from '../domain/territories/succession.ts'
import { command, query } from './endpoint.ts'

export const territoryReply = z.object({
  id: z.int(),
  parentId: z.int().nullable(),
  /** For command lines and exchange: «RU», «RU-64», «RU-64-atkarsk». */
  code: z.string(),
  name: z.string(),
  level: z.enum(territoryLevels),
})
export type TerritoryReply = z.infer<typeof territoryReply>

export const listTerritories = query({
  path: '/api/territories',
  summary: 'Территории, по которым ведутся дорожные карты',
  query: z.object({ search: z.string().max(200).optional() }),
  reply: z.object({ items: z.array(territoryReply) }),
})

/** A territory with what is in it and below it; organisations as far as the reader may see them, closed ones left out. */
export const territoryNode = z.object({
  ...territoryReply.shape,
  closedOn: z.iso.date().nullable(),
  /** Directly in it. */
  territories: z.int(),
  organisations: z.int(),
  schools: z.int(),
})
export type TerritoryNode = z.infer<typeof territoryNode>

const place = z.object({ id: z.int(), name: z.string(), level: z.enum(territoryLevels) })

export const readTerritoryTree = query({
  path: '/api/territories/tree',
  summary: 'Ступень дерева: территория, что над ней и что непосредственно в ней',
  /** The country where no parent is given. */
  query: z.object({ parent: z.coerce.number().int().optional(), closed: z.enum(['yes', 'no']).default('no') }),
  reply: z.object({ above: z.array(place), territory: territoryNode, items: z.array(territoryNode) }),
})

const params = z.object({ id: z.coerce.number().int() })
const date = z.iso.date()
const name = z.string().trim().min(2).max(300)
const oktmo = z.string().trim().max(20).nullable()
const zone = z.string().trim().max(60).nullable()

export const territoryDetails = z.object({
  ...territoryNode.shape,
  version: z.int(),
  above: z.array(place),
  oktmo: z.string().nullable(),
  /** Null where it goes by the zone of what it lies in. */
  zone: z.string().nullable(),
  /** The zone that holds there. */
  zoneHere: z.string(),
  /** Empty where it was never renamed. */
  naming: z.array(z.object({ since: date, name: z.string() })),
  predecessors: z.array(z.object({ id: z.int(), name: z.string(), kind: z.enum(successionKinds), on: date })),
  successors: z.array(z.object({ id: z.int(), name: z.string(), kind: z.enum(successionKinds), on: date })),
  may: z.object({ manage: z.boolean(), reorganise: z.boolean(), manageOrganisations: z.boolean() }),
})
export type TerritoryDetails = z.infer<typeof territoryDetails>

export const readTerritory = query({ path: '/api/territories/:id', summary: 'Территория с её прошлым', params, reply: territoryDetails })

export const createTerritory = command({
  path: '/api/territories',
  summary: 'Завести территорию внутри другой',
  body: z.object({ parentId: z.int(), name, level: z.enum(['municipality', 'school']), oktmo: oktmo.optional(), zone: zone.optional() }),
  reply: territoryReply,
})

const changed = z.object({ id: z.int(), version: z.int() })

export const renameTerritory = command({
  path: '/api/territories/:id/rename', summary: 'Переименовать территорию с указанного дня; отчёты за прошлое сохранят прежнее имя', params,
  body: z.object({ version: z.int(), name, since: date }), reply: changed,
})

export const editTerritory = command({
  path: '/api/territories/:id/edit', summary: 'Исправить ОКТМО и часовой пояс территории', params,
  body: z.object({ version: z.int(), oktmo, zone }), reply: changed,
})

export const moveTerritory = command({
  path: '/api/territories/:id/move', summary: 'Перенести территорию внутрь другой в том же регионе', params,
  body: z.object({ version: z.int(), parentId: z.int(), on: date }), reply: changed,
})

export const closeTerritory = command({
  path: '/api/territories/:id/close', summary: 'Закрыть территорию, в которой ничего не осталось', params,
  body: z.object({ version: z.int(), on: date }), reply: changed,
})

const versioned = z.object({ id: z.int(), version: z.int() })

export const mergeTerritories = command({
  path: '/api/territories/merge', summary: 'Объединить территории: в одну из них или в новую',
  body: z.object({
    territories: z.array(versioned).min(1).max(100), on: date,
    into: z.discriminatedUnion('as', [
      z.object({ as: z.literal('present'), id: z.int() }),
      z.object({ as: z.literal('new'), parentId: z.int(), name, oktmo }),
    ]),
  }),
  reply: changed,
})

export const splitTerritory = command({
  path: '/api/territories/:id/split', summary: 'Разделить территорию или выделить из неё части', params,
  body: z.object({
    version: z.int(), on: date,
    /** Whether it lives on beside its parts. */
    remains: z.boolean(),
    /** What each part takes over; the rest goes to the first one where the whole ends. */
    parts: z.array(z.object({ name, oktmo, territories: z.array(z.int()).max(1_000).default([]), organisations: z.array(z.uuid()).max(10_000).default([]) })).min(1).max(50),
  }),
  reply: z.object({ ids: z.array(z.int()) }),
})
