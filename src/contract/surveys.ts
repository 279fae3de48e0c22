import { z } from 'zod'
import { audiences } from '../domain/surveys/audience.ts'
import { campaignStates, campaignSteps } from '../domain/surveys/campaign/campaign-state.ts'
import { command, query } from './endpoint.ts'

const params = z.object({ id: z.uuid() })
const version = z.int()
const place = z.object({ id: z.int(), name: z.string() })

const content = {
  title: z.string().trim().min(1).max(300),
  opensOn: z.iso.date(),
  closesOn: z.iso.date(),
  /** Per cent of each audience. */
  required: z.int().min(1).max(100),
}

export const campaignSummary = z.object({
  id: z.uuid(), title: z.string(), state: z.enum(campaignStates), territory: place, programmeId: z.uuid(), opensOn: z.iso.date(), closesOn: z.iso.date(), required: z.int(),
  /** Of those that the reader may see. */
  schools: z.int(), asked: z.int(), received: z.int(),
})
export type CampaignSummary = z.infer<typeof campaignSummary>

export const listCampaigns = query({
  path: '/api/surveys', summary: 'Анкетирования: свои и вышестоящих территорий',
  query: z.object({ programme: z.uuid().optional() }),
  reply: z.object({ items: z.array(campaignSummary), mayCreate: z.boolean() }),
})

const campaignQuestionnaire = z.object({ id: z.int(), code: z.string(), audience: z.enum(audiences), title: z.string(), questions: z.int() })

export const campaignReply = z.object({
  ...campaignSummary.shape, version,
  questionnaires: z.array(campaignQuestionnaire),
  /** Of how many schools the groups and codes are made; null where nothing is being made. */
  making: z.object({ done: z.int(), of: z.int() }).nullable(),
  may: z.array(z.enum(campaignSteps)),
  mayRemind: z.boolean(),
  /** Is a head: has a questionnaire of the own school to fill in. */
  mayAnswer: z.boolean(),
})
export type CampaignReply = z.infer<typeof campaignReply>

export const readCampaign = query({ path: '/api/surveys/:id', summary: 'Анкетирование: сроки, анкеты, сколько получено', params, reply: campaignReply })

export const createCampaign = command({
  path: '/api/surveys', summary: 'Создать анкетирование (черновик)',
  body: z.object({ campaignId: z.uuid(), programmeId: z.uuid(), territoryId: z.int(), ...content }), reply: z.object({ id: z.uuid(), version }),
})
export const changeCampaign = command({ path: '/api/surveys/:id/change', summary: 'Изменить черновик анкетирования', params, body: z.object({ version, ...content }), reply: z.object({ version }) })

const made = z.object({ version, schools: z.int() })
/** Questionnaires are frozen; groups and codes are made afterwards: `making` of the campaign says how far it is. */
export const openCampaign = command({ path: '/api/surveys/:id/open', summary: 'Открыть анкетирование: анкеты замораживаются, создание кодов начинается', params, body: z.object({ version }), reply: made })
export const refreshCampaign = command({ path: '/api/surveys/:id/refresh', summary: 'Добавить школы и классы, появившиеся позже', params, body: z.object({ version }), reply: made })
export const extendCampaign = command({
  path: '/api/surveys/:id/extend', summary: 'Продлить анкетирование: всем или одной школе', params,
  body: z.object({ version, closesOn: z.iso.date(), schoolId: z.uuid().nullable(), reason: z.string().trim().max(1_000) }), reply: z.object({ version }),
})
export const closeCampaign = command({ path: '/api/surveys/:id/close', summary: 'Закрыть анкетирование раньше срока', params, body: z.object({ version }), reply: z.object({ version, schools: z.int() }) })
export const discardCampaign = command({ path: '/api/surveys/:id/discard', summary: 'Удалить черновик анкетирования', params, body: z.object({ version }), reply: z.object({ version }) })
