import { applyFact, type AssignmentFact } from '../../domain/assignments/apply-fact.ts'
import { stepsMetBy, stepsMeant, stepsUnmetBy, type MetStep } from '../../domain/assignments/met-by-fact.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { FactRecord } from '../kernel/fact-record.ts'
import { saveFolded } from './folding.store.ts'
import { openAt, metAt, type MetAssignment } from './meeting.store.ts'

/**
 * What a school's visit, self-diagnosis, activation … does to assignments: closes them wherever a plan of the year asks for that, or opens
 * them again. Each gets a fact of its own, from which it can be derived anew; the process's own fact is counted once.
 */
export async function meetAssignments(context: CommandContext, facts: readonly FactRecord[]): Promise<void> {
  const seen = new Set<string>()
  for (const fact of facts) {
    // A school activates several factors at once.
    const key = `${fact.kind} ${fact.organisationId ?? ''}`
    if (fact.organisationId == null || seen.has(key)) continue
    seen.add(key)
    for (const met of await assignmentsMet(context, fact, fact.organisationId)) await change(context, fact, met, 'assignment.met')
    const meant = stepsMeant(fact)
    const unmet = stepsUnmetBy(fact.kind).filter(({ step }) => meant === null || meant.includes(step))
    if (unmet.length > 0) for (const met of await metAt(context.tx, { ...placeOf(fact, fact.organisationId), steps: unmet })) await change(context, fact, met, 'assignment.unmet')
  }
}

async function assignmentsMet(context: CommandContext, fact: FactRecord, organisationId: string): Promise<MetAssignment[]> {
  if (fact.kind === 'visit.signed' && !fact.data.isComplete) return []
  const steps = stepsMetBy(fact.kind)
  if (steps.length === 0) return []
  const place = { ...placeOf(fact, organisationId), on: fact.occurredOn ?? context.programmeDate }
  const fitting = stepsMeant(fact)
  if (fitting === null) return openAt(context.tx, { ...place, steps })
  const found = await openAt(context.tx, { ...place, steps: steps.filter(({ step }) => fitting.includes(step)) })
  // Each road map by its own words: one tells first visits, or stages, from the others, another does not.
  return [...groupedBy(found, ({ roadmapId }) => roadmapId).values()].flatMap((ofMap) => {
    const step = fitting.find((name) => ofMap.some(({ assignment }) => assignment.step === name))
    return ofMap.filter(({ assignment }) => assignment.step === step)
  })
}

async function change(context: CommandContext, { kind, occurredOn = context.programmeDate, regionId, territoryId, organisationId, programmeId }: FactRecord, { id, roadmapId, activityId, assignment }: MetAssignment, as: 'assignment.met' | 'assignment.unmet'): Promise<void> {
  const fact: AssignmentFact = { kind: as, occurredOn, data: { by: kind } }
  await saveFolded(context.tx, regionId, [{ id, after: applyFact(assignment, fact) }])
  context.fact({ ...fact, regionId, territoryId, organisationId: organisationId ?? null, programmeId: programmeId ?? null, roadmapId, activityId, assignmentId: id })
}

function placeOf({ regionId, programmeId }: FactRecord, organisationId: string): { regionId: number; organisationId: string; programmeId: string | null } {
  return { regionId, organisationId, programmeId: programmeId ?? null }
}

export function isMeeting({ kind }: FactRecord): boolean {
  const steps: MetStep[] = [...stepsMetBy(kind), ...stepsUnmetBy(kind)]
  return steps.length > 0
}
