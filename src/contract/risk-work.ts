import { z } from 'zod'
import { significances } from '../domain/risks/risk-factor.ts'
import { activationStates, diagnosisStates, riskWorkSteps, verdicts } from '../domain/risks/work/risk-work.ts'
import { command, query } from './endpoint.ts'

const params = z.object({ id: z.uuid(), school: z.uuid() })
const version = z.int()
const code = z.string().min(1).max(60)
const measure = z.strictObject({ text: z.string().trim().min(1).max(1_000), by: z.iso.date().nullable() })

const factor = z.object({
  code, name: z.string(), description: z.string(), significance: z.enum(significances),
  verdict: z.enum(verdicts).nullable(), verdictReason: z.string().nullable(),
  diagnosis: z.string(), measures: z.array(measure), isActivated: z.boolean(), skipReason: z.string().nullable(),
  /** The rules of the year want it activated or a reason given. */
  wantsAnswer: z.boolean(),
})

export const riskWorkReply = z.object({
  programme: z.object({ id: z.uuid(), name: z.string(), year: z.int() }), school: z.object({ id: z.uuid(), name: z.string() }), territory: z.object({ id: z.int(), name: z.string() }),
  curator: z.string().nullable(),
  /** Null while no profile of the school has been published: then its factors have no significance. */
  publishedOn: z.iso.date().nullable(),
  rules: z.object({ least: z.int(), most: z.int(), answeredFrom: z.enum(['high', 'medium', 'low']).nullable() }),
  factors: z.array(factor),
  diagnosis: z.enum(diagnosisStates), diagnosedOn: z.iso.date().nullable(), activation: z.enum(activationStates), activatedOn: z.iso.date().nullable(), decidedOn: z.iso.date().nullable(), verifiedOn: z.iso.date().nullable(),
  /** What the curator returned the choice with. */
  message: z.string().nullable(),
  version, may: z.array(z.enum(riskWorkSteps)),
})
export type RiskWorkReply = z.infer<typeof riskWorkReply>

/** `version` 0 where nothing has been written yet. */
export const readRiskWork = query({ path: '/api/programmes/:id/risk-work/:school', summary: 'Риски школы и меры: верификация, самодиагностика, активация', params, reply: riskWorkReply })

const changed = z.object({ version })

export const verifyFactors = command({
  path: '/api/programmes/:id/risk-work/:school/verify', summary: 'Подтвердить или оспорить рисковые направления', params,
  body: z.object({ version, verdicts: z.array(z.strictObject({ factor: code, verdict: z.enum(verdicts), reason: z.string().trim().max(2_000).nullable() })).min(1).max(50) }), reply: changed,
})

const diagnosed = z.strictObject({ factor: code, diagnosis: z.string().trim().max(6_000), measures: z.array(measure).max(20) })
export const saveDiagnosis = command({ path: '/api/programmes/:id/risk-work/:school/diagnosis', summary: 'Сохранить самодиагностику, не отправляя', params, body: z.object({ version, factors: z.array(diagnosed).max(50) }), reply: changed })
export const sendDiagnosis = command({ path: '/api/programmes/:id/risk-work/:school/diagnosis/send', summary: 'Отправить самодиагностику', params, body: z.object({ version, factors: z.array(diagnosed).max(50) }), reply: changed })

export const activateFactors = command({
  path: '/api/programmes/:id/risk-work/:school/activate', summary: 'Активировать рисковые направления и отправить куратору', params,
  body: z.object({ version, factors: z.array(code).max(50), skipped: z.array(z.strictObject({ factor: code, reason: z.string().trim().max(2_000) })).max(50) }), reply: changed,
})
export const confirmActivation = command({ path: '/api/programmes/:id/risk-work/:school/confirm', summary: 'Подтвердить выбор школы', params, body: z.object({ version }), reply: changed })
export const returnActivation = command({
  path: '/api/programmes/:id/risk-work/:school/return', summary: 'Вернуть выбор школе с сообщением', params, body: z.object({ version, message: z.string().trim().min(10).max(4_000) }), reply: changed,
})

const row = z.object({
  school: z.object({ id: z.uuid(), name: z.string() }), territory: z.object({ id: z.int(), name: z.string() }), curator: z.string().nullable(),
  factors: z.int(), verified: z.int(), disputed: z.int(), activated: z.int(), diagnosis: z.enum(diagnosisStates), activation: z.enum(activationStates), verifiedOn: z.iso.date().nullable(),
})

export const listRiskWork = query({
  path: '/api/programmes/:id/risk-work', summary: 'Как школы года идут от верификации к активации', params: z.object({ id: z.uuid() }),
  query: z.object({ territory: z.coerce.number().int().optional(), offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({ items: z.array(row), total: z.int(), counts: z.object({ verified: z.int(), diagnosed: z.int(), sent: z.int(), returned: z.int(), confirmed: z.int() }) }),
})
