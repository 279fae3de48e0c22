import { z } from 'zod'
import { territoryLevels } from '../domain/roadmaps/plan/plan.ts'
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

export const createTerritory = command({
  path: '/api/territories',
  summary: 'Завести территорию внутри другой',
  body: z.object({ parentId: z.int(), name: z.string().trim().min(2).max(300), level: z.enum(['municipality', 'school']) }),
  reply: territoryReply,
})
