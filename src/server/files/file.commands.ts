import type { Place } from '../../domain/access/place.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import type { AcceptedFile } from '../../domain/files/accepted-file.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { UploadedFile } from '../kernel/mount.ts'
import { verdictOf, type FoundFile } from './file.read.ts'
import { insertFile } from './file.store.ts'

/** The command's own id names the file, so that sending it again is the same file. */
export async function addFile(context: CommandContext, place: Place, { hash, size, seen }: UploadedFile<AcceptedFile>): Promise<FoundFile> {
  const { actor, tx, now, commandId } = context
  requireAccess(actor, 'file.add', place)
  const { name, mediaType } = seen
  await insertFile(tx, {
    id: commandId, hash, name, mediaType, size, regionId: place.regionId ?? 0, territoryId: place.path.at(-1) ?? 0, organisationId: place.organisationId, personId: actor.personId, now,
  })
  context.record({ regionId: place.regionId, action: 'file.add', subject: { kind: 'file', id: commandId }, after: { hash, mediaType, size } })
  return { id: commandId, hash, name, mediaType, size, at: now, ...(await verdictOf(tx, hash)) }
}
