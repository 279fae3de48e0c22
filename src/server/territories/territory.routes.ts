import * as contract from '../../contract/territories.ts'
import { requireAccess, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { closeTerritory, createTerritory, editTerritory, moveTerritory, renameTerritory } from './territory.commands.ts'
import { mergeTerritories, splitTerritory, type MoveOrganisations } from './territory-reorganisation.commands.ts'
import { readTerritoryDetails, readTree } from './territory-tree.read.ts'
import { listTerritories, placeOfTerritory } from './territory.read.ts'

export function territoryRoutes(platform: Platform, moveOrganisations: MoveOrganisations): void {
  mountQuery(platform, contract.listTerritories, async ({ actor, db }, { query }) => {
    requireAccessSomewhere(actor, 'territory.read')
    return { items: await listTerritories(db, query.search) }
  })
  mountQuery(platform, contract.readTerritoryTree, async ({ actor, db }, { query }) => {
    requireAccessSomewhere(actor, 'territory.read')
    return readTree(db, actor, query)
  })
  mountQuery(platform, contract.readTerritory, async ({ actor, db }, { params }) => {
    requireAccess(actor, 'territory.read', await placeOfTerritory(db, params.id))
    return readTerritoryDetails(db, actor, params.id)
  })
  mountCommand(platform, contract.createTerritory, (context, { body }) => createTerritory(context, body))
  mountCommand(platform, contract.renameTerritory, (context, { params, body }) => renameTerritory(context, params.id, body))
  mountCommand(platform, contract.editTerritory, (context, { params, body }) => editTerritory(context, params.id, body))
  mountCommand(platform, contract.moveTerritory, (context, { params, body }) => moveTerritory(context, params.id, body))
  mountCommand(platform, contract.closeTerritory, (context, { params, body }) => closeTerritory(context, params.id, body))
  mountCommand(platform, contract.mergeTerritories, (context, { body }) => mergeTerritories(context, body, moveOrganisations))
  mountCommand(platform, contract.splitTerritory, (context, { params, body }) => splitTerritory(context, params.id, body, moveOrganisations))
}
