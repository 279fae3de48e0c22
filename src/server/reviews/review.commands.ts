import { reviewFaultWords } from '../../contract/review-names.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { fieldsOf } from '../../domain/programme-documents/document-template.ts'
import { conclude } from '../../domain/reviews/conclusion.ts'
import { conflictOf, distribute } from '../../domain/reviews/distribution.ts'
import { outcomeOf, percentOf, reviewFaults, type ReviewMessage, type Score } from '../../domain/reviews/review-criteria.ts'
import { leadsLevel, type ReviewOutcome } from '../../domain/reviews/review-route.ts'
import { readBy } from '../../domain/reviews/review-window.ts'
import { requireReviewStep, reviewRules, type ReviewStep } from '../../domain/reviews/review-states.ts'
import type { CommandContext } from '../kernel/context.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import { expertsOf, reviewYear, windowsOf, type NamedExpert } from './review-ground.read.ts'
import { insertReviews, lockReview, saveLeft, saveRound, saveSaid, type StoredReview } from './review.store.ts'

type Address = { regionId: number; id: string; version: number }
type Said = { scores: Score[]; messages: ReviewMessage[]; recommendation: string }

export async function saveReview(context: CommandContext, address: Address, said: Said): Promise<{ version: number }> {
  const review = await requireStep(context, address, 'save')
  say(context, review, 'save', { scored: said.scores.filter(({ points }) => points !== null).length })
  return { version: await saveSaid(context.tx, review, said, null) }
}

export async function giveReview(context: CommandContext, address: Address, said: Said): Promise<{ version: number; percent: number; outcome: ReviewOutcome }> {
  const review = await requireStep(context, address, 'give')
  const { rule, criteria, template } = review
  const faults = reviewFaults(criteria, fieldsOf(template).map(({ code }) => code), rule.passFrom, said)
  const [first] = faults
  if (first) throw new OporaError('invalid_state', 'review.incomplete', { count: faults.length, first: `${criteria.criteria.find(({ code }) => code === first.at)?.title ?? 'Лист эксперта'}: ${reviewFaultWords[first.code]}` })
  const percent = percentOf(criteria, said.scores)
  const outcome = outcomeOf(percent, rule.passFrom)
  const version = await saveSaid(context.tx, review, said, { percent, outcome, on: context.programmeDate })
  context.fact({ ...placeOf(review), subjectPersonId: review.expertId, kind: 'review.given', data: { ...ofReview(review), percent, outcome } })
  say(context, review, 'give', { percent, outcome })
  await bringOn(context, review, [...review.peers.filter(({ state, id }) => state === 'given' && id !== review.id).flatMap((peer) => peer.percent ?? []), percent])
  return { version, percent, outcome }
}

/** The round, after one more reading came: ready, one more expert asked, or still waiting. */
async function bringOn(context: CommandContext, review: StoredReview, percents: readonly number[]): Promise<void> {
  const found = conclude(review.rule, percents)
  if (found.is === 'ready') return saveRound(context.tx, review, 'ready', found)
  if (found.is === 'waiting') return
  const asked = await askAnother(context, review, null)
  await saveRound(context.tx, review, asked === null ? 'third' : 'open', null)
}

export async function declineReview(context: CommandContext, address: Address, reason: string): Promise<{ version: number }> {
  const review = await requireStep(context, address, 'decline')
  const version = await saveLeft(context.tx, review, 'declined', reason)
  const asked = await askAnother(context, review, null)
  if (asked === null) await saveRound(context.tx, review, 'third', null)
  say(context, review, 'decline', { reason, askedInstead: asked })
  return { version }
}

/** To the one who is named, or to whoever has the least to do. */
export async function reassignReview(context: CommandContext, address: Address, expertId: string | null, reason: string): Promise<{ id: string }> {
  const review = await requireStep(context, address, 'reassign')
  if (!leadsLevel(context.actor.role, review.rule.level)) throw new OporaError('forbidden', 'review.other-level')
  // What was declined keeps the reason of its expert.
  if (review.state === 'assigned') await saveLeft(context.tx, review, 'withdrawn', reason)
  const asked = await askAnother(context, review, expertId)
  if (asked === null) throw new OporaError('invalid_state', 'review.nobody')
  await saveRound(context.tx, review, 'open', null)
  say(context, review, 'reassign', { reason, expertId: asked })
  return { id: idOf(review, asked) }
}

/** The expert who reads as well; null where nobody is left. Whoever was asked in this round is not asked again. */
async function askAnother(context: CommandContext, review: StoredReview, wanted: string | null): Promise<string | null> {
  const { tx, programmeDate: on } = context
  const { regionId, documentId, round, programmeId, organisationId, territoryId, municipalityId, sentBy, rule, peers } = review
  const territory = rule.level === 'federation' ? review.place.path[0] : rule.level === 'region' ? regionId : municipalityId ?? territoryId
  const year = await reviewYear(tx, programmeId, territory ?? regionId)
  const thing = { id: documentId, organisationId, municipalityId, barred: [...peers.map(({ expertId }) => expertId), ...(sentBy === null ? [] : [sentBy])] }
  const experts = await expertsOf(tx, { programmeId, level: rule.level, place: year.place, on })
  const chosen = wanted === null ? distribute(rule, 1, [thing], experts, `${documentId} ${round}`).given[0]?.experts[0] ?? null : requireFree(experts, thing, rule, wanted)
  if (chosen === null) return null
  const window = (await windowsOf(tx, year, rule, year.place.regionId))({ regionId, organisationId })
  // A window that is over leaves the days of the step: the document is being read already.
  const dueOn = readBy(rule, window !== null && window.closesOn < on ? null : window, on)
  await insertReviews(tx, [{ regionId, documentId, round, id: idOf(review, chosen), seat: Math.max(...peers.map(({ seat }) => seat)) + 1, expertId: chosen, dueOn }], on)
  context.fact({ ...placeOf(review), subjectPersonId: chosen, kind: 'review.assigned', data: ofReview(review) })
  return chosen
}

function requireFree(experts: readonly NamedExpert[], thing: Parameters<typeof conflictOf>[1], rule: Parameters<typeof conflictOf>[2], wanted: string): string {
  const expert = experts.find(({ personId }) => personId === wanted)
  if (expert === undefined) throw new OporaError('not_found', 'review.unknown-expert')
  if (conflictOf(expert, thing, rule) !== null) throw new OporaError('invalid_state', 'review.conflict')
  return wanted
}

async function requireStep(context: CommandContext, { regionId, id, version }: Address, name: ReviewStep): Promise<StoredReview> {
  const review = await lockReview(context.tx, { regionId, id })
  requireAccess(context.actor, reviewRules[name].permission, review.place)
  requireReviewStep(name, review.state)
  if (review.version !== version) throw new OporaError('conflict', 'review.changed-meanwhile')
  return review
}

function idOf({ documentId, round }: StoredReview, expertId: string): string {
  return hashedId(`review ${documentId} ${round} ${expertId}`)
}

function say(context: CommandContext, { regionId, id, state }: StoredReview, what: string, after: object): void {
  context.record({ regionId, action: `review.${what}`, subject: { kind: 'review', id }, before: { state }, after })
}

function placeOf({ regionId, territoryId, organisationId, programmeId }: StoredReview) {
  return { regionId, territoryId, organisationId, programmeId }
}

function ofReview({ documentId, round, rule, kind }: StoredReview) {
  return { documentId, round, step: rule.code, level: rule.level, kind }
}
