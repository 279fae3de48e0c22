import type { Kysely } from 'kysely'
import type { Tables } from '../db/tables.ts'

export async function saveSeen(db: Kysely<Tables>, tokenHash: string, at: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: at }).where('token_hash', '=', tokenHash).where('seen_at', '<', at).execute()
}

/** False where there is no such session of that person. */
export async function saveChosenAppointment(tx: Kysely<Tables>, { tokenHash, personId, appointmentId, latestEnd }: { tokenHash: string; personId: string; appointmentId: string; latestEnd: Date }): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('session')
    .set(({ fn, val }) => ({ appointment_id: appointmentId, expires_at: fn<Date>('least', ['expires_at', val(latestEnd)]) }))
    .where('token_hash', '=', tokenHash).where('person_id', '=', personId).executeTakeFirst()
  return numUpdatedRows === 1n
}
