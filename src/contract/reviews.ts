import { z } from 'zod'
import { documentKinds } from '../domain/programme-documents/document-kind.ts'
import { reviewFaultCodes } from '../domain/reviews/review-criteria.ts'
import { reviewKinds, reviewLevels, reviewOutcomes } from '../domain/reviews/review-route.ts'
import { reviewStates, reviewSteps, roundStates } from '../domain/reviews/review-states.ts'
import { documentContentSchema } from './document-content-schema.ts'
import { documentTemplateSchema } from './document-template-schema.ts'
import { command, download, query } from './endpoint.ts'
import { reviewCriteriaSchema, routeStepSchema } from './review-rule-schemas.ts'

const day = z.iso.date()
const version = z.int()
const params = z.object({ region: z.coerce.number().int().positive(), id: z.uuid() })
const ofYear = z.object({ id: z.uuid() })
const named = <Id extends z.ZodType>(id: Id) => z.object({ id, name: z.string() })
const stepCode = z.string().min(1).max(40)
const percent = z.number().nullable()

/** What is read; `school` and `territory` null where the expert must not know whose it is. */
const subject = {
  documentId: z.uuid(), kind: z.enum(documentKinds), title: z.string(), factor: z.string().nullable(), school: z.string().nullable(), territory: z.string().nullable(), number: z.int(),
}

