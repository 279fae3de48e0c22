import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { PersonalTable } from '../../domain/personal-data/personal-table.ts'
import { personalDataRegister } from '../../domain/personal-data/register.ts'
import type { Tables } from '../db/tables.ts'

export async function insertErasureRequest(tx: Kysely<Tables>, { id, personId, now, dueOn }: { id: string; personId: string; now: Date; dueOn: CivilDate }): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx.insertInto('erasure_request').values({
    id, person_id: personId, asked_at: now, due_on: dueOn, state: 'open', reason: null, decided_at: null, decided_by: null,
    // Said as the index says it, not as a parameter: a plan for all values finds the index no other way.
  }).onConflict((conflict) => conflict.column('person_id').where('state', '=', sql.lit('open')).doNothing()).executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw new OporaError('conflict', 'erasure.asked-already')
}

/** Whose request it is; refused where it is decided already. */
export async function loadOpenRequest(tx: Kysely<Tables>, id: string): Promise<{ personId: string }> {
  const found = await tx.selectFrom('erasure_request').select('person_id as personId').where('id', '=', id).where('state', '=', 'open').executeTakeFirst()
  if (!found) throw new OporaError('not_found', 'erasure.unknown')
  return found
}

export async function saveRefusal(tx: Kysely<Tables>, id: string, { reason, by, now }: { reason: string; by: string; now: Date }): Promise<void> {
  await tx.updateTable('erasure_request').set({ state: 'refused', reason, decided_at: now, decided_by: by }).where('id', '=', id).where('state', '=', 'open').execute()
}

/** The number goes with the agreement that it was kept by. */
export async function saveWithdrawal(tx: Kysely<Tables>, personId: string, purpose: 'phone', now: Date): Promise<void> {
  const { rows } = await sql<{ withdrawn: number }>`
    with withdrawn as (
      update consent set withdrawn_at = ${now} where person_id = ${personId} and purpose = ${purpose} and withdrawn_at is null returning person_id
    ), forgotten as (
      update person set phone = null, version = version + 1 where id in (select person_id from withdrawn)
    )
    select count(*)::int as withdrawn from withdrawn
  `.execute(tx)
  if (rows[0]?.withdrawn !== 1) throw new OporaError('not_found', 'consent.none')
}

/** Does with every table what the register says, in one statement; the id stays, so that the journal's chain holds. A request that is open is done with it. */
export async function erasePersonalData(tx: Kysely<Tables>, personId: string, { by, now }: { by: string; now: Date }): Promise<void> {
  const parts = personalDataRegister.flatMap((table) => erasureOf(table, personId, now))
  await sql`
    with decided as (update erasure_request set state = 'done', decided_at = ${now}, decided_by = ${by} where person_id = ${personId} and state = 'open'),
      withdrawn as (update consent set withdrawn_at = ${now} where person_id = ${personId} and withdrawn_at is null),
      ${sql.join(parts.map((part, at) => sql`${sql.ref(`erased_${at}`)} as (${part})`))}
    select 1
  `.execute(tx)
}

function erasureOf({ table, of, fields, erasure }: PersonalTable, personId: string, now: Date): RawBuilder<unknown>[] {
  const isAbout = sql.join(of.map((column) => sql`${sql.ref(column)} = ${personId}`), sql` or `)
  if (erasure === 'rows') return [sql`delete from ${sql.table(table)} where ${isAbout}`]
  if (erasure !== 'values') return []
  const values = fields.flatMap(({ column, erasedAs }) => erasedAs === undefined ? [] : [sql`${sql.ref(column)} = ${erasedAs}`])
  const marks = table === 'person' ? [sql`erased_at = ${now}`, sql`version = version + 1`] : []
  return [sql`update ${sql.table(table)} set ${sql.join([...values, ...marks])} where ${isAbout}`]
}
