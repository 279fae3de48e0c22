import { sql, type Kysely } from 'kysely'
import { wordedWindows } from '../../domain/assignments/planning/worded-windows.ts'
import { actionsOf, targetsOf, type DocumentContent } from '../../domain/programme-documents/document-content.ts'
import type { Tables } from '../db/tables.ts'
import type { StoredDocument } from './document.store.ts'

/** What an accepted anti-risk programme asks for and when, and what others can learn from it; of its version that was sent last. */
export async function insertAccepted(tx: Kysely<Tables>, { regionId, id, programmeId, year, schoolId, territoryId, factor, sentVersion }: StoredDocument): Promise<void> {
  if (factor === null || sentVersion === null) return
  const { content } = await tx.selectFrom('document_version').select('content').where('region_id', '=', regionId).where('document_id', '=', id).where('number', '=', sentVersion).executeTakeFirstOrThrow()
  const said = content as DocumentContent
  const { name, short_name: shortName } = await tx.selectFrom('organisation').select(['name', 'short_name']).where('id', '=', schoolId).executeTakeFirstOrThrow()
  const windows = actionsOf(said).flatMap(({ id: row, schedule }) => wordedWindows(schedule, year).map((window) => Object.assign(window, { row })))
  const aim = said['aim']?.kind === 'text' ? said['aim'].text : ''
  const lessons = [
    ...(aim.trim() === '' ? [] : [{ kind: 'aim', row: 'aim', text: aim, details: {} }]),
    ...targetsOf(said).map(({ id: row, text, unit, source, index }) => ({ kind: 'target', row, text, details: { unit, source, index } })),
    ...actionsOf(said).map(({ id: row, text, task, schedule, participants, proof }) => ({ kind: 'action', row, text, details: { task, schedule, participants, proof } })),
  ]
  await sql`
    with planned as (
      insert into document_action (region_id, document_id, row_id, occurrence, programme_id, organisation_id, territory_id, factor, starts_on, due_on)
      select ${regionId}, ${id}::uuid, w.row, w.occurrence, ${programmeId}::uuid, ${schoolId}::uuid, ${territoryId}, ${factor}, w."startsOn", w."dueOn"
      from jsonb_to_recordset(${JSON.stringify(windows)}::jsonb) as w (row text, occurrence int, "startsOn" date, "dueOn" date)
    )
    insert into document_library (region_id, document_id, kind, row_id, factor, text, details)
    select ${regionId}, ${id}::uuid, l.kind, l.row, ${factor}, l.text, l.details from jsonb_to_recordset(${JSON.stringify(lessons.map((lesson) => Object.assign({}, lesson, { text: nameless(lesson.text, [name, shortName]) })))}::jsonb) as l (kind text, row text, text text, details jsonb) where l.text <> ''
  `.execute(tx)
}

/** Others learn what was done, not where. */
function nameless(text: string, names: readonly (string | null)[]): string {
  return names.reduce<string>((left, name) => (name === null || name.trim().length < 4 ? left : left.replaceAll(name, 'школа')), text)
}

/** Before a mended version takes its place. */
export async function deleteAccepted(tx: Kysely<Tables>, { regionId, id }: StoredDocument): Promise<void> {
  await sql`with gone as (delete from document_action where region_id = ${regionId} and document_id = ${id}) delete from document_library where region_id = ${regionId} and document_id = ${id}`.execute(tx)
}
