import type { Revision } from '../../domain/roadmaps/revisions/revision.ts'
import type { CommandContext } from '../kernel/context.ts'
import { followAppointments } from './following.commands.ts'
import { planRoadmap } from './planning.commands.ts'
import { chooseProgramme } from './planning.store.ts'

/** An approved revision begins to run, in the transaction of its approval. */
export async function startPlan(context: CommandContext, { roadmapId, plan }: Revision): Promise<void> {
  await chooseProgramme(context.tx, roadmapId, plan.years, plan.programme)
  const planned = await planRoadmap(context, roadmapId)
  if (planned) context.record({ regionId: planned.regionId === 0 ? null : planned.regionId, action: 'roadmap.plan', subject: { kind: 'roadmap', id: roadmapId }, after: planned })
  await followAppointments(context, roadmapId)
}
