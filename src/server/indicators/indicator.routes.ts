import * as contract from '../../contract/indicators.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { QueryContext } from '../kernel/context.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import * as commands from './indicator.commands.ts'
import { openMembers } from './indicator-members.read.ts'
import { readPlace, type IndicatorPlace } from './indicator-place.read.ts'
import { listIndicators, readIndicator, requireSpeaksTo } from './indicator.read.ts'
import { loadIndicator, type StoredIndicator } from './indicator.store.ts'

type Asked = { territory: number; organisation?: string | undefined }

export function indicatorRoutes(platform: Platform): void {
  mountQuery(platform, contract.listIndicators, async (context, { query }) => listIndicators(await lookAt(context, query), query.roadmap))
  mountQuery(platform, contract.readIndicator, async (context, { params, query }) => {
    const { looking, stored } = await lookAtOne(context, params.id, query)
    return readIndicator(looking, stored)
  })
  mountQuery(platform, contract.openIndicator, async (context, { params, query }) => {
    const { looking: { db, actor, place, today }, stored: { indicator } } = await lookAtOne(context, params.id, query)
    return openMembers(db, { indicator, place, scope: scopeOf(actor, 'assignment.read'), today }, query.offset)
  })
  mountCommand(platform, contract.createIndicator, (context, { body }) => commands.createIndicator(context, body))
  mountCommand(platform, contract.changeIndicator, (context, { params, body }) => commands.changeIndicator(context, params.id, body))
  mountCommand(platform, contract.closeIndicator, (context, { params, body }) => commands.closeIndicator(context, params.id, body))
  mountCommand(platform, contract.breakDownIndicator, (context, { params, body }) => commands.breakDownIndicator(context, params.id, body))
  mountCommand(platform, contract.stateIndicator, (context, { params, body }) => commands.stateIndicator(context, params.id, body))
}

async function lookAt({ db, actor, programmeDate }: QueryContext, asked: Asked) {
  const place = await readPlace(db, asked)
  requireAccess(actor, 'indicator.read', place.access)
  return { db, actor, place, today: programmeDate }
}

async function lookAtOne(context: QueryContext, id: string, asked: Asked): Promise<{ looking: Awaited<ReturnType<typeof lookAt>> & { place: IndicatorPlace }; stored: StoredIndicator }> {
  const looking = await lookAt(context, asked)
  const stored = await loadIndicator(context.db, id, { lock: false })
  requireSpeaksTo(stored, looking.place)
  return { looking, stored }
}
