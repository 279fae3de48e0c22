import { createHash } from 'node:crypto'
import type { ReviewConclusion } from '../../contract/reviews.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { fieldsOf } from '../../domain/programme-documents/document-template.ts'
import { isAllRead, kindsRead } from '../../domain/reviews/all-read.ts'
import type { ReviewMessage } from '../../domain/reviews/review-criteria.ts'
import { positionOf } from '../../domain/reviews/route-position.ts'
import type { CommandContext } from '../kernel/context.ts'
import { requireLead, type Leading } from './distribute.commands.ts'
import type { DocumentsInReview } from './documents-in-review.ts'
import { conclusionDocument } from './conclusion-document.ts'
import { factorNames, nameOfFactor } from './review.read.ts'
import { openReviewDuties, readSoFar, readyRounds, type ReadyRound } from './review-work.read.ts'
import { saveConcluded } from './review.store.ts'

const atOnce = 200

/** Sends what is ready: the conclusion is kept as it was, the document goes on by its route, back to its school, or is accepted. */
export async function concludeReviews(context: CommandContext, documents: DocumentsInReview, { documentId, ...leading }: Leading & { documentId: string | null }): Promise<{ passed: number; returned: number; left: number }> {
  const { year, route, rule } = await requireLead(context, leading)
  const ready = await readyRounds(context.tx, year.id, year.place, { step: rule.code, documentId }, atOnce + 1)
  if (documentId !== null && ready.length === 0) throw new OporaError('invalid_state', 'review.no-conclusion')
  const now = ready.slice(0, atOnce)
  const names = await factorNames(context.tx, now)
  for (const round of now) {
    const messages = messagesOf(round)
    if (round.outcome === 'return' && messages.length === 0) throw new OporaError('invalid_state', 'review.no-message')
    await keep(context, { ...round, factor: nameOfFactor(names, round.programmeId, round.factor) })
    if (round.kind === 'sample') continue
    const address = { regionId: round.regionId, id: round.documentId }
    const past = round.rounds.map((one, at) => (at === round.rounds.length - 1 ? { ...one, outcome: round.outcome } : one))
    if (round.outcome === 'return') await documents.fail(context, address, messages)
    else if (positionOf(route, past) === null) await documents.pass(context, address)
  }
  if (now.length > 0) await completeDuties(context, year.id, now)
  const count = (outcome: string) => now.filter((round) => round.outcome === outcome).length
  const result = { passed: count('pass'), returned: count('return'), left: ready.length - now.length }
  context.record({ regionId: year.place.regionId, action: 'review.conclude', subject: { kind: 'programme', id: year.id }, after: { step: rule.code, territoryId: year.territory.id, documents: now.map((round) => round.documentId), ...result } })
  return result
}

async function keep(context: CommandContext, round: ReadyRound): Promise<void> {
  const report = reportOf(round, context.programmeDate)
  await saveConcluded(context.tx, round, { report, hash: createHash('sha256').update(JSON.stringify(conclusionDocument(report).cells)).digest('hex'), on: context.programmeDate })
  const { regionId, territoryId, organisationId, programmeId, documentId, rule, kind, percent, outcome, sampleId } = round
  context.fact({ regionId, territoryId, organisationId, programmeId, kind: 'review.concluded', data: { documentId, round: round.round, step: rule.code, level: rule.level, kind, percent, outcome, sampleId } })
}

/** Of those who gave it back, to the points that they speak of; of all, where the mean fell below though one of them did not. */
function messagesOf({ readings }: ReadyRound): ReviewMessage[] {
  const strict = readings.filter(({ outcome }) => outcome === 'return').flatMap(({ messages }) => messages)
  return strict.length > 0 ? strict : readings.flatMap(({ messages }) => messages)
}

/** Nobody is named in it: who read stands in the journal. `factor` is its name. */
function reportOf({ school, territory, template, factor, version, hash, kind, rule, criteria, percent, outcome, readings, ...round }: ReadyRound, concludedOn: string): ReviewConclusion {
  const titles = new Map(fieldsOf(template).map(({ code, title }) => [code, title]))
  const scoreOf = (criterion: string) => readings.flatMap(({ scores }) => scores.find((score) => score.criterion === criterion) ?? [])
  return {
    title: rule.title, school, territory, document: factor === null ? template.title : `${template.title} (${factor})`, version, hash, round: kind, level: rule.level, passFrom: rule.passFrom, percent, outcome, concludedOn,
    criteria: criteria.criteria.map(({ code, title, most }) => ({ title, most, points: scoreOf(code).map(({ points }) => points ?? 0), comments: scoreOf(code).map(({ comment }) => comment).filter((comment) => comment.trim() !== '') })),
    messages: messagesOf({ ...round, school, territory, template, factor, version, hash, kind, rule, criteria, percent, outcome, readings }).map(({ field, text }) => ({ field: titles.get(field) ?? field, text })),
    recommendations: readings.map(({ recommendation }) => recommendation.trim()).filter((text) => text !== ''),
  }
}

/** Assignments of parties at this level whose readings are all in by now. */
async function completeDuties(context: CommandContext, programmeId: string, rounds: readonly ReadyRound[]): Promise<void> {
  const [first] = rounds
  if (first === undefined) return
  const { level } = first.rule
  const known = new Map<string, Awaited<ReturnType<typeof readSoFar>>>()
  for (const { place, process, step, assignmentId, ...duty } of await openReviewDuties(context.tx, programmeId, level, distinct(rounds.map(({ territoryId }) => territoryId)), distinct(rounds.map(({ regionId }) => regionId)))) {
    const kinds = kindsRead(process, step)
    const key = `${duty.territoryId} ${kinds.join(' ')}`
    const soFar = known.get(key) ?? await readSoFar(context.tx, programmeId, level, kinds, place, context.programmeDate)
    known.set(key, soFar)
    if (!isAllRead(step, soFar)) continue
    const kind = step === 'sample' ? 'sample' : step === 'follow-up' ? 'followUp' : 'initial'
    context.fact({ ...placeOfDuty(duty), programmeId, assignmentId, kind: 'review.completed', data: { level, kind, documents: kind === 'sample' ? soFar.sampled : soFar.documents, schools: soFar.schools } })
  }
}

function placeOfDuty({ regionId, territoryId, organisationId, roadmapId, activityId }: { regionId: number; territoryId: number; organisationId: string | null; roadmapId: string; activityId: string }) {
  return { regionId, territoryId, organisationId, roadmapId, activityId }
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
