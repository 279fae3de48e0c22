import * as contract from '../../contract/territories.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { createTerritory } from './territory.commands.ts'
import { listTerritories } from './territory.read.ts'

export function territoryRoutes(platform: Platform): void {
  mountQuery(platform, contract.listTerritories, async ({ actor, db }, { query }) => {
    requireAccessSomewhere(actor, 'territory.read')
    return { items: await listTerritories(db, query.search) }
  })
  mountCommand(platform, contract.createTerritory, (context, { body }) => createTerritory(context, body))
}
