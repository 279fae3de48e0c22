import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import type { DigestContent } from './digest.read.ts'
import type { Claimed, Claiming, EndedState } from './letter-sender.ts'

/** A letter in this process's hands until its lease is over. */
export type ClaimedLetter = Claimed & {
  personId: string
  day: CivilDate
  content: DigestContent
  heads: [regionId: number, seq: number, hash: string][]
}

/** Letters that may leave and that nobody else is at; one whose process died is free again once its lease is over. */
export async function claimLetters(db: Kysely<Tables>, { now, lease, limit }: Claiming): Promise<ClaimedLetter[]> {
  const { rows } = await sql<ClaimedLetter>`
    update digest_mail as m set attempts = m.attempts + 1, leased_until = ${new Date(now.getTime() + lease)}
    from digest as d, person as p
    where d.person_id = m.person_id and d.day = m.day and p.id = m.person_id and (m.person_id, m.day) in (
      select person_id, day from digest_mail where state = 'waiting' and try_at <= ${now} and (leased_until is null or leased_until <= ${now}) order by try_at limit ${limit} for update skip locked
    )
    returning m.person_id as "personId", m.day, m.message_id as "messageId", m.attempts, p.email, d.content, d.heads
  `.execute(db)
  return rows
}

export async function saveEnded(db: Kysely<Tables>, { personId, day }: Pick<ClaimedLetter, 'personId' | 'day'>, state: EndedState, now: Date): Promise<void> {
  await db.updateTable('digest_mail').set({ state, ended_at: now, leased_until: null }).where('person_id', '=', personId).where('day', '=', day).where('state', '=', 'waiting').execute()
}

export async function saveLater(db: Kysely<Tables>, { personId, day }: Pick<ClaimedLetter, 'personId' | 'day'>, tryAt: Date): Promise<void> {
  await db.updateTable('digest_mail').set({ try_at: tryAt, leased_until: null }).where('person_id', '=', personId).where('day', '=', day).where('state', '=', 'waiting').execute()
}
