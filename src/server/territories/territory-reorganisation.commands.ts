import type { z } from 'zod'
import type { mergeTerritories as mergeContract, splitTerritory as splitContract } from '../../contract/territories.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { requireMergeableTerritories, requireSplittableTerritory } from '../../domain/territories/reorganisation.ts'
import type { CommandContext } from '../kernel/context.ts'
import { childrenOf, lockTerritories, organisationsIn, saveTerritory, saveTerritorySuccession, type LockedTerritory } from './territory-change.store.ts'
import { checkedOktmo, placeOf, subject } from './territory.commands.ts'
import { insertTerritory, requireFreeName } from './territory.store.ts'

/** Takes organisations to another territory on a day, keeping where they were. The organisations' own feature does it. */
export type MoveOrganisations = (context: CommandContext, ids: readonly string[], territoryId: number, on: string) => Promise<void>

type Merge = z.infer<typeof mergeContract.body>
type Split = z.infer<typeof splitContract.body>

/** Several become one of them, or a new one; what lay in them lies in it from now on, and their names stay with the past. */
export async function mergeTerritories(context: CommandContext, { territories, on, into }: Merge, moveOrganisations: MoveOrganisations): Promise<{ id: number; version: number }> {
  const parts = await lockTerritories(context.tx, territories)
  for (const part of parts) requireAccess(context.actor, 'territory.manage', placeOf(part))
  requireMergeableTerritories(parts, on, context.programmeDate)
  const target = into.as === 'present' ? parts.find(({ id }) => id === into.id) : null
  if (target === undefined) throw new OporaError('invalid_input', 'territory.unknown', { territory: into.as === 'present' ? into.id : '' })
  const sources = parts.filter((part) => part !== target)
  for (const source of sources) await saveTerritory(context.tx, source, { closedOn: on })
  const id = target?.id ?? (await successor(context, into, sources))
  const organisations = await organisationsIn(context.tx, sources.map((source) => source.id))
  await moveOrganisations(context, organisations, id, on)
  await takeIn(context, await childrenOf(context.tx, sources.map((source) => source.id)), id)
  await saveTerritorySuccession(context.tx, 'merger', on, sources.map((source) => ({ from: source.id, to: id })))
  const version = target ? await saveTerritory(context.tx, target, {}) : 1
  context.record({
    regionId: parts[0]?.regionId ?? null, action: 'territory.merge', subject: subject(id),
    before: { territories: sources.map((source) => source.id) }, after: { into, on, organisations: organisations.length },
  })
  return { id, version }
}

async function successor(context: CommandContext, into: Merge['into'], sources: readonly LockedTerritory[]): Promise<number> {
  if (into.as === 'present') return into.id
  const [parent] = await lockTerritories(context.tx, [{ id: into.parentId, version: null }])
  if (!parent) throw new OporaError('not_found', 'territory.unknown', { territory: into.parentId })
  requireAccess(context.actor, 'territory.manage', placeOf(parent))
  const isElsewhere = parent.regionId !== sources[0]?.regionId
  if (isElsewhere) throw new OporaError('invalid_input', 'territory.other-region', { name: parent.name })
  if (parent.closedOn !== null || sources.some(({ id }) => parent.path.includes(id))) throw new OporaError('invalid_input', 'territory.into-itself', { name: parent.name })
  return (await insertTerritory(context.tx, { parentId: parent.id, name: into.name, level: 'municipality', oktmo: checkedOktmo(into.oktmo) })).id
}

/** One becomes several. What no part takes stays where it is, or goes to the first part where the whole ends. */
export async function splitTerritory(context: CommandContext, id: number, { version, on, remains, parts }: Split, moveOrganisations: MoveOrganisations): Promise<{ ids: number[] }> {
  const [whole] = await lockTerritories(context.tx, [{ id, version }])
  if (!whole) throw new OporaError('not_found', 'territory.unknown', { territory: id })
  requireAccess(context.actor, 'territory.manage', placeOf(whole))
  requireSplittableTerritory(whole, parts.length, remains, on, context.programmeDate)
  const children = await childrenOf(context.tx, [id])
  const organisations = await organisationsIn(context.tx, [id])
  requireInside(parts, children.map((child) => child.id), organisations)
  await saveTerritory(context.tx, whole, remains ? {} : { closedOn: on })
  const taken = { territories: new Set(parts.flatMap((part) => part.territories)), organisations: new Set(parts.flatMap((part) => part.organisations)) }
  const ids: number[] = []
  for (const [at, part] of parts.entries()) {
    const made = await insertTerritory(context.tx, { parentId: whole.parentId ?? 0, name: part.name, level: whole.level === 'school' ? 'school' : 'municipality', oktmo: checkedOktmo(part.oktmo) })
    const rest = at === 0 && !remains
    await takeIn(context, children.filter((child) => part.territories.includes(child.id) || (rest && !taken.territories.has(child.id))), made.id)
    await moveOrganisations(context, organisations.filter((one) => part.organisations.includes(one) || (rest && !taken.organisations.has(one))), made.id, on)
    ids.push(made.id)
  }
  await saveTerritorySuccession(context.tx, 'split', on, ids.map((to) => ({ from: id, to })))
  context.record({ regionId: whole.regionId, action: 'territory.split', subject: subject(id), after: { on, remains, parts, ids } })
  return { ids }
}

/** Parts share what lies directly in the whole, and nothing twice. */
function requireInside(parts: Split['parts'], territories: readonly number[], organisations: readonly string[]): void {
  const wanted: (number | string)[] = parts.flatMap((part) => [...part.territories, ...part.organisations])
  const known = new Set<number | string>([...territories, ...organisations])
  if (new Set(wanted).size < wanted.length || wanted.some((one) => !known.has(one))) throw new OporaError('invalid_input', 'territory.not-inside')
}

async function takeIn(context: CommandContext, children: readonly { id: number; name: string; version: number }[], parentId: number): Promise<void> {
  for (const child of children) {
    await requireFreeName(context.tx, parentId, child.name)
    await saveTerritory(context.tx, child, { parentId })
  }
}
