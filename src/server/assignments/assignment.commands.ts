import type { z } from 'zod'
import type * as contract from '../../contract/assignment-steps.ts'
import { applyFact, type AssignmentFact } from '../../domain/assignments/apply-fact.ts'
import type { AssignmentStep } from '../../domain/assignments/assignment-step.ts'
import { deciderOf } from '../../domain/assignments/deciding-level.ts'
import { requireStep } from '../../domain/assignments/step-refusal.ts'
import type { FactDocument } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { dayInZone } from '../../domain/kernel/day-in-zone.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { attachFiles } from '../kernel/attach-files.ts'
import type { CommandContext } from '../kernel/context.ts'
import { readDelegates } from './delegates.read.ts'
import { insertComment, loadAssignment, saveAssignment, type StoredAssignment } from './assignment.store.ts'

export type Addressed = { region: number; id: string }
type Body<E extends { body: z.ZodType }> = z.infer<E['body']>
type Loaded = { stored: StoredAssignment; today: CivilDate }

export async function giveEvidence(context: CommandContext, at: Addressed, body: Body<typeof contract.giveEvidence>): Promise<contract.StepReply> {
  const loaded = await load(context, at, 'give-evidence', body.version)
  const { files, link, document, note, stated } = body
  if (files.length === 0 && link === null && document === null) throw new OporaError('invalid_input', 'assignment.evidence-empty')
  requirePast(document, loaded.today)
  const decider = deciderFor(loaded)
  if (decider === 'nobody' && document === null) throw new OporaError('invalid_input', 'assignment.document-needed')
  const { territoryId, organisationId } = loaded.stored.assignment.holder
  await attachFiles(context, [...new Set(files)], { regionId: at.region, territoryId, organisationId })
  return take(context, loaded, { kind: 'evidence.given', occurredOn: loaded.today, data: { files, link, document, note, stated, decider } })
}

export async function confirmEvidence(context: CommandContext, at: Addressed, { version }: Body<typeof contract.confirmEvidence>): Promise<contract.StepReply> {
  const loaded = await load(context, at, 'confirm', version)
  return take(context, loaded, { kind: 'evidence.confirmed', occurredOn: loaded.today, data: {} })
}

export async function returnEvidence(context: CommandContext, at: Addressed, { version, reason }: Body<typeof contract.returnEvidence>): Promise<contract.StepReply> {
  const loaded = await load(context, at, 'return', version)
  return take(context, loaded, { kind: 'evidence.returned', occurredOn: loaded.today, data: { reason } })
}

export async function delegateAssignment(context: CommandContext, at: Addressed, { version, personId }: Body<typeof contract.delegateAssignment>): Promise<contract.StepReply> {
  const loaded = await load(context, at, 'delegate', version)
  if (personId !== null && !(await readDelegates(context.tx, loaded.stored.assignment.holder, loaded.today)).some(({ id }) => id === personId)) {
    throw new OporaError('invalid_input', 'assignment.delegate-unknown')
  }
  return take(context, loaded, { kind: 'assignment.delegated', occurredOn: loaded.today, data: { personId } })
}

export async function askPostponement(context: CommandContext, at: Addressed, { version, until, reason }: Body<typeof contract.askPostponement>): Promise<contract.StepReply> {
  const loaded = await load(context, at, 'ask-postponement', version)
  requireLater(until, loaded)
  return take(context, loaded, { kind: 'assignment.postponement-asked', occurredOn: loaded.today, data: { until, reason, decider: deciderFor(loaded) } })
}

export async function decidePostponement(context: CommandContext, at: Addressed, { version, until, reason }: Body<typeof contract.decidePostponement>): Promise<contract.StepReply> {
  const loaded = await load(context, at, 'decide-postponement', version)
  if (until === null) return take(context, loaded, { kind: 'assignment.postponement-refused', occurredOn: loaded.today, data: { reason } })
  requireLater(until, loaded)
  return take(context, loaded, { kind: 'assignment.postponed', occurredOn: loaded.today, data: { until, reason } })
}

export async function waiveAssignment(context: CommandContext, at: Addressed, { version, reason }: Body<typeof contract.waiveAssignment>): Promise<contract.StepReply> {
  const loaded = await load(context, at, 'waive', version)
  return take(context, loaded, { kind: 'assignment.waived', occurredOn: loaded.today, data: { reason } })
}

export async function publishAssignment(context: CommandContext, at: Addressed, { version, link, letter, note }: Body<typeof contract.publishAssignment>): Promise<contract.StepReply> {
  const loaded = await load(context, at, 'publish', version)
  requirePast(letter, loaded.today)
  return take(context, loaded, { kind: 'publication.made', occurredOn: loaded.today, data: { link, letter, note } })
}

export async function commentAssignment(context: CommandContext, at: Addressed, { commentId, text }: Body<typeof contract.commentAssignment>): Promise<{ id: string }> {
  const { stored } = await load(context, at, 'comment', null)
  await insertComment(context.tx, { regionId: at.region, id: commentId, assignmentId: at.id, actor: context.actor, at: context.now, text })
  context.record({ regionId: stored.regionId, action: 'assignment.comment', subject: { kind: 'assignment', id: at.id }, after: { comment: commentId } })
  return { id: commentId }
}

async function load(context: CommandContext, { region, id }: Addressed, step: AssignmentStep, version: number | null): Promise<Loaded> {
  const { tx, actor, programmeDate, now } = context
  const stored = await loadAssignment(tx, { regionId: region, id, actor, on: programmeDate })
  requireStep(step, actor, stored, { seen: version, stored: stored.version })
  return { stored, today: dayInZone({ programmeDate, epochMilliseconds: now.getTime() }, stored.zone) }
}

/** The fact, the assignment after it, the journal: what every step ends with. */
async function take(context: CommandContext, { stored }: Loaded, fact: AssignmentFact): Promise<contract.StepReply> {
  const after = applyFact(stored.assignment, fact)
  const version = await saveAssignment(context.tx, stored, after)
  const { regionId, id, programmeId, roadmapId, activityId, assignment: { holder, state, dueOn } } = stored
  context.fact({
    ...fact, regionId, territoryId: holder.territoryId, organisationId: holder.organisationId, subjectPersonId: holder.personId,
    programmeId, roadmapId, activityId, assignmentId: id,
  })
  context.record({ regionId, action: fact.kind, subject: { kind: 'assignment', id }, before: { state, dueOn }, after: { state: after.state, dueOn: after.dueOn, ...fact.data } })
  return { state: after.state, version }
}

function deciderFor({ stored }: Loaded) {
  return deciderOf(stored.assignment.holder, stored.level, stored.held)
}

function requirePast(document: FactDocument | null, today: CivilDate): void {
  if (document !== null && document.date > today) throw new OporaError('invalid_input', 'assignment.document-future', { date: dottedDate(document.date) })
}

function requireLater(until: CivilDate, { stored }: Loaded): void {
  const { dueOn } = stored.assignment
  if (dueOn !== null && until <= dueOn) throw new OporaError('invalid_input', 'assignment.until-too-early', { due: dottedDate(dueOn) })
}
