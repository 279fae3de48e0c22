import * as contract from '../../contract/catalogue.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { changeEntry, copyCatalogue, dropEntry, restoreEntry } from './catalogue.commands.ts'
import { readCatalogue } from './catalogue.read.ts'

export function catalogueRoutes(platform: Platform): void {
  mountQuery(platform, contract.readCatalogue, async ({ actor, db }, { params, query }) => {
    requireAccessSomewhere(actor, 'catalogue.read')
    return readCatalogue(db, actor, params.id, query.kind)
  })
  mountCommand(platform, contract.changeEntry, (context, { params, body: { version, entry, ...place } }) => changeEntry(context, params.id, version, { ...entry, ...place }))
  mountCommand(platform, contract.restoreEntry, (context, { params, body }) => restoreEntry(context, params.id, body))
  mountCommand(platform, contract.dropEntry, (context, { params, body }) => dropEntry(context, params.id, body))
  mountCommand(platform, contract.copyCatalogue, (context, { params }) => copyCatalogue(context, params.id))
}
