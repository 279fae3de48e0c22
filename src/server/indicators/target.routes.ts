import * as contract from '../../contract/targets.ts'
import { stateTarget } from '../../contract/indicators.ts'
import { can } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { QueryContext } from '../kernel/context.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { readCurrentPlan, requireRoadmap } from '../roadmaps/roadmap.read.ts'
import { readPlace, type IndicatorPlace } from './indicator-place.read.ts'
import { listStated } from './stated.read.ts'
import { openSchoolsRead } from './school-reading.read.ts'
import { stateRoadmapTarget } from './target.commands.ts'
import { openMembers, readTargets } from './target.read.ts'

export function targetRoutes(platform: Platform): void {
  mountQuery(platform, contract.readTargets, async (context, { params, query }) => {
    const { territory, regionIds, access } = await placeOf(context, params.id, query.territory)
    const plan = await readCurrentPlan(context.db, params.id)
    return {
      targets: await readTargets(context.db, context.actor, { roadmapId: params.id, plan, territoryId: territory.id, organisationIds: null, regionIds, today: context.programmeDate }),
      title: plan.title, territory, mayState: can(context.actor, 'indicator.state', access),
    }
  })
  mountQuery(platform, contract.openTarget, async (context, { params, query }) => {
    const { territory, regionIds } = await placeOf(context, params.id, query.territory)
    const asked = { roadmapId: params.id, activityId: params.activity, binding: params.binding, territoryId: territory.id, regionIds, offset: query.offset }
    return query.by === 'schools' ? openSchoolsRead(context.db, context.actor, asked) : openMembers(context.db, context.actor, { ...asked, by: query.by })
  })
  mountQuery(platform, contract.readStated, async (context, { params, query }) => {
    const { territory, regionIds } = await placeOf(context, params.id, query.territory)
    const of = { activityId: params.activity, part: query.part ?? null, target: query.target }
    return { items: await listStated(context.db, { roadmapId: params.id, of }, { regionIds, territoryId: territory.id, organisationId: null, scope: scopeOf(context.actor, 'indicator.read') }) }
  })
  mountCommand(platform, stateTarget, (context, { params, body }) => stateRoadmapTarget(context, params, body))
}

/** The territory that was asked for, or the road map's own: it counts there and below. */
async function placeOf({ db, actor }: QueryContext, roadmapId: string, territory: number | undefined): Promise<IndicatorPlace> {
  const { path } = await requireRoadmap(db, actor, 'indicator.read', roadmapId)
  const home = path.at(-1) ?? 0
  const place = await readPlace(db, { territory: territory ?? home })
  if (!place.path.includes(home)) throw new OporaError('not_found', 'indicator.place-unfit')
  return place
}
