import type { z } from 'zod'
import type * as contract from '../../contract/indicators.ts'
import type { StatedBody } from '../../contract/indicators.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import type { FactData } from '../../domain/facts/fact-kind.ts'
import { requireBreakdown } from '../../domain/indicators/breakdown.ts'
import { requireIndicator, type Indicator } from '../../domain/indicators/indicator.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { attachFiles } from '../kernel/attach-files.ts'
import type { CommandContext } from '../kernel/context.ts'
import { requireProgramme } from '../programmes/programme.read.ts'
import { requireRoadmap } from '../roadmaps/roadmap.read.ts'
import { placeOfTerritory } from '../territories/territory.read.ts'
import { readPlace, type IndicatorPlace } from './indicator-place.read.ts'
import { requireSpeaksTo, targetAt } from './indicator.read.ts'
import { insertIndicator, loadIndicator, readParts, replaceParts, updateIndicator, type StoredIndicator } from './indicator.store.ts'

type Body<E extends { body: z.ZodType }> = z.infer<E['body']>
type After = { id: string; version: number }

export async function createIndicator(context: CommandContext, { indicatorId, territoryId, indicator }: Body<typeof contract.createIndicator>): Promise<After> {
  const place = await placeOfTerritory(context.tx, territoryId)
  requireAccess(context.actor, 'indicator.manage', place)
  requireIndicator(indicator)
  await requireNamed(context, indicator)
  await insertIndicator(context.tx, { id: indicatorId, territoryId, regionId: place.regionId, indicator, now: context.now })
  context.record({ regionId: place.regionId, action: 'indicator.create', subject: { kind: 'indicator', id: indicatorId }, after: { territoryId, ...indicator } })
  return { id: indicatorId, version: 1 }
}

export async function changeIndicator(context: CommandContext, id: string, { version, indicator }: { version: number; indicator: Indicator }): Promise<After> {
  const stored = await loadOwn(context, id, version)
  requireIndicator(indicator)
  await requireNamed(context, indicator)
  context.record({ regionId: stored.regionId, action: 'indicator.change', subject: { kind: 'indicator', id }, before: stored.indicator, after: indicator })
  return { id, version: await updateIndicator(context.tx, stored, { indicator }) }
}

export async function closeIndicator(context: CommandContext, id: string, { version }: { version: number }): Promise<After> {
  const stored = await loadOwn(context, id, version)
  context.record({ regionId: stored.regionId, action: 'indicator.close', subject: { kind: 'indicator', id }, before: { name: stored.indicator.name } })
  return { id, version: await updateIndicator(context.tx, stored, { closedAt: context.now }) }
}

/** Whoever leads a territory breaks its target down to what lies right below. */
export async function breakDownIndicator(context: CommandContext, id: string, { version, territoryId, parts }: Body<typeof contract.breakDownIndicator>): Promise<After> {
  const { tx, actor, programmeDate } = context
  const place = await readPlace(tx, { territory: territoryId })
  requireAccess(actor, 'indicator.manage', place.access)
  const stored = await loadIndicator(tx, id, { lock: true })
  requireSeen(stored, version)
  requireSpeaksTo(stored, place)
  const { target } = targetAt(stored, place)
  if (target.value === null) throw new OporaError('invalid_state', 'indicator.no-target')
  const known = new Set((await readParts(tx, territoryId, null)).map(({ territory, organisation }) => `${territory.id} ${organisation?.id ?? ''}`))
  if (parts.some((part) => !known.has(`${part.territoryId} ${part.organisationId ?? ''}`)) || new Set(parts.map(keyOf)).size < parts.length) throw new OporaError('invalid_input', 'indicator.place-unfit')
  requireBreakdown({ comparator: stored.indicator.comparator, spread: stored.indicator.spread, value: target.value }, parts.map(({ value }) => value))
  const before = stored.given.filter(({ fromId }) => fromId === territoryId).map(({ territoryId: at, organisationId, value }) => ({ territoryId: at, organisationId, value }))
  await replaceParts(tx, { id, fromId: territoryId, parts, actor, on: programmeDate })
  context.record({ regionId: place.regionId, action: 'indicator.break-down', subject: { kind: 'indicator', id }, before: { territoryId, parts: before }, after: { territoryId, parts } })
  return { id, version: await updateIndicator(tx, stored, {}) }
}

export async function stateIndicator(context: CommandContext, id: string, body: StatedBody): Promise<{ id: string }> {
  const place = await readPlace(context.tx, { territory: body.territoryId, organisation: body.organisationId })
  requireAccess(context.actor, 'indicator.state', place.access)
  const stored = await loadIndicator(context.tx, id, { lock: false })
  if (stored.isClosed) throw new OporaError('invalid_state', 'indicator.closed')
  requireSpeaksTo(stored, place)
  if (stored.indicator.measure !== 'stated') throw new OporaError('invalid_state', 'indicator.not-stated')
  const data = await takeStated(context, place, body, { indicatorId: id, target: null })
  context.record({ regionId: place.regionId, action: 'indicator.state', subject: { kind: 'indicator', id }, after: data })
  context.fact({ ...rowOf(place), kind: 'indicator.stated', programmeId: stored.indicator.programmeId, data })
  return { id }
}

/** What proves the value goes where the value stands; a value without a proof is refused. */
export async function takeStated(
  context: CommandContext, place: IndicatorPlace, { value, files, link, document, note }: Pick<StatedBody, 'value' | 'files' | 'link' | 'document' | 'note'>,
  subject: Pick<FactData['indicator.stated'], 'indicatorId' | 'target'>,
): Promise<FactData['indicator.stated']> {
  if (value !== null && files.length === 0 && link === null && document === null) throw new OporaError('invalid_input', 'indicator.proof-absent')
  if (document !== null && document.date > context.programmeDate) throw new OporaError('invalid_input', 'indicator.document-future', { date: dottedDate(document.date) })
  const { regionId, territoryId, organisationId } = rowOf(place)
  await attachFiles(context, [...new Set(files)], { regionId, territoryId, organisationId })
  return { ...subject, value, files, link, document, note }
}

export function rowOf({ territory, organisation, regionId }: IndicatorPlace): { regionId: number; territoryId: number; organisationId: string | null } {
  return { regionId: regionId ?? 0, territoryId: territory.id, organisationId: organisation?.id ?? null }
}

async function loadOwn({ tx, actor }: CommandContext, id: string, version: number): Promise<StoredIndicator> {
  const stored = await loadIndicator(tx, id, { lock: true })
  requireAccess(actor, 'indicator.manage', { path: stored.path, regionId: stored.regionId, organisationId: null })
  requireSeen(stored, version)
  return stored
}

/** The road map and the programme year that it names are there, and the actor may look at them. */
async function requireNamed({ tx, actor }: CommandContext, { filter, programmeId }: Indicator): Promise<void> {
  if (filter.roadmapId !== null) await requireRoadmap(tx, actor, 'roadmap.read', filter.roadmapId)
  if (programmeId !== null) await requireProgramme(tx, programmeId)
}

function requireSeen(stored: StoredIndicator, version: number): void {
  if (stored.isClosed) throw new OporaError('invalid_state', 'indicator.closed')
  if (stored.version !== version) throw new OporaError('conflict', 'indicator.changed-meanwhile')
}

function keyOf({ territoryId, organisationId }: { territoryId: number; organisationId: string | null }): string {
  return `${territoryId} ${organisationId ?? ''}`
}
