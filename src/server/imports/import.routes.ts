import * as contract from '../../contract/imports.ts'
import { mountCommand, mountDownload, mountPreparedCommand, mountQuery, mountUpload, unexamined, type Platform } from '../kernel/mount.ts'
import { requireAccess, requireAccessSomewhere } from '../../domain/access/policy.ts'
import { discardImport, mendImport, placeOnDesk, prepareReread, rereadImport } from './import.commands.ts'
import { listImports, originalOf, placeOfImport, readImport } from './import.read.ts'
import type { ImportReader } from './import-reader.ts'

const sizeLimit = 50 * 2 ** 20

export function importRoutes(platform: Platform, reader: ImportReader): void {
  mountUpload(
    platform, contract.uploadImport, { limit: sizeLimit, authorize: ({ actor }) => requireAccessSomewhere(actor, 'roadmap.import'), examine: unexamined },
    (context, _input, file) => placeOnDesk(context, file, reader),
  )
  mountQuery(platform, contract.listImports, async ({ actor, db }) => {
    requireAccessSomewhere(actor, 'roadmap.import')
    return { items: await listImports(db, actor, reader.progressOf) }
  })
  mountQuery(platform, contract.readImport, async ({ actor, db }, { params }) => {
    requireAccess(actor, 'roadmap.import', await placeOfImport(db, params.id))
    return readImport(db, params.id, reader.progressOf)
  })
  mountPreparedCommand(
    platform, contract.rereadImport,
    (context, { params, body }) => prepareReread(context, params.id, body),
    (context, { params, body }, reading) => rereadImport(context, params.id, body, reading),
  )
  mountCommand(platform, contract.changeImport, (context, { params, body }) => mendImport(context, params.id, body.version, body.changes))
  mountCommand(platform, contract.discardImport, (context, { params, body }) => discardImport(context, params.id, body.version, reader))
  mountDownload(platform, contract.downloadOriginal, async ({ actor, db, files }, { params }) => {
    requireAccess(actor, 'roadmap.import', await placeOfImport(db, params.id))
    const { hash, name } = await originalOf(db, params.id)
    const { stream } = await files.open(hash)
    return { bytes: stream, mediaType: 'application/octet-stream', fileName: name }
  })
}
