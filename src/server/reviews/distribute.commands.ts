import { shippedReviewRoute } from '../../domain/catalogue/reviews/review-routes.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { distribute } from '../../domain/reviews/distribution.ts'
import { leadsLevel, type ReviewKind, type ReviewRoute, type RouteStep } from '../../domain/reviews/review-route.ts'
import { readBy, timingOf, type Timing } from '../../domain/reviews/review-window.ts'
import { positionOf } from '../../domain/reviews/route-position.ts'
import { drawSample } from '../../domain/reviews/sample.ts'
import type { CommandContext } from '../kernel/context.ts'
import { freezeCatalogue } from '../kernel/freeze-catalogue.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import type { DocumentsInReview } from './documents-in-review.ts'
import { expertsOf, reviewYear, windowsOf, type ReviewYear } from './review-ground.read.ts'
import { insertRounds, insertSample, type NewRound } from './review.store.ts'
import { cohortOf, sampledDocuments, sampleOf, waitingDocuments, type Candidate } from './review-work.read.ts'

/** So many documents in one go: a transaction that others wait for stays short. */
const atOnce = 200

export type Leading = { programmeId: string; territoryId: number; step: string }

/** Who leads the readings of a step in a territory: the level that they are of. What is used once is frozen for the year. */
export async function requireLead(context: CommandContext, { programmeId, territoryId, step }: Leading): Promise<{ year: ReviewYear; route: ReviewRoute; rule: RouteStep }> {
  const year = await reviewYear(context.tx, programmeId, territoryId)
  requireAccess(context.actor, 'review.lead', year.place)
  const [frozen] = await freezeCatalogue(context, programmeId, 'review-route')
  const route = frozen?.definition ?? shippedReviewRoute
  const rule = route.steps.find(({ code }) => code === step)
  if (rule === undefined) throw new OporaError('not_found', 'review.unknown-step')
  if (!leadsLevel(context.actor.role, rule.level)) throw new OporaError('forbidden', 'review.other-level')
  return { year, route, rule }
}

type Found = { candidate: Candidate; kind: ReviewKind; dueOn: string }

export async function distributeReviews(context: CommandContext, documents: DocumentsInReview, { sampleId, seed, ...leading }: Leading & { sampleId: string | null; seed: string }): Promise<{ documents: number; reviews: number; short: number; left: number; tooEarly: number; tooLate: number; closed: number }> {
  const { tx, programmeDate: on } = context
  const { programmeId } = leading
  const { year, route, rule } = await requireLead(context, leading)
  const windows = await windowsOf(tx, year, rule, year.place.regionId)
  const asked = sampleId === null ? await onRoute(context, year, route, rule) : await ofSample(context, year, rule, sampleId)
  const timed = asked.map(({ candidate, kind }) => {
    const window = windows(candidate)
    return { found: { candidate, kind, dueOn: readBy(rule, window, on) }, timing: timingOf(rule, window, candidate.cameOn, on) }
  })
  const open = timed.filter(({ timing }) => timing === 'in-time').map(({ found }) => found)
  const now = open.slice(0, atOnce)
  const { given, short } = distribute(rule, rule.experts, now.map(({ candidate }) => toRead(candidate)), await expertsOf(tx, { programmeId, level: rule.level, place: year.place, on }), seed)
  await begin(context, documents, { programmeId, sampleId, rule }, given.flatMap(({ id, experts }) => now.filter(({ candidate }) => candidate.documentId === id).map((found) => ({ found, experts }))))
  const of = (timing: Timing) => timed.filter((one) => one.timing === timing).length
  const result = { documents: given.length, reviews: given.length * rule.experts, short: short.length, left: open.length - now.length, tooEarly: of('too-early'), tooLate: of('too-late'), closed: of('closed') }
  context.record({ regionId: year.place.regionId, action: 'review.distribute', subject: { kind: 'programme', id: programmeId }, after: { step: rule.code, territoryId: year.territory.id, sampleId, seed, ...result } })
  return result
}

