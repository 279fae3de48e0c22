import { applyFact, type AssignmentFact } from '../../domain/assignments/apply-fact.ts'
import { dayInZone } from '../../domain/kernel/day-in-zone.ts'
import { processes } from '../../domain/processes/registry/processes.ts'
import type { CommandContext } from '../kernel/context.ts'
import { saveFolded } from './folding.store.ts'
import { completedByAppointments, completedByMembers, type Followed } from './following.store.ts'

const followingSteps = Object.values(processes).flatMap(({ code, steps }) => Object.entries(steps).flatMap(([name, { followsMembers }]) => (followsMembers ? [`${code}.${name}`] : [])))

/** Closes the assignments of parties whose members have all done theirs; how many. */
export async function followMembers(context: CommandContext, place: { regionId: number; roadmapId: string; changed: readonly { activityId: string; territoryId: number }[] }): Promise<number> {
  return closeAll(context, await completedByMembers(context.tx, { ...place, steps: followingSteps }), 'members.completed')
}

/** Closes the assignments to name people where all of them are named. */
export async function followAppointments(context: CommandContext, roadmapId: string): Promise<number> {
  return closeAll(context, await completedByAppointments(context.tx, roadmapId, context.programmeDate), 'people.appointed')
}

async function closeAll(context: CommandContext, completed: readonly Followed[], kind: 'members.completed' | 'people.appointed'): Promise<number> {
  for (const { regionId, id, roadmapId, activityId, programmeId, zone, count, assignment } of completed) {
    const occurredOn = dayInZone({ programmeDate: context.programmeDate, epochMilliseconds: context.now.getTime() }, zone)
    const fact: AssignmentFact = kind === 'members.completed' ? { kind, occurredOn, data: { members: count } } : { kind, occurredOn, data: { count } }
    await saveFolded(context.tx, regionId, [{ id, after: applyFact(assignment, fact) }])
    const { territoryId, organisationId } = assignment.holder
    context.fact({ ...fact, regionId, territoryId, organisationId, programmeId, roadmapId, activityId, assignmentId: id })
    context.record({ regionId, action: kind, subject: { kind: 'assignment', id }, before: { state: assignment.state }, after: { state: 'done', ...fact.data } })
  }
  return completed.length
}
