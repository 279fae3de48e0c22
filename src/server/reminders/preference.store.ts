import { sql, type Kysely } from 'kysely'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

export type Preference = { byMail: boolean; hour: number; version: number }

/** Refused where it was set since `version` was seen; 0 where nothing had been set. */
export async function savePreference(tx: Kysely<Tables>, personId: string, { byMail, hour, version }: Preference): Promise<number> {
  const { rows: [saved] } = await sql<{ version: number }>`
    insert into reminder_preference as f (person_id, by_mail, hour, version) select ${personId}, ${byMail}, ${hour}, 1 where ${version} = 0 or exists (select from reminder_preference where person_id = ${personId})
    on conflict (person_id) do update set by_mail = excluded.by_mail, hour = excluded.hour, version = f.version + 1 where f.version = ${version}
    returning version
  `.execute(tx)
  if (!saved) throw new OporaError('conflict', 'reminders.changed-meanwhile')
  return saved.version
}

/** Letters of somebody who wants none any more do not leave. */
export async function dropWaitingLetters(tx: Kysely<Tables>, personId: string): Promise<void> {
  await sql`delete from digest_mail where person_id = ${personId} and state = 'waiting' and leased_until is null`.execute(tx)
  await sql`delete from survey_letter where person_id = ${personId} and state = 'waiting' and leased_until is null`.execute(tx)
}

export async function saveSeen(tx: Kysely<Tables>, personId: string, until: string, now: Date): Promise<number> {
  const rows = await tx.updateTable('digest').set({ seen_at: now }).where('person_id', '=', personId).where('day', '<=', until).where('seen_at', 'is', null).returning('day').execute()
  return rows.length
}
