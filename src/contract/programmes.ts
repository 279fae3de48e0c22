import { z } from 'zod'
import { programmeStates } from '../domain/programmes/programme.ts'
import { command, query } from './endpoint.ts'

export const programmeParams = z.object({ id: z.uuid() })
export const versionReply = z.object({ version: z.int() })

/** The official paper: «приказ № 12-ОД от 01.02.2022». */
export const paperSchema = z.object({ number: z.string().trim().min(1).max(100), date: z.iso.date() })

const milestone = z.object({ id: z.string().regex(/^[a-z0-9-]{1,64}$/), name: z.string().trim().min(2).max(200), start: z.iso.date(), end: z.iso.date() })

export const programmeSummary = z.object({
  id: z.uuid(),
  initiative: z.object({ id: z.uuid(), name: z.string() }),
  year: z.int(),
  state: z.enum(programmeStates),
  catalogue: z.string(),
  version: z.int(),
  /** Of those that the reader may see. */
  schools: z.int(),
})
export type ProgrammeSummary = z.infer<typeof programmeSummary>

export const listProgrammes = query({
  path: '/api/programmes', summary: 'Годы проекта, новые сверху',
  reply: z.object({ items: z.array(programmeSummary), may: z.object({ create: z.boolean() }) }),
})

/** What the reader may do with this programme year, somewhere in it; of the single thing each list says it again. */
const mayOfProgramme = z.object({
  manage: z.boolean(), lead: z.boolean(), schools: z.boolean(), seeNominations: z.boolean(), nominate: z.boolean(), approve: z.boolean(), attach: z.boolean(), extend: z.boolean(),
})

export const programmeReply = z.object({
  ...programmeSummary.omit({ schools: true }).shape,
  curatorLimit: z.int(),
  avoidsOwnMunicipality: z.boolean(),
  previous: z.object({ id: z.uuid(), year: z.int() }).nullable(),
  next: z.object({ id: z.uuid(), year: z.int() }).nullable(),
  /** The only region that the reader works in; null for the country, whose people choose one. */
  homeRegionId: z.int().nullable(),
  /** The region whose windows stand beside the frame's; null for the country. */
  region: z.object({ id: z.int(), name: z.string() }).nullable(),
  frame: z.array(z.object({
    ...milestone.shape,
    /** As the region holds it; null where it goes by the frame. */
    inRegion: z.object({ delayDays: z.int(), leadDays: z.int(), start: z.iso.date(), end: z.iso.date() }).nullable(),
  })),
  may: mayOfProgramme,
})
export type ProgrammeReply = z.infer<typeof programmeReply>

export const readProgramme = query({
  path: '/api/programmes/:id', summary: 'Год проекта: каркас, настройки, что можно сделать', params: programmeParams,
  query: z.object({ region: z.coerce.number().int().positive().optional() }), reply: programmeReply,
})

export const programmeCount = z.object({
  territoryId: z.int(), name: z.string(), schools: z.int(), withoutCurator: z.int(), curators: z.int(), coordinators: z.int(), municipalities: z.int(),
  /** Waiting for a decision; null for whoever does not see nominations. */
  nominations: z.int().nullable(),
})
export type ProgrammeCount = z.infer<typeof programmeCount>

export const readCounts = query({
  path: '/api/programmes/:id/counts', summary: 'Сколько школ, кураторов и координаторов по регионам или муниципалитетам', params: programmeParams,
  query: z.object({ region: z.coerce.number().int().positive().optional() }),
  reply: z.object({ level: z.enum(['region', 'municipality']), items: z.array(programmeCount) }),
})

const settings = { catalogue: z.string().trim().min(1).max(60), curatorLimit: z.int().min(1).max(50), avoidsOwnMunicipality: z.boolean() }

export const createProgramme = command({
  path: '/api/programmes', summary: 'Завести год проекта',
  /** The id is made by the client. The frame is the shipped one of the year. */
  body: z.object({ programmeId: z.uuid(), initiative: z.string().trim().min(1).max(200), year: z.int().min(2000).max(2100), ...settings }),
  reply: z.object({ id: z.uuid(), version: z.int() }),
})

export const saveFrame = command({
  path: '/api/programmes/:id/frame', summary: 'Изменить каркас года, пока он готовится', params: programmeParams,
  body: z.object({ version: z.int(), frame: z.array(milestone).max(60) }), reply: versionReply,
})

export const saveSettings = command({
  path: '/api/programmes/:id/settings', summary: 'Изменить настройки года', params: programmeParams,
  body: z.object({ version: z.int(), ...settings }), reply: versionReply,
})

/** Zero days of both take the tightening back. */
export const saveLead = command({
  path: '/api/programmes/:id/leads', summary: 'Сузить окно вехи в регионе', params: programmeParams,
  body: z.object({ regionId: z.int().positive(), milestone: z.string().max(64), delayDays: z.int().min(0).max(400), leadDays: z.int().min(0).max(400) }),
  reply: z.object({ start: z.iso.date(), end: z.iso.date() }),
})

export const startProgramme = command({ path: '/api/programmes/:id/start', summary: 'Начать год', params: programmeParams, body: z.object({ version: z.int() }), reply: versionReply })
export const closeProgramme = command({ path: '/api/programmes/:id/close', summary: 'Закрыть год', params: programmeParams, body: z.object({ version: z.int() }), reply: versionReply })
