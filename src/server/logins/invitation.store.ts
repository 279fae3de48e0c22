import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'

type NewInvitation = { id: string; codeHash: string; personId: string; invitedBy: string; now: Date; expiresAt: Date; resetsSecondStep: boolean }

/** One at a time: an earlier one of the same person is revoked. */
export async function insertInvitation(tx: Kysely<Tables>, invitation: NewInvitation): Promise<void> {
  await tx.updateTable('invitation').set({ revoked_at: invitation.now }).where('person_id', '=', invitation.personId).where('accepted_at', 'is', null).where('revoked_at', 'is', null).execute()
  await tx.insertInto('invitation').values({
    id: invitation.id, code_hash: invitation.codeHash, person_id: invitation.personId, invited_by: invitation.invitedBy, created_at: invitation.now,
    expires_at: invitation.expiresAt, accepted_at: null, revoked_at: null, resets_second_step: invitation.resetsSecondStep,
  }).execute()
}

export async function saveInvitationRevoked(tx: Kysely<Tables>, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('invitation').set({ revoked_at: now }).where('id', '=', id).where('accepted_at', 'is', null).where('revoked_at', 'is', null).executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False where somebody was quicker. */
export async function saveInvitationAccepted(tx: Kysely<Tables>, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('invitation').set({ accepted_at: now })
    .where('id', '=', id).where('accepted_at', 'is', null).where('revoked_at', 'is', null).where('expires_at', '>', now).executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function savePersonName(tx: Kysely<Tables>, personId: string, name: string): Promise<void> {
  await tx.updateTable('person').set({ name }).where('id', '=', personId).execute()
}

/** A person without a name of the own yet, administrator of the whole country; the same at every start until somebody has come in. */
export async function insertFirstAdministrator(tx: Kysely<Tables>, { personId, appointmentId, name, on }: { personId: string; appointmentId: string; name: string; on: CivilDate }): Promise<void> {
  await tx.insertInto('person').values({ id: personId, name, email: null, phone: null, erased_at: null }).onConflict((conflict) => conflict.column('id').doNothing()).execute()
  await sql`
    insert into appointment (id, person_id, role, territory_id, region_id, starts_on)
    select ${appointmentId}, ${personId}, 'administrator', t.id, 0, ${on} from territory as t where t.parent_id is null and not exists (select from appointment where id = ${appointmentId})
  `.execute(tx)
}
