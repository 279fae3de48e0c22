import * as contract from '../../contract/extensions.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountQuery, type Platform } from '../kernel/mount.ts'
import { extendWindow, withdrawExtension } from './extension.commands.ts'
import { listExtensions } from './extension.read.ts'

export function extensionRoutes(platform: Platform): void {
  mountQuery(platform, contract.listExtensions, async ({ actor, db }, { params, query }) => {
    requireAccessSomewhere(actor, 'assignment.read')
    return { items: await listExtensions(db, actor, params.id, query.region ?? null) }
  })
  mountCommand(platform, contract.extendWindow, (context, { params, body }) => extendWindow(context, params.id, body))
  mountCommand(platform, contract.withdrawExtension, (context, { params, body }) => withdrawExtension(context, params.id, body))
}
