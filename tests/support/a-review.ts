import { randomUUID } from 'node:crypto'
import { reviewCriteria } from '../../src/domain/catalogue/reviews/review-criteria.ts'
import { shippedReviewRoute } from '../../src/domain/catalogue/reviews/review-routes.ts'
import type { ReviewMessage, Score } from '../../src/domain/reviews/review-criteria.ts'
import type { ReviewState } from '../../src/domain/reviews/review-states.ts'
import type { Database } from '../../src/server/db/database.ts'
import { aDocument, wholeAntiRiskProgramme } from './a-document.ts'

type Place = { regionId: number; territoryId: number; organisationId: string; programmeId: string }

/** A reading of an anti-risk programme at one step, in a state, by this expert; straight into the database. */
export async function aReview(db: Database['db'], place: Place, { expertId, state, step = 'municipality', ownFile = null }: { expertId: string; state: ReviewState; step?: string; ownFile?: { id: string; address: string } | null }): Promise<string> {
  const { regionId, territoryId, organisationId, programmeId } = place
  const [documentId, id] = [await aDocument(db, place, 'under-review'), randomUUID()]
  const rule = shippedReviewRoute.steps.find(({ code }) => code === step)
  if (rule === undefined) throw new Error(`No step «${step}»`)
  await db.insertInto('document_version').values({ region_id: regionId, document_id: documentId, number: 1, name: 'Отправлено', reason: 'sent', content: JSON.stringify(wholeAntiRiskProgramme), hash: Buffer.alloc(32), file_id: ownFile?.id ?? null, address: ownFile?.address ?? null, person_id: expertId, appointment_id: null, made_on: '2022-03-01', at: new Date() }).execute()
  await db.insertInto('review_round').values({
    region_id: regionId, document_id: documentId, number: 1, step, level: rule.level, kind: 'initial', sample_id: null, programme_id: programmeId, organisation_id: organisationId, territory_id: territoryId, document_version: 1, rule: JSON.stringify(rule),
    criteria: JSON.stringify(reviewCriteria['anti-risk-programme']), percent: null, outcome: null, opened_on: '2022-03-01', concluded_on: null, report: null, report_hash: null,
  }).execute()
  await db.insertInto('review').values({ region_id: regionId, id, document_id: documentId, round: 1, seat: 1, expert_id: expertId, state, due_on: '2022-03-11', percent: null, outcome: null, reason: null, assigned_on: '2022-03-01', given_on: null }).execute()
  return id
}

/** What an expert says who finds it good, or not. */
export function aReading(points: number, messages: readonly ReviewMessage[] = points === 2 ? [] : [{ field: 'aim', row: null, text: 'Цель нельзя измерить' }]): { scores: Score[]; messages: readonly ReviewMessage[]; recommendation: string } {
  return { scores: reviewCriteria['anti-risk-programme'].criteria.map(({ code }) => ({ criterion: code, points, comment: points === 2 ? '' : 'Названо формально' })), messages, recommendation: points === 2 ? '' : 'Уточнить цель' }
}
