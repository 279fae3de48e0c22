import type { Generated } from 'kysely'
import type { Day, Json, JsonWithDefault, Moment, MomentOrNull } from './column-kinds.ts'

/** One on its way to the mail server. */
type Letter = {
  message_id: string
  try_at: Moment
  attempts: Generated<number>
  leased_until: MomentOrNull
  state: Generated<'waiting' | 'handed-over' | 'refused' | 'no-address' | 'given-up'>
  ended_at: MomentOrNull
}

/** What people are reminded of, and how it reaches them. */
export type ReminderTables = {
  reminder_preference: { person_id: string; by_mail: boolean; hour: number; version: Generated<number> }
  reminder_run: { region_id: number; day: Day }
  digest: { person_id: string; day: Day; region_id: number; zone: string; content: Json; heads: JsonWithDefault; seen_at: MomentOrNull }
  digest_mail: Letter & { person_id: string; day: Day }
  survey_letter: Letter & { person_id: string; campaign_id: string; organisation_id: string; day: Day }
  own_calendar: { id: string; person_id: string; token_hash: string; label: string; created_at: Moment; revoked_at: MomentOrNull }
}
