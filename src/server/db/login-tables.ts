import type { Generated } from 'kysely'
import type { Moment } from './column-kinds.ts'

/** Logins, and what guards them. */
export type LoginTables = {
  login: {
    person_id: string
    name: string
    password_hash: string
    password_changed_at: Moment
    totp_secret: string | null
    totp_step: string | number | null
    created_at: Moment
  }
  recovery_code: { person_id: string; code_hash: string; used_at: Moment | null }
  passkey: {
    id: string
    person_id: string
    public_key: Buffer
    counter: string | number
    transports: string[]
    label: string
    created_at: Moment
    used_at: Moment | null
  }
  outside_login: { issuer: string; subject: string; person_id: string; created_at: Moment }
  known_browser: { token_hash: string; person_id: string; seen_at: Moment }
  invitation: {
    id: string
    code_hash: string
    person_id: string
    invited_by: string
    created_at: Moment
    expires_at: Moment
    accepted_at: Moment | null
    revoked_at: Moment | null
    resets_second_step: Generated<boolean>
  }
  attempt_pace: { lane_hash: string; failures: number; at: Moment }
  spent_ticket: { hash: string; expires_at: Moment }
  installation_secret: { id: Generated<number>; secret: Buffer }
}
