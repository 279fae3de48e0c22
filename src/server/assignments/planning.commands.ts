import { createHash } from 'node:crypto'
import { isClosed, plannedAssignment, type Assignment } from '../../domain/assignments/assignment.ts'
import { foldFacts } from '../../domain/assignments/apply-fact.ts'
import { planAssignments, type ApprovedPlan } from '../../domain/assignments/planning/plan-assignments.ts'
import { dayInZone, type Moment } from '../../domain/kernel/day-in-zone.ts'
import { groupedBy } from '../../domain/kernel/grouped-by.ts'
import { sameValue } from '../../domain/kernel/same-value.ts'
import type { CommandContext } from '../kernel/context.ts'
import { extendedAssignments, readFacts, saveFolded, type FactsOf } from './folding.store.ts'
import { meetEarlier, seenProcesses } from './meeting-earlier.ts'
import { readPlanningSource, type PlanningSource } from './planning.read.ts'
import { insertPlanned, regionsOfPlan, savePlanning, stagePlan, updatePlanned, withdrawUnplanned } from './planning.store.ts'

export type PlanningContext = Pick<CommandContext, 'tx' | 'now' | 'programmeDate'>

export type Planned = { roadmapId: string; regionId: number; asked: number; added: number; changed: number; withdrawn: number }

/**
 * Brings the assignments of a road map to what its frozen revisions and its people ask for, in the transaction that is open: what is
 * asked for and known keeps all that happened to it, what is new is added, what nobody asks for any more is withdrawn.
 */
export async function planRoadmap(context: PlanningContext & Pick<CommandContext, 'fact'>, roadmapId: string): Promise<Planned | null> {
  const source = await readPlanningSource(context.tx, roadmapId)
  if (!source) return null
  const { tx } = context
  const asked = await stageRoadmap(tx, source)
  const regions = await regionsOfPlan(tx, roadmapId, source.regionId)
  const added = await insertPlanned(tx, roadmapId, source.revisionId, regions, seenProcesses)
  const changed = await updatePlanned(tx, { revisionId: source.revisionId, reworded: rewordedActivities(source.history), regions })
  const withdrawn = await withdrawUnplanned(tx, roadmapId, regions)
  const concerned = groupedBy([...changed, ...(await extendedAssignments(tx, roadmapId, regions))], (row) => row.regionId)
  for (const [regionId, rows] of concerned) await foldAnew(context, regionId, [...new Set(rows.map(({ id }) => id))])
  const regionId = source.regionId ?? 0
  await savePlanning(tx, { regionId, roadmapId, revisionId: source.revisionId, hash: peopleHash(source), now: context.now })
  await meetEarlier(context, { roadmapId, programmeId: source.programmeId, regions }, added.inProcess)
  return { roadmapId, regionId, asked, added: added.count, changed: changed.length, withdrawn }
}

/** What the last revision says otherwise than the one before. */
function rewordedActivities(history: readonly ApprovedPlan[]): string[] {
  const [before, current] = [history.at(-2), history.at(-1)]
  const known = new Map(before?.plan.activities.map((activity) => [activity.id, activity]))
  return (current?.plan.activities ?? []).filter((activity) => !sameValue(known.get(activity.id), activity)).map(({ id }) => id)
}

/** The rows of the plan as a table of this transaction. */
export async function stageRoadmap(tx: CommandContext['tx'], { roadmapId, history, snapshot }: PlanningSource): Promise<number> {
  const regions = new Map([snapshot.territory, ...snapshot.territories].map(({ id, regionId }) => [id, regionId]))
  return stagePlan(tx, roadmapId, planAssignments(history, snapshot), (territoryId) => regions.get(territoryId) ?? 0)
}

/** Two snapshots with the same people and places have the same one. */
export function peopleHash({ snapshot, revisionId }: PlanningSource): string {
  return createHash('sha256').update(JSON.stringify([revisionId, snapshot])).digest('hex')
}

const batch = 2_000

/** Folds the facts of these assignments into them from the beginning: where the plan changed under what had happened already. */
export async function foldAnew({ tx, now, programmeDate }: PlanningContext, regionId: number, ids: readonly string[]): Promise<void> {
  const moment = { programmeDate, epochMilliseconds: now.getTime() }
  for (let from = 0; from < ids.length; from += batch) {
    const known = await readFacts(tx, regionId, ids.slice(from, from + batch))
    await saveFolded(tx, regionId, known.map((one) => ({ id: one.id, after: foldedAnew(one, moment, one.assignment.state !== 'withdrawn') })))
  }
}

/** What facts make of an assignment as it is planned now; one that nobody asks for any more is withdrawn unless it was closed. */
export function foldedAnew({ assignment, isPast, zone, facts }: FactsOf, moment: Moment, isAsked: boolean): Assignment {
  const folded = foldFacts(plannedAssignment({ ...assignment, isPast }), facts)
  if (!isAsked && !isClosed(folded)) return { ...folded, state: 'withdrawn', isOverdue: false, askedUntil: null, decider: null }
  const isDue = folded.state === 'open' || folded.state === 'returned'
  return { ...folded, isOverdue: isDue && folded.dueOn !== null && folded.dueOn < dayInZone(moment, zone) }
}
