import type { z } from 'zod'
import type * as contract from '../../contract/organisations.ts'
import type { Place } from '../../domain/access/place.ts'
import { can, requireAccess } from '../../domain/access/policy.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { changedFields, ownFields } from '../../domain/organisations/organisation-values.ts'
import { requireHappened, requireOpen } from '../../domain/organisations/reorganisation.ts'
import { nameOn, renamed } from '../../domain/territories/naming.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { FactRecord } from '../kernel/fact-record.ts'
import { openTerritory } from '../territories/territory.read.ts'
import { checkedValues, differenceOf, requireFreeCodes, textsOf } from './checked-values.ts'
import { placeOfOrganisation } from './organisation.read.ts'
import { insertOrganisation, lockOrganisations, moveToTerritory, namingOfOrganisation, saveNaming, saveOrganisation, saveSuccession, type LockedOrganisation } from './organisation.store.ts'

type Changed = { id: string; version: number }
type Body<Name extends 'createOrganisation' | 'editOrganisation' | 'renameOrganisation' | 'transferOrganisation' | 'closeOrganisation'> = z.infer<(typeof contract)[Name]['body']>

/** The command's own id names the organisation, so that a repeat makes no second one. */
export async function createOrganisation(context: CommandContext, body: Body<'createOrganisation'>): Promise<Changed> {
  const territory = await openTerritory(context.tx, body.territoryId)
  requireAccess(context.actor, 'organisation.manage', territory.place)
  const values = checkedValues(body, territory.zone)
  await requireFreeCodes(context, values, [])
  await insertOrganisation(context.tx, context.commandId, territory.regionId, values)
  context.record({ regionId: territory.regionId, action: 'organisation.create', subject: subject(context.commandId), after: values })
  return { id: context.commandId, version: 1 }
}

/** What a school says of itself it may change itself; the rest those who lead the territory. */
export async function editOrganisation(context: CommandContext, id: string, { version, ...body }: Body<'editOrganisation'>): Promise<Changed> {
  const place = await placeOfOrganisation(context.tx, id)
  requireAccess(context.actor, 'organisation.edit', place)
  const found = await lockOrganisation(context, id, version)
  requireOpen(found, context.programmeDate, context.programmeDate)
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
  const { zone } = await openTerritory(context.tx, found.values.territoryId)
  const after = checkedValues({ ...textsOf(found.values), ...given }, zone)
  const fields = changedFields(found.values, after)
  const isOwnWord = fields.every((field) => ownFields.includes(field))
  if (!isOwnWord && !can(context.actor, 'organisation.manage', place)) throw new OporaError('forbidden', 'organisation.field-not-own')
  await requireFreeCodes(context, after, [id])
  const next = await saveOrganisation(context.tx, found, after)
  context.record({ regionId: found.regionId, action: 'organisation.edit', subject: subject(id), ...differenceOf(found.values, after) })
  return { id, version: next }
}

export async function renameOrganisation(context: CommandContext, id: string, { version, name, shortName, since }: Body<'renameOrganisation'>): Promise<Changed> {
  const found = await lockManaged(context, id, version)
  requireOpen(found, since, context.programmeDate)
  const { name: wanted, shortName: wantedShort } = checkedValues({ ...textsOf(found.values), name, ...(shortName === undefined ? {} : { shortName }) }, found.values.zone)
  const naming = renamed(found.name, await namingOfOrganisation(context.tx, id), { since, name: wanted })
  const present = nameOn(wanted, naming, context.programmeDate)
  await saveNaming(context.tx, id, naming)
  const next = await saveOrganisation(context.tx, found, { ...found.values, name: present, shortName: present === wanted ? wantedShort : found.values.shortName })
  context.record({ regionId: found.regionId, action: 'organisation.rename', subject: subject(id), before: { name: found.name }, after: { name: wanted, since } })
  return { id, version: next }
}

/** Within the region it stays itself. In another it gets a successor, for its facts keep their region for ever. */
export async function transferOrganisation(context: CommandContext, id: string, { version, territoryId, on }: Body<'transferOrganisation'>): Promise<Changed> {
  const found = await lockManaged(context, id, version)
  requireOpen(found, on, context.programmeDate)
  const territory = await openTerritory(context.tx, territoryId)
  requireAccess(context.actor, 'organisation.manage', territory.place)
  const before = { territoryId: found.values.territoryId }
  if (territory.regionId === found.regionId) {
    await moveToTerritory(context.tx, [id], territoryId, on)
    context.record({ regionId: found.regionId, action: 'organisation.transfer', subject: subject(id), before, after: { territoryId, on } })
    return { id, version: version + 1 }
  }
  await saveOrganisation(context.tx, found, { ...found.values, closedOn: on })
  await insertOrganisation(context.tx, context.commandId, territory.regionId, { ...found.values, territoryId, zone: territory.zone })
  await saveSuccession(context.tx, 'transfer', on, [{ from: id, to: context.commandId }])
  context.fact(closedFact(found, on))
  for (const [regionId, one] of [[found.regionId, id], [territory.regionId, context.commandId]] as const) {
    context.record({ regionId, action: 'organisation.transfer', subject: subject(one), before, after: { territoryId, on, successor: context.commandId } })
  }
  return { id: context.commandId, version: 1 }
}

export async function closeOrganisation(context: CommandContext, id: string, { version, on }: Body<'closeOrganisation'>): Promise<Changed> {
  const found = await lockManaged(context, id, version)
  requireOpen(found, on, context.programmeDate)
  const next = await saveOrganisation(context.tx, found, { ...found.values, closedOn: on })
  context.fact(closedFact(found, on))
  context.record({ regionId: found.regionId, action: 'organisation.close', subject: subject(id), after: { on } })
  return { id, version: next }
}

/** For the reorganisation of territories: all of them are of one region, and may be moved as the territory may. */
export async function moveOrganisations(context: CommandContext, ids: readonly string[], territoryId: number, on: string): Promise<void> {
  requireHappened(on, context.programmeDate)
  await moveToTerritory(context.tx, ids, territoryId, on)
}

async function lockManaged(context: CommandContext, id: string, version: number): Promise<LockedOrganisation> {
  requireAccess(context.actor, 'organisation.manage', await placeOfOrganisation(context.tx, id))
  return lockOrganisation(context, id, version)
}

async function lockOrganisation(context: CommandContext, id: string, version: number): Promise<LockedOrganisation> {
  const [found] = await lockOrganisations(context.tx, [{ id, version }])
  if (!found) throw new OporaError('not_found', 'organisation.unknown')
  return found
}

/** Heard by those whose people worked there. */
export function closedFact({ id, regionId, values: { territoryId } }: LockedOrganisation, on: CivilDate): FactRecord {
  return { kind: 'organisation.closed', regionId, territoryId, organisationId: id, occurredOn: on, data: {} }
}

export function placeOf({ id, path, regionId }: LockedOrganisation): Place {
  return { path, regionId: regionId === 0 ? null : regionId, organisationId: id }
}

export function subject(id: string) {
  return { kind: 'organisation', id }
}
