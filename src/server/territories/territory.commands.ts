import type { TerritoryReply } from '../../contract/territories.ts'
import type { CommandContext } from '../kernel/context.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { placeOfTerritory } from './territory.read.ts'
import { insertTerritory } from './territory.store.ts'

export async function createTerritory(
  context: CommandContext, wanted: { parentId: number; name: string; level: 'municipality' | 'school' },
): Promise<TerritoryReply> {
  requireAccess(context.actor, 'territory.manage', await placeOfTerritory(context.tx, wanted.parentId))
  const territory = await insertTerritory(context.tx, wanted)
  context.record({ regionId: territory.regionId, action: 'territory.create', subject: { kind: 'territory', id: String(territory.id) }, after: wanted })
  return territory
}
