import { z } from 'zod'
import type { RiskFactor } from '../domain/risks/risk-factor.ts'
import { audiences } from '../domain/surveys/audience.ts'

const code = z.string().trim().max(60)
const words = z.string().trim().max(500)
const weight = z.number().min(0).max(1_000)
const bound = z.number().min(-1e9).max(1e9)

const answerItem = z.discriminatedUnion('by', [
  z.strictObject({ question: code, row: code.nullable(), weight, by: z.literal('option'), scores: z.record(code, z.number().min(-1_000).max(1_000)) }),
  z.strictObject({ question: code, row: code.nullable(), weight, by: z.literal('value'), at0: bound, at100: bound }),
])
const dataItem = z.strictObject({ field: code, per: code.nullable(), weight, at0: bound, at100: bound })

const named = { code, name: words, weight }
const index = z.discriminatedUnion('source', [
  z.strictObject({ ...named, source: z.literal('answers'), audience: z.enum(audiences), items: z.array(answerItem).max(100) }),
  z.strictObject({ ...named, source: z.literal('school-data'), items: z.array(dataItem).max(100) }),
])

export const riskFactorSchema: z.ZodType<RiskFactor, RiskFactor> = z.strictObject({
  code, name: words, description: z.string().trim().max(4_000), indices: z.array(index).max(40),
  thresholds: z.strictObject({ low: z.number().min(0).max(100), medium: z.number().min(0).max(100), high: z.number().min(0).max(100) }), requiredAudiences: z.array(z.enum(audiences)).max(4),
})
