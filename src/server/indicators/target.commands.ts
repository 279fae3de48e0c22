import type { z } from 'zod'
import type { stateTarget } from '../../contract/indicators.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { bindingsOf } from '../../domain/bindings/propose-bindings.ts'
import { measureTargets } from '../../domain/indicators/measure-targets.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { CommandContext } from '../kernel/context.ts'
import { readCurrentPlan, requireRoadmap } from '../roadmaps/roadmap.read.ts'
import { rowOf, takeStated } from './indicator.commands.ts'
import { readPlace } from './indicator-place.read.ts'

/** A value for a target of a road map that Opora can not compute, with its proof. */
export async function stateRoadmapTarget(
  context: CommandContext, { id, activity: activityId }: { id: string; activity: string }, body: z.infer<typeof stateTarget.body>,
): Promise<{ id: string }> {
  const { tx, actor, programmeDate } = context
  const home = await requireRoadmap(tx, actor, 'indicator.read', id)
  const place = await readPlace(tx, { territory: body.territoryId })
  requireAccess(actor, 'indicator.state', place.access)
  if (!home.path.every((territory, at) => place.path[at] === territory)) throw new OporaError('not_found', 'indicator.place-unfit')
  const plan = await readCurrentPlan(tx, id)
  const activity = plan.activities.find((one) => one.id === activityId)
  const targets = activity === undefined ? [] : measureTargets(activity, bindingsOf(activity, plan), { tallyOf: () => null, statedOf: () => null }, programmeDate)
  const target = targets.find(({ at }) => at.part === body.part && at.target === body.target)
  if (!target) throw new OporaError('not_found', 'indicator.target-unknown')
  if (target.measure !== 'stated') throw new OporaError('invalid_state', 'indicator.not-stated')
  const data = await takeStated(context, place, body, { indicatorId: null, target: { part: body.part, target: body.target } })
  context.record({ regionId: place.regionId, action: 'target.state', subject: { kind: 'roadmap', id }, after: { activityId, ...data } })
  context.fact({ ...rowOf(place), kind: 'indicator.stated', roadmapId: id, activityId, data })
  return { id: activityId }
}
