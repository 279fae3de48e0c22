import { sql, type Kysely } from 'kysely'
import type { FileReply } from '../../contract/files.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { requireAccess } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { kindOfMediaType } from '../../domain/files/file-kind.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import { placeOfTerritory } from '../territories/territory.read.ts'

export type FoundFile = { id: string; hash: string; name: string; mediaType: string; size: number; at: Date; verdict: 'clean' | 'infected' | null; threat: string | null }

const found = sql`f.id, f.hash, f.name, f.media_type as "mediaType", f.size::int as size, f.at, s.verdict, s.threat`

/** A file that the actor may have; «unknown» to all others, so that nobody learns which ids exist. */
export async function requireFile(db: Kysely<Tables>, actor: Actor, id: string): Promise<FoundFile> {
  const { within } = scopeOf(actor, 'file.read')
  const { rows: [row] } = await sql<FoundFile & { path: number[]; regionId: number; organisationId: string | null; personId: string }>`
    select ${found}, t.path, f.region_id as "regionId", f.organisation_id as "organisationId", f.person_id as "personId"
    from file as f join stored_file as s on s.hash = f.hash join territory as t on t.id = f.territory_id
    where f.id = ${id} ${within === null ? sql`` : sql`and f.region_id in (${within}, 0)`}
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'file.unknown')
  const { path, regionId, organisationId, personId, ...file } = row
  requireAccess(actor, 'file.read', { path, regionId: regionId === 0 ? null : regionId, organisationId, personId })
  return file
}

/** A file of a region, for whoever was found to be allowed it by what it is of. */
export async function knownFile(db: Kysely<Tables>, regionId: number, id: string): Promise<FoundFile> {
  const { rows: [row] } = await sql<FoundFile>`select ${found} from file as f join stored_file as s on s.hash = f.hash where f.region_id = ${regionId} and f.id = ${id}`.execute(db)
  if (!row) throw new OporaError('not_found', 'file.unknown')
  return row
}

/** What the page is told of a file. Without a scanner a file is ready unless an earlier scan barred it. */
export function fileReplyOf({ id, name, mediaType, size, at, verdict }: Omit<FoundFile, 'hash' | 'threat'>, isScanned: boolean): FileReply {
  const kind = kindOfMediaType(mediaType)
  return {
    id, name, mediaType, size, at: at.toISOString(), kind: kind?.name ?? 'файл', preview: kind?.preview ?? null,
    state: verdict === 'infected' ? 'infected' : verdict === null && isScanned ? 'scanning' : 'ready',
  }
}

/** Where a file of an organisation stands. */
export async function placeOfOrganisationFile(db: Kysely<Tables>, organisationId: string): Promise<Place> {
  const row = await db.selectFrom('organisation as o').innerJoin('territory as t', 't.id', 'o.territory_id').select(['t.path', 'o.region_id']).where('o.id', '=', organisationId).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'file.no-place')
  return { path: row.path, regionId: row.region_id === 0 ? null : row.region_id, organisationId }
}

type Wanted = { organisation?: string | undefined; territory?: number | undefined }

/** Of the organisation or territory that is named, else of the actor's own. */
export async function placeOfFile(db: Kysely<Tables>, actor: Actor, { organisation, territory }: Wanted): Promise<Place> {
  const organisationId = organisation ?? (territory === undefined ? actor.organisationId : null)
  const place = organisationId === null ? await placeOfTerritory(db, territory ?? actor.territoryId ?? 0) : await placeOfOrganisationFile(db, organisationId)
  return { ...place, personId: null }
}

/** The verdict on stored bytes, for whoever hands them out. */
export async function verdictOf(db: Kysely<Tables>, hash: string): Promise<{ verdict: 'clean' | 'infected' | null; threat: string | null }> {
  const row = await db.selectFrom('stored_file').select(['verdict', 'threat']).where('hash', '=', hash).executeTakeFirst()
  return row ?? { verdict: null, threat: null }
}
