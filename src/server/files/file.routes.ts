import * as contract from '../../contract/files.ts'
import { recogniseFile } from '../../documents/files/recognise-file.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { acceptedFile } from '../../domain/files/accepted-file.ts'
import { kindOfMediaType } from '../../domain/files/file-kind.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { gate } from '../kernel/gate.ts'
import { mountDownload, mountQuery, mountUpload, type Platform } from '../kernel/mount.ts'
import { addFile } from './file.commands.ts'
import { fileReplyOf, placeOfFile, requireFile } from './file.read.ts'
import type { FileScanner } from './file-scanner.ts'
import type { Previews } from './previews.ts'
import { uploadRoutes } from './upload.routes.ts'

const sizeLimit = 50 * 2 ** 20
/** An archive is looked at whole, in memory. */
const enter = gate({ limit: 3, queue: 100 })

const examine = ({ name, path }: { name: string; path: string }) => enter(async () => acceptedFile(name, await recogniseFile(path)))

export function fileRoutes(platform: Platform, scanner: FileScanner | null, previews: Previews): void {
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
  mountDownload(platform, contract.downloadFile, async ({ actor, db, files }, { params }) => {
    const { hash, name, mediaType } = await requireFile(db, actor, params.id)
    const { stream, size } = await files.open(hash)
    return { bytes: stream, mediaType, fileName: name, size, hash }
  })
  mountDownload(platform, contract.previewFile, async ({ actor, db, files }, { params, query }) => {
    const { hash, name, mediaType, verdict, threat } = await requireFile(db, actor, params.id)
    if (verdict === 'infected') throw new OporaError('invalid_state', 'file.infected', { threat: threat ?? '' })
    if (isScanned && verdict === null) throw new OporaError('invalid_state', 'file.being-scanned')
    const kind = kindOfMediaType(mediaType)?.preview ?? null
    if (kind === null) throw new OporaError('not_found', 'file.no-preview')
    const bytes = await previews.page({ hash, kind, page: query.page }, files.withLocal)
    return { bytes, mediaType: 'image/png', fileName: `${name}, с. ${query.page}.png`, inline: true, hash: `${hash}-${query.page}` }
  })
}
