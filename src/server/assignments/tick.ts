import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { isReal } from '../../domain/kernel/day-in-zone.ts'
import type { CommandContext } from '../kernel/context.ts'
import { followAppointments } from './following.commands.ts'
import { peopleHash, planRoadmap } from './planning.commands.ts'
import { readPlanningSource } from './planning.read.ts'
import { runningRoadmaps } from './replan.store.ts'
import { markOverdue } from './tick.store.ts'

/** Brings assignments to the programme date: what fell due is marked, road maps whose people are others by now are planned anew. */
export async function tickAssignments(context: CommandContext): Promise<{ date: CivilDate; overdue: number; planned: number }> {
  const { tx, now, programmeDate } = context
  let planned = 0
  for (const { roadmapId, peopleHash: known } of await runningRoadmaps(tx)) {
    const source = await readPlanningSource(tx, roadmapId)
    if (source && peopleHash(source) !== known) {
      await planRoadmap(context, roadmapId)
      planned += 1
    }
    await followAppointments(context, roadmapId)
  }
  const overdue = await markOverdue(tx, programmeDate, isReal({ programmeDate, epochMilliseconds: now.getTime() }) ? now : null)
  // Most of the timer's ticks change nothing, and nothing is what the journal says of them.
  if (overdue === 0 && planned === 0) context.leaveUnrecorded()
  else context.record({ regionId: null, action: 'installation.tick', subject: { kind: 'installation', id: '1' }, after: { date: programmeDate, overdue, planned } })
  return { date: programmeDate, overdue, planned }
}
