import * as contract from '../../contract/uploads.ts'
import { requireAccess, requireAccessSomewhere } from '../../domain/access/policy.ts'
import type { AcceptedFile } from '../../domain/files/accepted-file.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import { mountCommand, mountPreparedCommand, mountQuery, type Platform, type UploadedFile } from '../kernel/mount.ts'
import { keepFile } from '../kernel/stored-file.ts'
import { addFile } from './file.commands.ts'
import { fileReplyOf, placeOfFile } from './file.read.ts'
import type { FileScanner } from './file-scanner.ts'
import { begunBy, deleteParts, insertPart, partsOf, receivedOf } from './upload.store.ts'

/** Of one person at a time. */
const unfinishedUploads = 20

type Taking = { limit: number; examine: (file: { name: string; path: string }) => Promise<AcceptedFile>; scanner: FileScanner | null }

/** Files that come in parts: what has come stays through a cut line, a closed page and a server that starts again, whichever process is asked next. */
export function uploadRoutes(platform: Platform, { limit, examine, scanner }: Taking): void {
  mountQuery(platform, contract.readUpload, async ({ actor, db }, { params }) => {
    requireAccessSomewhere(actor, 'file.add')
    return { received: await receivedOf(db, keyOf(actor, params.id)) }
  })
  mountCommand(platform, contract.sendPart, async (context, { params, body: { at, bytes } }) => {
    const { actor, tx, now } = context
    requireAccessSomewhere(actor, 'file.add')
    // The file is what is recorded, once it is whole.
    context.leaveUnrecorded()
    const key = keyOf(actor, params.id)
    const known = await receivedOf(tx, key)
    const part = Buffer.from(bytes, 'base64')
    // What comes twice, or too early, is asked for again from where it is whole.
    if (at !== known || part.length === 0) return { received: known }
    if (at + part.length > limit) throw new OporaError('too_large', 'file.too-large', { megabytes: Math.floor(limit / 2 ** 20) })
    const owner = hashedId(`uploader ${actor.personId}`)
    // What somebody else does with it at the same moment may go one over; it is a bound for the disk, not a right.
    if (at === 0 && await begunBy(tx, owner) >= unfinishedUploads) throw new OporaError('too_many', 'file.too-many-unfinished', { limit: unfinishedUploads })
    await insertPart(tx, { key, owner, at, bytes: part, now })
    return { received: known + part.length }
  })
  mountPreparedCommand(platform, contract.finishUpload, async ({ actor, db, files }, { params, body: { name, size, hash, ...wanted } }): Promise<UploadedFile<AcceptedFile>> => {
    requireAccess(actor, 'file.add', await placeOfFile(db, actor, wanted))
    const spooled = await files.receive(partsOf(db, keyOf(actor, params.id)), limit)
    try {
      if (spooled.size !== size || (hash !== null && spooled.hash !== hash)) throw new OporaError('conflict', 'file.cut-short')
      const seen = await examine({ name, path: spooled.path })
      await keepFile(files, db, spooled)
      return { name, hash: spooled.hash, size: spooled.size, seen }
    } catch (error) {
      await files.drop(spooled)
      throw error
    }
  }, async (context, { params, body: { organisation, territory } }, file) => {
    const found = await addFile(context, await placeOfFile(context.tx, context.actor, { organisation, territory }), file)
    await deleteParts(context.tx, keyOf(context.actor, params.id))
    if (scanner) context.afterCommit(scanner.nudge)
    return fileReplyOf(found, scanner !== null)
  })
}

function keyOf({ personId }: { personId: string }, id: string): string {
  return hashedId(`upload ${personId} ${id}`)
}
