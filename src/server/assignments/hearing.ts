import { applyFact, type AssignmentFact } from '../../domain/assignments/apply-fact.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { FactRecord } from '../kernel/fact-record.ts'
import { isAcceptedProgramme, planActions } from './action-roadmap.ts'
import { assignmentBy, membersAt, readFacts, saveFolded } from './folding.store.ts'
import { foldedAnew } from './planning.commands.ts'
import { isMeeting, meetAssignments } from './meeting.ts'
import { requestReplans } from './replan.store.ts'

/** Facts after which schools, curators or coordinators are others: their road maps are planned anew, soon. */
const ofPeople = new Set(['school.joined', 'school.left', 'curator.appointed', 'curator.attached', 'curator.detached', 'coordinator.appointed'])

/** What facts of other features do to assignments, in their transaction; those of assignments themselves are applied by their commands. */
export async function hearFacts(context: CommandContext, facts: readonly FactRecord[]): Promise<void> {
  for (const fact of facts) {
    if (fact.kind === 'form.filled' || fact.kind === 'form.returned' || fact.kind === 'risk-profile.published' || fact.kind === 'review.completed') await closeByFact(context, fact)
    else if (fact.kind === 'window.extended') await extend(context, fact)
    else if (fact.kind === 'window.extension-withdrawn') await takeBack(context, fact)
  }
  for (const fact of facts) if (isAcceptedProgramme(fact)) await planActions(context, fact)
  const meeting = facts.filter(isMeeting)
  if (meeting.length > 0) await meetAssignments(context, meeting)
  const people = facts.filter(({ kind }) => ofPeople.has(kind))
  if (people.length > 0) {
    await requestReplans(context.tx, { programmes: distinct(people.map(({ programmeId }) => programmeId ?? null)), territories: [...new Set(people.map(({ territoryId }) => territoryId))], schools: distinct(people.map(({ organisationId }) => organisationId ?? null)) })
  }
}

async function closeByFact(context: CommandContext, record: FactRecord): Promise<void> {
  const { regionId, assignmentId } = record
  const known = assignmentId == null ? undefined : await assignmentBy(context.tx, regionId, assignmentId)
  const fact = factOf(record, context)
  if (known && fact) await saveFolded(context.tx, regionId, [{ id: known.id, after: applyFact(known.assignment, fact) }])
}

/** An extension is of the last window of an activity. */
async function extend(context: CommandContext, record: FactRecord): Promise<void> {
  const at = placeOf(record)
  const fact = factOf(record, context)
  if (!at || !fact) return
  const known = await membersAt(context.tx, record.regionId, at)
  const last = known.map(({ assignment }) => assignment.plannedDueOn ?? '').reduce((one, other) => (one > other ? one : other), '')
  const concerned = known.filter(({ assignment }) => assignment.plannedDueOn === last)
  await saveFolded(context.tx, record.regionId, concerned.map(({ id, assignment }) => ({ id, after: applyFact(assignment, fact) })))
}

async function takeBack(context: CommandContext, record: FactRecord): Promise<void> {
  const at = placeOf(record)
  if (!at) return
  const known = await membersAt(context.tx, record.regionId, at)
  const facts = new Map((await readFacts(context.tx, record.regionId, known.map(({ id }) => id), record.correctsId ?? null)).map((one) => [one.id, one.facts]))
  const moment = { programmeDate: context.programmeDate, epochMilliseconds: context.now.getTime() }
  await saveFolded(context.tx, record.regionId, known.map((one) => ({ id: one.id, after: foldedAnew({ ...one, facts: facts.get(one.id) ?? [] }, moment, true) })))
}

function placeOf({ organisationId, roadmapId, activityId, data }: FactRecord): { organisationId: string; roadmapId: string; activityId: string } | null {
  const of = 'of' in data ? data.of : undefined
  const [map, activity] = [roadmapId ?? (of?.kind === 'activity' ? of.roadmapId : null), activityId ?? (of?.kind === 'activity' ? of.activityId : null)]
  return organisationId == null || map === null || activity === null ? null : { organisationId, roadmapId: map, activityId: activity }
}

/** The record as the domain folds it. */
function factOf(record: FactRecord, { programmeDate }: CommandContext): AssignmentFact {
  return { ...record, occurredOn: record.occurredOn ?? programmeDate }
}

function distinct<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))]
}
