import * as contract from '../../contract/organisations.ts'
import { can, canSomewhere, requireAccess, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { placeOfTerritory } from '../territories/territory.read.ts'
import { cursorOf, cursorText } from './list-cursor.ts'
import { closeOrganisation, createOrganisation, editOrganisation, renameOrganisation, transferOrganisation } from './organisation.commands.ts'
import { mergeOrganisations, splitOrganisation } from './organisation-reorganisation.commands.ts'
import { listOrganisations, placeOfOrganisation, readOrganisation } from './organisation.read.ts'

export function organisationRoutes(platform: Platform): void {
  mountQuery(platform, contract.listOrganisations, async ({ actor, db }, { query: { after, limit, ...filter } }) => {
    requireAccessSomewhere(actor, 'organisation.read')
    const { items, next, total } = await listOrganisations(db, actor, filter, { after: cursorOf(after), limit })
    const manage = filter.territory === undefined ? canSomewhere(actor, 'organisation.manage') : can(actor, 'organisation.manage', await placeOfTerritory(db, filter.territory))
    return { items, next: next && cursorText(next), total, may: { manage } }
  })
  mountQuery(platform, contract.readOrganisation, async ({ actor, db }, { params }) => {
    requireAccess(actor, 'organisation.read', await placeOfOrganisation(db, params.id))
    return readOrganisation(db, actor, params.id)
  })
  mountCommand(platform, contract.createOrganisation, (context, { body }) => createOrganisation(context, body))
  mountCommand(platform, contract.editOrganisation, (context, { params, body }) => editOrganisation(context, params.id, body))
  mountCommand(platform, contract.renameOrganisation, (context, { params, body }) => renameOrganisation(context, params.id, body))
  mountCommand(platform, contract.transferOrganisation, (context, { params, body }) => transferOrganisation(context, params.id, body))
  mountCommand(platform, contract.closeOrganisation, (context, { params, body }) => closeOrganisation(context, params.id, body))
  mountCommand(platform, contract.mergeOrganisations, (context, { body }) => mergeOrganisations(context, body))
  mountCommand(platform, contract.splitOrganisation, (context, { params, body }) => splitOrganisation(context, params.id, body))
}
