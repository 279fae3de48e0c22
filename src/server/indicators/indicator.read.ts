import type { Kysely } from 'kysely'
import type { IndicatorPart, IndicatorReply, IndicatorStanding, IndicatorsReply, OneIndicatorReply } from '../../contract/indicators.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { can } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { targetOfPlace, type PlaceTarget } from '../../domain/indicators/breakdown.ts'
import { measureIndicator, type IndicatorTally } from '../../domain/indicators/measure-indicator.ts'
import { foldStated, type StatedTotal, type StatedValue } from '../../domain/indicators/stated-tree.ts'
import { targetStates } from '../../domain/indicators/target-standing.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import { approvedRoadmapsAt, readCurrentPlan } from '../roadmaps/roadmap.read.ts'
import type { IndicatorPlace } from './indicator-place.read.ts'
import { tallyIndicator, tallyWhole } from './indicator-tally.read.ts'
import { loadIndicatorsOf, readParts, type GivenTarget, type StoredIndicator } from './indicator.store.ts'
import { listStated, readStatedValues } from './stated.read.ts'
import { readTargets } from './target.read.ts'

type Looking = { db: Kysely<Tables>; actor: Actor; place: IndicatorPlace; today: CivilDate }

/** The indicators that speak to a place, each as it stands there, and how the targets of its road maps stand. */
export async function listIndicators(looking: Looking, roadmapId: string | undefined): Promise<IndicatorsReply> {
  const { db, actor, place } = looking
  const stored = await loadIndicatorsOf(db, place.path, roadmapId)
  const items: IndicatorReply[] = []
  for (const one of stored) items.push(await indicatorReply(looking, one))
  return {
    place: { territory: place.territory, organisation: place.organisation, above: place.above }, items,
    roadmaps: roadmapId === undefined ? await roadmapsOf(looking) : [],
    mayMake: place.organisation === null && can(actor, 'indicator.manage', place.access),
  }
}

export async function readIndicator(looking: Looking, stored: StoredIndicator): Promise<OneIndicatorReply> {
  const { db, actor, place } = looking
  const { territory, organisation } = place
  return {
    indicator: await indicatorReply(looking, stored), place: { territory, organisation },
    parts: organisation === null ? await partsOf(looking, stored) : [],
    stated: stored.indicator.measure === 'stated' ? await listStated(db, { indicatorId: stored.id }, statedWhere(actor, place)) : [],
  }
}

/** Refused where the indicator says nothing of the place. */
export function requireSpeaksTo({ path }: Pick<StoredIndicator, 'path'>, place: Pick<IndicatorPlace, 'path'>): void {
  if (!path.every((id, at) => place.path[at] === id)) throw new OporaError('not_found', 'indicator.place-unfit')
}

/** The target of the place, and who set it. */
export function targetAt({ indicator: { value, spread }, path, given }: StoredIndicator, place: Pick<IndicatorPlace, 'path' | 'organisation'>): { target: PlaceTarget; given: GivenTarget | null } {
  const below = place.path.slice(path.length).map((id) => given.find((one) => one.territoryId === id && one.organisationId === null) ?? null)
  const { organisation } = place
  const all = organisation === null ? below : [...below, given.find((one) => one.organisationId === organisation.id) ?? null]
  return { target: targetOfPlace(value, spread, all.map((one) => one?.value ?? null)), given: all.at(-1) ?? null }
}

async function indicatorReply(looking: Looking, stored: StoredIndicator): Promise<IndicatorReply> {
  const { db, actor, place, today } = looking
  const { id, version, indicator, territory, programme, roadmap, given } = stored
  const found = targetAt(stored, place)
  const tally = await tallyWhole(db, { indicator, place, scope: scopeOf(actor, 'assignment.read'), today })
  const values = indicator.measure === 'stated' ? await readStatedValues(db, { indicatorId: id }, statedWhere(actor, place)) : []
  return {
    ...indicator, filter: { ...indicator.filter, activityIds: [...indicator.filter.activityIds] }, id, version, territory, programme, roadmap,
    standing: standingReply(indicator, { tally, stated: statedAt(values, place, indicator.unit), ...found }, today),
    isBrokenDown: given.some(({ fromId }) => fromId === place.territory.id), may: mayOf(actor, stored, place, found.target),
  }
}

