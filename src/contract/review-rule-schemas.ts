import { z } from 'zod'
import type { ReviewCriteria } from '../domain/reviews/review-criteria.ts'
import { reviewLevels, type ReviewRoute } from '../domain/reviews/review-route.ts'

const code = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const title = z.string().trim().min(1).max(300)

export const routeStepSchema = z.strictObject({
  code, title, level: z.enum(reviewLevels), on: z.enum(['route', 'sample']), experts: z.union([z.literal(1), z.literal(2)]), allowedDifference: z.int().min(0).max(100), passFrom: z.int().min(0).max(100),
  isBlind: z.boolean(), ownMunicipality: z.boolean(), milestone: z.string().max(60).nullable(), leadDays: z.int().min(0).max(365), days: z.int().min(1).max(365),
})

/** Who reads what schools wrote, in what order. */
export const reviewRouteSchema: z.ZodType<ReviewRoute> = z.strictObject({ title, steps: z.array(routeStepSchema).max(20) })

/** What a document is read for. */
export const reviewCriteriaSchema: z.ZodType<ReviewCriteria> = z.strictObject({
  title, criteria: z.array(z.strictObject({ code, title, hint: z.string().max(2_000).nullable(), most: z.int().min(1).max(100), weight: z.number().positive().max(100), fields: z.array(z.string().max(40)).max(40) })).max(40),
})