async function onRoute({ tx }: CommandContext, { id, place }: ReviewYear, route: ReviewRoute, rule: RouteStep): Promise<Omit<Found, 'dueOn'>[]> {
  return (await waitingDocuments(tx, id, place)).flatMap((candidate) => {
    const at = positionOf(route, candidate.rounds)
    return at === null || at.isOpen || at.step.code !== rule.code ? [] : [{ candidate, kind: at.kind }]
  })
}

async function ofSample({ tx }: CommandContext, { place }: ReviewYear, rule: RouteStep, sampleId: string): Promise<Omit<Found, 'dueOn'>[]> {
  const sample = await sampleOf(tx, sampleId, place)
  if (sample.step !== rule.code) throw new OporaError('not_found', 'review.unknown-sample')
  return (await sampledDocuments(tx, sample)).map((candidate) => ({ candidate, kind: 'sample' as const }))
}

function toRead({ documentId, organisationId, municipalityId, sentBy }: Candidate) {
  return { id: documentId, organisationId, municipalityId, barred: sentBy === null ? [] : [sentBy] }
}

async function begin(context: CommandContext, documents: DocumentsInReview, { programmeId, sampleId, rule }: { programmeId: string; sampleId: string | null; rule: RouteStep }, chosen: readonly { found: Found; experts: string[] }[]): Promise<void> {
  if (chosen.length === 0) return
  const kinds = [...new Set(chosen.map(({ found }) => found.candidate.kind))]
  const criteria = new Map((await freezeCatalogue(context, programmeId, 'review-criteria', kinds)).map(({ code, definition }) => [code, definition]))
  const rounds = chosen.map(({ found: { candidate, kind, dueOn }, experts }): NewRound => {
    const { regionId, documentId, organisationId, territoryId, lastNumber, sentVersion } = candidate
    const said = criteria.get(candidate.kind)
    if (said === undefined) throw new OporaError('not_found', 'catalogue.unknown')
    const round = lastNumber + 1
    return { regionId, documentId, round, organisationId, territoryId, kind, version: sentVersion, criteria: said, reviews: experts.map((expertId, at) => ({ id: hashedId(`review ${documentId} ${round} ${expertId}`), seat: at + 1, expertId, dueOn })) }
  })
  await insertRounds(context.tx, { programmeId, sampleId, rule, on: context.programmeDate }, rounds)
  for (const { regionId, documentId, organisationId, territoryId, kind, round, reviews } of rounds) for (const { expertId } of reviews) {
    context.fact({ regionId, territoryId, organisationId, programmeId, subjectPersonId: expertId, kind: 'review.assigned', data: { documentId, round, step: rule.code, level: rule.level, kind } })
  }
  if (sampleId === null) for (const { found: { candidate } } of chosen) if (candidate.state === 'confirmed') await documents.begin(context, { regionId: candidate.regionId, id: candidate.documentId })
}

/** Schools of this year or of the one before, for a reading beside the route. */
export async function drawReviewSample(context: CommandContext, { sampleId, cohort, share, seed, ...leading }: Leading & { sampleId: string; cohort: 'this' | 'previous'; share: number; seed: string }): Promise<{ cohort: number; drawn: number }> {
  const { tx, actor, programmeDate: on } = context
  const { year, rule } = await requireLead(context, leading)
  if (rule.on !== 'sample') throw new OporaError('not_found', 'review.unknown-step')
  const cohortId = cohort === 'this' ? year.id : year.previousId
  const schools = cohortId === null ? [] : await cohortOf(tx, cohortId, year.place, on)
  if (cohortId === null || schools.length === 0) throw new OporaError('invalid_state', 'review.no-cohort')
  const known = new Map(schools.map((school) => [school.id, school]))
  const drawn = drawSample([...known.keys()], share, seed).flatMap((id) => known.get(id) ?? [])
  await insertSample(tx, { regionId: year.place.regionId ?? 0, id: sampleId, programmeId: year.id, cohortId, territoryId: year.territory.id, step: rule.code, share, seed, cohortSize: schools.length, on, personId: actor.personId, schools: drawn })
  context.record({ regionId: year.place.regionId, action: 'review.sample', subject: { kind: 'programme', id: year.id }, after: { sampleId, step: rule.code, territoryId: year.territory.id, cohortId, share, seed, cohort: schools.length, drawn: drawn.length } })
  return { cohort: schools.length, drawn: drawn.length }
}
