import { sql, type Kysely } from 'kysely'
import * as Y from 'yjs'
import type { Place } from '../../domain/access/place.ts'
import type { DocumentStanding } from '../../domain/programme-documents/document-states.ts'
import { liveChannel } from '../../domain/programme-documents/live/live-message.ts'
import type { DocumentTemplate } from '../../domain/programme-documents/document-template.ts'
import type { Tables } from '../db/tables.ts'
import type { DocumentAddress } from './document.store.ts'

/** All that was written into a document so far. */
export async function loadLive(db: Kysely<Tables>, { regionId, id }: DocumentAddress): Promise<Y.Doc> {
  const { rows: [row] } = await sql<{ base: Buffer; updates: string[] }>`
    select base, (select coalesce(array_agg(encode(u.bytes, 'base64') order by u.id), '{}') from document_update as u where u.region_id = d.region_id and u.document_id = d.id) as updates
    from programme_document as d where d.region_id = ${regionId} and d.id = ${id}
  `.execute(db)
  const live = new Y.Doc({ gc: true })
  if (row) Y.transact(live, () => {
    for (const bytes of [row.base, ...row.updates.map((update) => Buffer.from(update, 'base64'))]) if (bytes.length > 0) Y.applyUpdate(live, bytes)
  })
  return live
}

export type NewUpdate = DocumentAddress & { bytes: Uint8Array; personId: string; now: Date }

/**
 * Stores what somebody wrote, and tells all server processes. The document's row is held against whoever sends it meanwhile; null where it may no
 * longer be written into. `field`: the one that is unlocked, where it was accepted.
 */
export async function insertUpdate(db: Kysely<Tables>, { regionId, id, bytes, personId, now }: NewUpdate, unlockedField: string | null): Promise<string | null> {
  const { rows: [row] } = await sql<{ id: string }>`
    with open as (
      select region_id, id from programme_document where region_id = ${regionId} and id = ${id}
        and (state in ('draft', 'returned') or (state = 'accepted' and unlocked_field = ${unlockedField}::text)) for share
    ), kept as (
      insert into document_update (region_id, document_id, person_id, at, bytes) select region_id, id, ${personId}::uuid, ${now}::timestamptz, ${Buffer.from(bytes)}::bytea from open returning id
    )
    select id, pg_notify(${liveChannel}, ${`${regionId} ${id} `} || id) from kept
  `.execute(db)
  return row?.id ?? null
}

/** What a notice speaks of; null where it has gone into the base by now. */
export async function readUpdate(db: Kysely<Tables>, { regionId, id }: DocumentAddress, update: string): Promise<Buffer | null> {
  const { rows: [row] } = await sql<{ bytes: Buffer }>`select bytes from document_update where region_id = ${regionId} and document_id = ${id} and id = ${update}`.execute(db)
  return row?.bytes ?? null
}

/** What is written so far becomes the base; the document must be locked by whoever calls. */
export async function compactLive(tx: Kysely<Tables>, { regionId, id }: DocumentAddress, live: Y.Doc): Promise<void> {
  await sql`
    with gone as (delete from document_update where region_id = ${regionId} and document_id = ${id})
    update programme_document set base = ${Buffer.from(Y.encodeStateAsUpdate(live))} where region_id = ${regionId} and id = ${id}
  `.execute(tx)
}

/** What decides whether it may be written into now. */
export type StandingDocument = DocumentStanding & { template: DocumentTemplate; place: Place }

export async function readStanding(db: Kysely<Tables>, { regionId, id }: DocumentAddress): Promise<StandingDocument | null> {
  const { rows: [row] } = await sql<DocumentStanding & { template: DocumentTemplate; path: number[]; schoolId: string }>`
    select d.state, d.unlocked_field as "unlockedField", d.template, t.path, d.organisation_id as "schoolId" from programme_document as d join territory as t on t.id = d.territory_id where d.region_id = ${regionId} and d.id = ${id}
  `.execute(db)
  if (!row) return null
  const { path, schoolId, ...standing } = row
  return { ...standing, place: { path, regionId, organisationId: schoolId } }
}

export async function nameOfPerson(db: Kysely<Tables>, personId: string): Promise<string> {
  const found = await db.selectFrom('person').select('name').where('id', '=', personId).executeTakeFirst()
  return found?.name ?? ''
}