function mayOf(actor: Actor, { indicator, path, regionId, isClosed }: StoredIndicator, place: IndicatorPlace, target: PlaceTarget): IndicatorReply['may'] {
  if (isClosed) return []
  const mayChange = can(actor, 'indicator.manage', { path, regionId, organisationId: null })
  const mayBreakDown = place.organisation === null && target.value !== null && can(actor, 'indicator.manage', place.access)
  const mayState = indicator.measure === 'stated' && can(actor, 'indicator.state', place.access)
  return [...(mayChange ? ['change' as const] : []), ...(mayBreakDown ? ['break-down' as const] : []), ...(mayState ? ['state' as const] : [])]
}

async function partsOf({ db, actor, place, today }: Looking, stored: StoredIndicator): Promise<IndicatorPart[]> {
  const { indicator, id } = stored
  const [parts, tallies, values] = [
    await readParts(db, place.territory.id, indicator.programmeId),
    await tallyIndicator(db, { indicator, place, scope: scopeOf(actor, 'assignment.read'), today }, 'parts'),
    indicator.measure === 'stated' ? await readStatedValues(db, { indicatorId: id }, statedWhere(actor, place)) : [],
  ]
  return parts.filter(({ territory, organisation }) => isSeen(actor, place, territory.id, organisation?.id ?? null)).map(({ territory, organisation }) => {
    const part = { path: organisation === null ? [...place.path, territory.id] : place.path, organisation }
    const tally = tallies.get(organisation === null ? `t${territory.id}` : `o${organisation.id}`) ?? { done: 0, of: 0 }
    const stated = statedAt(values, { territory, organisation }, indicator.unit)
    return { territory, organisation, standing: standingReply(indicator, { tally, stated, ...targetAt(stored, part) }, today) }
  })
}

/** Neighbours' targets are not told to whoever sees only the own one. */
function isSeen(actor: Actor, { path, regionId }: IndicatorPlace, territoryId: number, organisationId: string | null): boolean {
  return can(actor, 'indicator.read', { path: organisationId === null ? [...path, territoryId] : path, regionId: regionId ?? territoryId, organisationId })
}

function statedAt(values: readonly StatedValue[], { territory, organisation }: Pick<IndicatorPlace, 'territory' | 'organisation'>, unit: 'percent' | 'count'): StatedTotal | null {
  if (organisation === null) return foldStated(values, territory.id, unit)
  const own = values.find(({ organisationId }) => organisationId === organisation.id)
  return own === undefined ? null : { value: own.value, from: 1 }
}

export function statedWhere(actor: Actor, { regionIds, territory, organisation }: IndicatorPlace) {
  return { regionIds, territoryId: territory.id, organisationId: organisation?.id ?? null, scope: scopeOf(actor, 'indicator.read') }
}

function standingReply(indicator: StoredIndicator['indicator'], { tally, stated, target, given }: { tally: IndicatorTally; stated: StatedTotal | null; target: PlaceTarget; given: GivenTarget | null }, today: CivilDate): IndicatorStanding {
  return {
    target: { value: target.value, from: target.from, given: given === null ? null : { by: given.by, role: given.role, from: given.from, on: given.on } },
    ...measureIndicator(indicator, { tally, stated, target }, today),
  }
}

/** Approved road maps of the place and of what lies above it, where the reader may look at their indicators. */
async function roadmapsOf({ db, actor, place, today }: Looking): Promise<IndicatorsReply['roadmaps']> {
  const found: IndicatorsReply['roadmaps'] = []
  for (const { id, title, territory, access } of await approvedRoadmapsAt(db, place.path)) {
    if (!can(actor, 'indicator.read', access)) continue
    const targets = await readTargets(db, actor, { roadmapId: id, plan: await readCurrentPlan(db, id), territoryId: place.territory.id, organisationIds: place.organisation === null ? null : [place.organisation.id], regionIds: place.regionIds, today })
    const counts = Object.fromEntries(targetStates.map((state) => [state, targets.filter((target) => target.state === state).length])) as IndicatorsReply['roadmaps'][number]['targets']
    found.push({ id, title, territory, targets: counts })
  }
  return found
}
