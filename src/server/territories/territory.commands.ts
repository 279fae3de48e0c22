import type { TerritoryReply } from '../../contract/territories.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { readOktmo } from '../../domain/organisations/official-code.ts'
import { nameOn, renamed } from '../../domain/territories/naming.ts'
import { requireChangeable, requireMovable } from '../../domain/territories/reorganisation.ts'
import { readZone } from '../../domain/territories/zones.ts'
import type { CommandContext } from '../kernel/context.ts'
import { childrenOf, lockTerritories, namingOfTerritory, organisationsIn, saveTerritory, saveTerritoryNaming, type LockedTerritory } from './territory-change.store.ts'
import { openTerritory, placeOfTerritory } from './territory.read.ts'
import { insertTerritory, requireFreeName } from './territory.store.ts'

type Changed = { id: number; version: number }
type NewTerritory = { parentId: number; name: string; level: 'municipality' | 'school'; oktmo?: string | null | undefined; zone?: string | null | undefined }

export async function createTerritory(context: CommandContext, { parentId, name, level, oktmo, zone }: NewTerritory): Promise<TerritoryReply> {
  const parent = await openTerritory(context.tx, parentId)
  requireAccess(context.actor, 'territory.manage', parent.place)
  const wanted = { parentId, name, level, oktmo: checkedOktmo(oktmo ?? null), zone: checkedZone(zone ?? null) }
  const territory = await insertTerritory(context.tx, wanted)
  context.record({ regionId: territory.regionId, action: 'territory.create', subject: subject(territory.id), after: wanted })
  return territory
}

export async function renameTerritory(context: CommandContext, id: number, { version, name, since }: { version: number; name: string; since: string }): Promise<Changed> {
  const territory = await lockManaged(context, id, version)
  if (territory.closedOn !== null) throw new OporaError('invalid_state', 'territory.closed-already', { name: territory.name })
  if (since > context.programmeDate) throw new OporaError('invalid_input', 'territory.date-ahead')
  const naming = renamed(territory.name, await namingOfTerritory(context.tx, id), { since, name })
  const present = nameOn(name, naming, context.programmeDate)
  if (territory.parentId !== null) await requireFreeName(context.tx, territory.parentId, present, [id])
  await saveTerritoryNaming(context.tx, id, naming)
  const next = await saveTerritory(context.tx, territory, { name: present })
  context.record({ regionId: territory.regionId, action: 'territory.rename', subject: subject(id), before: { name: territory.name }, after: { name, since } })
  return { id, version: next }
}

export async function editTerritory(context: CommandContext, id: number, { version, oktmo, zone }: { version: number; oktmo: string | null; zone: string | null }): Promise<Changed> {
  const territory = await lockManaged(context, id, version)
  const after = { oktmo: checkedOktmo(oktmo), zone: checkedZone(zone) }
  const next = await saveTerritory(context.tx, territory, after)
  context.record({ regionId: territory.regionId, action: 'territory.edit', subject: subject(id), before: { oktmo: territory.oktmo, zone: territory.zone }, after })
  return { id, version: next }
}

export async function moveTerritory(context: CommandContext, id: number, { version, parentId, on }: { version: number; parentId: number; on: string }): Promise<Changed> {
  const [territory, parent] = await lockTerritories(context.tx, [{ id, version }, { id: parentId, version: null }])
  if (!territory || !parent) throw new OporaError('not_found', 'territory.unknown', { territory: id })
  for (const one of [territory, parent]) requireAccess(context.actor, 'territory.manage', placeOf(one))
  requireMovable(territory, parent, on, context.programmeDate)
  await requireFreeName(context.tx, parentId, territory.name, [id])
  const next = await saveTerritory(context.tx, territory, { parentId })
  context.record({ regionId: territory.regionId, action: 'territory.move', subject: subject(id), before: { parentId: territory.parentId }, after: { parentId, on } })
  return { id, version: next }
}

export async function closeTerritory(context: CommandContext, id: number, { version, on }: { version: number; on: string }): Promise<Changed> {
  const territory = await lockManaged(context, id, version)
  requireChangeable(territory, on, context.programmeDate)
  const [organisations, territories] = [await organisationsIn(context.tx, [id]), await childrenOf(context.tx, [id])]
  if (organisations.length + territories.length > 0) {
    throw new OporaError('invalid_state', 'territory.not-empty', { organisations: organisations.length, territories: territories.length })
  }
  const next = await saveTerritory(context.tx, territory, { closedOn: on })
  context.record({ regionId: territory.regionId, action: 'territory.close', subject: subject(id), after: { on } })
  return { id, version: next }
}

async function lockManaged(context: CommandContext, id: number, version: number): Promise<LockedTerritory> {
  requireAccess(context.actor, 'territory.manage', await placeOfTerritory(context.tx, id))
  const [territory] = await lockTerritories(context.tx, [{ id, version }])
  if (!territory) throw new OporaError('not_found', 'territory.unknown', { territory: id })
  return territory
}

export function placeOf({ path, regionId }: LockedTerritory) {
  return { path, regionId, organisationId: null }
}

export function subject(id: number) {
  return { kind: 'territory', id: String(id) }
}

export function checkedOktmo(text: string | null): string | null {
  if (text === null || text === '') return null
  const oktmo = readOktmo(text)
  if (oktmo === null) throw new OporaError('invalid_input', 'territory.oktmo-wrong', { value: text })
  return oktmo
}

function checkedZone(text: string | null): string | null {
  if (text === null || text === '') return null
  const zone = readZone(text, text)
  if (zone === null) throw new OporaError('invalid_input', 'territory.zone-wrong', { value: text })
  return zone
}