const queued = z.object({ regionId: z.int(), id: z.uuid(), ...subject, step: z.string(), round: z.enum(reviewKinds), state: z.enum(reviewStates), dueOn: day, isOverdue: z.boolean(), scored: z.int(), criteria: z.int(), percent })
export type QueuedReview = z.infer<typeof queued>
export const myReviews = query({
  path: '/api/reviews', summary: 'Очередь эксперта', query: z.object({ state: z.enum(reviewStates).optional(), offset: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({ items: z.array(queued), total: z.int(), counts: z.record(z.enum(reviewStates), z.int()) }),
})

const score = z.strictObject({ criterion: z.string().max(40), points: z.int().min(0).max(100).nullable(), comment: z.string().max(4_000) })
const message = z.strictObject({ field: z.string().min(1).max(40), row: z.string().max(60).nullable(), text: z.string().trim().min(5).max(4_000) })
const said = { scores: z.array(score).max(40), messages: z.array(message).max(100), recommendation: z.string().max(10_000) }

export const reviewReply = z.object({
  regionId: z.int(), id: z.uuid(), version, ...subject, state: z.enum(reviewStates), round: z.enum(reviewKinds), rule: routeStepSchema, dueOn: day, isOverdue: z.boolean(), documentVersion: z.int(), hash: z.string(), address: z.string().nullable(),
  /** The school's own file, which is the document then; its own name is not told where the reading is blind. */
  file: z.object({ name: z.string(), kind: z.string(), size: z.int(), isShown: z.boolean() }).nullable(),
  template: documentTemplateSchema, content: documentContentSchema, criteria: reviewCriteriaSchema, ...said,
  faults: z.array(z.object({ code: z.enum(reviewFaultCodes), at: z.string().nullable() })), percent,
  /** What was sent back before, to the points it spoke of; so a second reading sees whether they were mended. */
  earlier: z.array(z.object({ field: z.string().nullable(), text: z.string(), version: z.int().nullable() })),
  /** The next one in the queue. */
  next: z.object({ regionId: z.int(), id: z.uuid() }).nullable(), may: z.array(z.enum(reviewSteps)),
})
export type ReviewReply = z.infer<typeof reviewReply>

export const readReview = query({ path: '/api/reviews/:region/:id', summary: 'Порученная экспертиза: документ и лист эксперта', params, reply: reviewReply })
export const downloadReviewedFile = download({ path: '/api/reviews/:region/:id/file', summary: 'Файл школы, порученный на экспертизу', params })
export const reviewedPages = 60
export const previewReviewedFile = download({ path: '/api/reviews/:region/:id/file/preview', summary: 'Страница файла школы, порученного на экспертизу, картинкой PNG', params, query: z.object({ page: z.coerce.number().int().min(1).max(reviewedPages).default(1) }) })
export const saveReview = command({ path: '/api/reviews/:region/:id/save', summary: 'Сохранить черновик экспертизы', params, body: z.object({ version, ...said }), reply: z.object({ version }) })
export const giveReview = command({ path: '/api/reviews/:region/:id/give', summary: 'Сдать экспертизу', params, body: z.object({ version, ...said }), reply: z.object({ version, percent: z.number(), outcome: z.enum(reviewOutcomes) }) })
const reason = z.string().trim().min(10).max(2_000)
export const declineReview = command({ path: '/api/reviews/:region/:id/decline', summary: 'Отказаться от экспертизы', params, body: z.object({ version, reason }), reply: z.object({ version }) })
export const reassignReview = command({ path: '/api/reviews/:region/:id/reassign', summary: 'Передать экспертизу другому эксперту', params, body: z.object({ version, expertId: z.uuid().nullable(), reason }), reply: z.object({ id: z.uuid() }) })

const timed = { tooEarly: z.int(), tooLate: z.int(), closed: z.int() }
export const distributeReviews = command({
  path: '/api/programmes/:id/reviews/distribute', summary: 'Распределить экспертизу шага между экспертами', params: ofYear,
  body: z.object({ step: stepCode, territoryId: z.int().positive(), sampleId: z.uuid().nullable(), seed: z.string().min(1).max(60) }),
  /** `short`: too few experts without a conflict; `left`: more wait, ask again. */
  reply: z.object({ documents: z.int(), reviews: z.int(), short: z.int(), left: z.int(), ...timed }),
})
export const concludeReviews = command({
  path: '/api/programmes/:id/reviews/conclude', summary: 'Выпустить готовые заключения шага', params: ofYear, body: z.object({ step: stepCode, territoryId: z.int().positive(), documentId: z.uuid().nullable() }),
  reply: z.object({ passed: z.int(), returned: z.int(), left: z.int() }),
})
export const drawReviewSample = command({
  path: '/api/programmes/:id/review-samples', summary: 'Провести выборку школ для экспертизы', params: ofYear,
  body: z.object({ sampleId: z.uuid(), step: stepCode, territoryId: z.int().positive(), cohort: z.enum(['this', 'previous']), share: z.int().min(1).max(100), seed: z.string().min(1).max(60) }),
  reply: z.object({ cohort: z.int(), drawn: z.int() }),
})

const boardStep = z.object({
  rule: routeStepSchema, window: z.object({ opensOn: day, closesOn: day }).nullable(), waiting: z.int(), open: z.int(), third: z.int(), ready: z.int(), passed: z.int(), returned: z.int(), overdue: z.int(), declined: z.int(), may: z.object({ lead: z.boolean() }),
})
const sample = z.object({ id: z.uuid(), regionId: z.int(), step: z.string(), share: z.int(), seed: z.string(), cohortYear: z.int(), cohort: z.int(), drawn: z.int(), drawnOn: day, read: z.int(), concluded: z.int() })
const expert = z.object({ personId: z.uuid(), name: z.string(), assigned: z.int(), overdue: z.int(), given: z.int(), declined: z.int() })
const boardReply = z.object({
  programme: z.object({ id: z.uuid(), name: z.string(), year: z.int() }), territory: named(z.int()), steps: z.array(boardStep), experts: z.array(expert), samples: z.array(sample), hasPrevious: z.boolean(),
})
export type ReviewBoardReply = z.infer<typeof boardReply>
export const readReviewBoard = query({ path: '/api/programmes/:id/reviews', summary: 'Ход экспертизы документов школ', params: ofYear, query: z.object({ territory: z.coerce.number().int().positive().optional() }), reply: boardReply })

const seatRow = z.object({ id: z.uuid(), seat: z.int(), expert: z.string(), state: z.enum(reviewStates), dueOn: day, isOverdue: z.boolean(), percent, version, reason: z.string().nullable() })
const roundRow = z.object({ regionId: z.int(), ...subject, school: z.string(), territory: z.string(), step: z.string(), round: z.enum(reviewKinds), state: z.enum(roundStates), percent, outcome: z.enum(reviewOutcomes).nullable(), seats: z.array(seatRow), mayLead: z.boolean() })
export type ReviewRoundRow = z.infer<typeof roundRow>
export const listReviewRounds = query({
  path: '/api/programmes/:id/reviews/rounds', summary: 'Экспертизы документов, по документам', params: ofYear,
  query: z.object({ territory: z.coerce.number().int().positive().optional(), step: stepCode.optional(), state: z.enum(roundStates).optional(), offset: z.coerce.number().int().min(0).default(0) }), reply: z.object({ items: z.array(roundRow), total: z.int() }),
})

/** A conclusion as it was sent. */
export const conclusionSchema = z.object({
  title: z.string(), school: z.string(), territory: z.string(), document: z.string(), version: z.int(), hash: z.string(), round: z.enum(reviewKinds), level: z.enum(reviewLevels), passFrom: z.number(), percent: z.number(), outcome: z.enum(reviewOutcomes), concludedOn: day,
  criteria: z.array(z.object({ title: z.string(), most: z.int(), points: z.array(z.int()), comments: z.array(z.string()) })), messages: z.array(z.object({ field: z.string(), text: z.string() })), recommendations: z.array(z.string()),
})
export type ReviewConclusion = z.infer<typeof conclusionSchema>
const ofDocument = z.object({ number: z.int(), step: z.string(), level: z.enum(reviewLevels), round: z.enum(reviewKinds), state: z.enum(roundStates), openedOn: day, concludedOn: day.nullable(), percent, outcome: z.enum(reviewOutcomes).nullable(), conclusion: conclusionSchema.nullable() })
export const readDocumentReviews = query({ path: '/api/programme-documents/:region/:id/reviews', summary: 'Экспертизы документа школы и заключения', params, reply: z.object({ items: z.array(ofDocument) }) })
export const downloadConclusion = download({ path: '/api/programme-documents/:region/:id/reviews/:number/conclusion', summary: 'Экспертное заключение в Word', params: params.extend({ number: z.coerce.number().int().positive() }) })
