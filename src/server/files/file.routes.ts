import * as contract from '../../contract/files.ts'
import { recogniseFile } from '../../documents/files/recognise-file.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { acceptedFile } from '../../domain/files/accepted-file.ts'
import { gate } from '../kernel/gate.ts'
import { mountDownload, mountQuery, mountUpload, type Platform } from '../kernel/mount.ts'
import { addFile } from './file.commands.ts'
import { fileReplyOf, placeOfFile, requireFile } from './file.read.ts'
import type { FileScanner } from './file-scanner.ts'
import type { HandingOut } from './handing-out.ts'
import { uploadRoutes } from './upload.routes.ts'

const sizeLimit = 50 * 2 ** 20
/** An archive is looked at whole, in memory. */
const enter = gate({ limit: 3, queue: 100 })

const examine = ({ name, path }: { name: string; path: string }) => enter(async () => acceptedFile(name, await recogniseFile(path)))

export function fileRoutes(platform: Platform, scanner: FileScanner | null, out: HandingOut): void {
  const isScanned = scanner !== null
  uploadRoutes(platform, { limit: sizeLimit, examine, scanner })
  mountUpload(platform, contract.uploadFile, {
    limit: sizeLimit,
    authorize: async ({ actor, db }, { query }) => { requireAccess(actor, 'file.add', await placeOfFile(db, actor, query)) },
    examine,
  }, async (context, { query }, file) => {
    const found = await addFile(context, await placeOfFile(context.tx, context.actor, query), file)
    if (scanner) context.afterCommit(scanner.nudge)
    return fileReplyOf(found, isScanned)
  })
  mountQuery(platform, contract.readFile, async ({ actor, db }, { params }) => fileReplyOf(await requireFile(db, actor, params.id), isScanned))
  mountDownload(platform, contract.downloadFile, async ({ actor, db }, { params }) => {
    const file = await requireFile(db, actor, params.id)
    return out.whole(file, file.name)
  })
  mountDownload(platform, contract.previewFile, async ({ actor, db }, { params, query }) => {
    const file = await requireFile(db, actor, params.id)
    return out.page(file, file.name, query.page)
  })
}
