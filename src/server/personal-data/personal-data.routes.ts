import * as contract from '../../contract/personal-data.ts'
import { requireAccessSomewhere } from '../../domain/access/policy.ts'
import { mountCommand, mountDownload, mountQuery, type Platform } from '../kernel/mount.ts'
import { requireVisiblePerson } from '../people/standing.read.ts'
import { listErasureRequests, readOwnData } from './own-data.read.ts'
import { askErasure, erasePerson, refuseErasure, requireExporting, withdrawConsent } from './personal-data.commands.ts'
import { exportOf } from './personal-data-export.ts'
import { readKeptRows } from './personal-data.read.ts'

export function personalDataRoutes(platform: Platform, forget: () => void): void {
  mountQuery(platform, contract.readOwnData, ({ actor, db }) => readOwnData(db, actor.personId))
  mountCommand(platform, contract.withdrawConsent, (context, { body }) => withdrawConsent(context, body.purpose))
  mountCommand(platform, contract.askErasure, (context, { body }) => askErasure(context, body.id))
  mountDownload(platform, contract.exportPersonalData, async ({ actor, db, now, programmeDate }, { params, query }) => {
    requireExporting(actor, await requireVisiblePerson(db, actor, params.id, programmeDate))
    return exportOf(await readKeptRows(db, params.id), query.format, now)
  })
  mountQuery(platform, contract.listErasureRequests, async ({ actor, db }) => {
    requireAccessSomewhere(actor, 'person.erase')
    return { items: await listErasureRequests(db, actor) }
  })
  mountCommand(platform, contract.refuseErasure, (context, { params, body }) => refuseErasure(context, params.id, body.reason))
  mountCommand(platform, contract.erasePerson, (context, { params }) => erasePerson(context, forget, params.id))
}
