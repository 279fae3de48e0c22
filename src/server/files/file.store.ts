import { sql, type Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

export type NewFile = {
  id: string
  hash: string
  name: string
  mediaType: string
  size: number
  regionId: number
  territoryId: number
  organisationId: string | null
  personId: string
  now: Date
}

export async function insertFile(tx: Kysely<Tables>, file: NewFile): Promise<void> {
  await tx.insertInto('file').values({
    region_id: file.regionId, id: file.id, hash: file.hash, name: file.name, media_type: file.mediaType, size: String(file.size),
    territory_id: file.territoryId, organisation_id: file.organisationId, person_id: file.personId, at: file.now,
  }).execute()
}

/** Files that were brought before `moment` and that nothing came to refer to; their bytes go with the sweep of stored files. */
export async function deleteLooseFiles(db: Kysely<Tables>, moment: Date): Promise<void> {
  await db.deleteFrom('file').where('is_attached', '=', false).where('at', '<', moment).execute()
}

export type ClaimedScan = { hash: string }

/** The next file that nobody scans, the oldest first; one whose scanner has not answered for two minutes died. */
export async function claimScan(db: Kysely<Tables>): Promise<ClaimedScan | undefined> {
  const { rows } = await sql<ClaimedScan>`
    update stored_file set scan_claimed_at = now() where hash = (
      select hash from stored_file where verdict is null and (scan_claimed_at is null or scan_claimed_at < now() - interval '2 minutes')
      order by created_at limit 1 for update skip locked
    ) returning hash
  `.execute(db)
  return rows[0]
}

export async function saveVerdict(db: Kysely<Tables>, hash: string, threat: string | null): Promise<void> {
  await db.updateTable('stored_file').set({ verdict: threat === null ? 'clean' : 'infected', threat, scan_claimed_at: null }).where('hash', '=', hash).execute()
}
