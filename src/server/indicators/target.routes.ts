import * as contract from '../../contract/targets.ts'
import type { QueryContext } from '../kernel/context.ts'
import { mountQuery, type Platform } from '../kernel/mount.ts'
import { readCurrentPlan, requireRoadmap } from '../roadmaps/roadmap.read.ts'
import { openMembers, readTargets } from './target.read.ts'

export function targetRoutes(platform: Platform): void {
  mountQuery(platform, contract.readTargets, async (context, { params, query }) => {
    const place = await placeOf(context, params.id, query.territory)
    const plan = await readCurrentPlan(context.db, params.id)
    return { targets: await readTargets(context.db, context.actor, { roadmapId: params.id, plan, ...place, today: context.programmeDate }) }
  })
  mountQuery(platform, contract.openTarget, async (context, { params, query }) => {
    const place = await placeOf(context, params.id, query.territory)
    return openMembers(context.db, context.actor, { roadmapId: params.id, activityId: params.activity, binding: params.binding, ...place, by: query.by, offset: query.offset })
  })
}

async function placeOf({ db, actor }: QueryContext, roadmapId: string, territory: number | undefined): Promise<{ territoryId: number; regionId: number | null }> {
  const { path, regionId } = await requireRoadmap(db, actor, 'indicator.read', roadmapId)
  return { territoryId: territory ?? path.at(-1) ?? 0, regionId }
}
