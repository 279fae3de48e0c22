import { sql, type Kysely } from 'kysely'
import type { NoticeReply, ReminderPreference } from '../../contract/reminders.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { usualHour } from '../../domain/reminders/quiet-hours.ts'
import { digestGroups } from '../../domain/reminders/digest-group.ts'
import type { Tables } from '../db/tables.ts'
import { readMentioned, type DigestContent } from './digest.read.ts'

const shownDays = 14

/** A person's own digests; those that hold nothing but the journal's heads are for the mail alone. */
export async function listNotices(db: Kysely<Tables>, personId: string, today: CivilDate): Promise<NoticeReply[]> {
  const rows = await db.selectFrom('digest').select(['day', 'content', 'seen_at'])
    .where('person_id', '=', personId).where('day', '>', sql<string>`${today}::date - ${shownDays}::int`).where('day', '<=', today).where(sql<boolean>`content <> '{}'`)
    .orderBy('day', 'desc').execute()
  // What is stored was made by the statement that decides.
  const contents = rows.map(({ content }) => content as DigestContent)
  const mentioned = await readMentioned(db, contents)
  return rows.map(({ day, seen_at }, at) => ({
    day, isSeen: seen_at !== null,
    groups: digestGroups.flatMap((group) => {
      const found = contents[at]?.[group]
      return found === undefined ? [] : [{ group, count: found.count, items: found.first.flatMap(([, id]) => mentioned.get(id) ?? []) }]
    }),
  }))
}

export async function countUnseen(db: Kysely<Tables>, personId: string, today: CivilDate): Promise<number> {
  const { rows: [row] } = await sql<{ unseen: number }>`
    select (select coalesce(sum((g.value ->> 'count')::int), 0)::int from jsonb_each(d.content) as g) as unseen
    from digest as d where d.person_id = ${personId} and d.day <= ${today} and d.day > ${today}::date - ${shownDays}::int and d.seen_at is null and d.content <> '{}' order by d.day desc limit 1
  `.execute(db)
  return row?.unseen ?? 0
}

export async function readPreference(db: Kysely<Tables>, personId: string, isMailSent: boolean): Promise<ReminderPreference> {
  const row = await db.selectFrom('person as p').leftJoin('reminder_preference as f', 'f.person_id', 'p.id')
    .select(['p.email', 'f.by_mail', 'f.hour', 'f.version']).where('p.id', '=', personId).executeTakeFirst()
  return { byMail: row?.by_mail ?? true, hour: row?.hour ?? usualHour, version: row?.version ?? 0, hasEmail: (row?.email ?? null) !== null, isMailSent }
}
