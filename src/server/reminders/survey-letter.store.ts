import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { letterTime } from '../../domain/reminders/letter-time.ts'
import { usualHour } from '../../domain/reminders/quiet-hours.ts'
import type { Tables } from '../db/tables.ts'
import type { Claiming, EndedState } from './letter-sender.ts'

/** Of one person at one school, until its lease is over. */
export type ClaimedSurveyLetter = { personId: string; campaignId: string; organisationId: string; day: CivilDate; messageId: string; attempts: number; email: string | null }

/** Days that it is kept on record for who got which letter. */
const kept = 60

/** A letter for everybody of the schools that were reminded on that day and have not reached what is asked for, once each; resolves to how many. */
export async function writeSurveyLetters(db: Kysely<Tables>, { day, host, now }: { day: CivilDate; host: string; now: Date }): Promise<number> {
  const { rows: clocks } = await sql<{ zone: string; hour: number }>`select distinct o.zone, coalesce(f.hour, ${usualHour})::int as hour ${unwritten(day)}`.execute(db)
  if (clocks.length === 0) return 0
  const times = clocks.map(({ zone, hour }) => new Date(letterTime({ now: now.getTime(), zone, hour })).toISOString())
  const { rows: [made] } = await sql<{ count: number }>`
    with leaving as (
      select * from unnest(${clocks.map(({ zone }) => zone)}::text[], ${clocks.map(({ hour }) => hour)}::int[], ${times}::timestamptz[]) as w (zone, hour, at)
    ), inserted as (
      insert into survey_letter (person_id, campaign_id, organisation_id, day, message_id, try_at)
      select distinct on (a.person_id, s.campaign_id, s.organisation_id) a.person_id, s.campaign_id, s.organisation_id, ${day}::date, '<' || gen_random_uuid() || '@' || ${host}::text || '>', w.at
      ${unwritten(day, sql`join leaving as w on w.zone = o.zone and w.hour = coalesce(f.hour, ${usualHour})`)}
      on conflict do nothing returning person_id
    ) select count(*)::int as count from inserted
  `.execute(db)
  await sql`delete from survey_letter where day < ${day}::date - ${kept}::int`.execute(db)
  return made?.count ?? 0
}

function unwritten(day: CivilDate, join: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  return sql`
    from survey_school as s join survey_campaign as c on c.id = s.campaign_id and c.state = 'open' join organisation as o on o.id = s.organisation_id
      join appointment as a on a.organisation_id = s.organisation_id and a.role in ('school-head', 'school-team') and a.starts_on <= ${day} and (a.ends_on is null or a.ends_on >= ${day})
      join person as p on p.id = a.person_id and p.email is not null and p.erased_at is null left join reminder_preference as f on f.person_id = p.id ${join}
    where s.region_id = any(array(select id from territory where level = 'region')) and s.reminded_on = ${day} and s.state = 'open' and s.reached_on is null and coalesce(f.by_mail, true)
      and not exists (select from survey_letter as l where l.person_id = a.person_id and l.campaign_id = s.campaign_id and l.organisation_id = s.organisation_id and l.day = ${day})`
}

export async function claimSurveyLetters(db: Kysely<Tables>, { now, lease, limit }: Claiming): Promise<ClaimedSurveyLetter[]> {
  const { rows } = await sql<ClaimedSurveyLetter>`
    update survey_letter as m set attempts = m.attempts + 1, leased_until = ${new Date(now.getTime() + lease)}
    from person as p
    where p.id = m.person_id and m.message_id in (
      select message_id from survey_letter where state = 'waiting' and try_at <= ${now} and (leased_until is null or leased_until <= ${now}) order by try_at limit ${limit} for update skip locked
    )
    returning m.person_id as "personId", m.campaign_id as "campaignId", m.organisation_id as "organisationId", m.day, m.message_id as "messageId", m.attempts, p.email
  `.execute(db)
  return rows
}

export async function saveSurveyLetterEnded(db: Kysely<Tables>, messageId: string, state: EndedState, now: Date): Promise<void> {
  await db.updateTable('survey_letter').set({ state, ended_at: now, leased_until: null }).where('message_id', '=', messageId).where('state', '=', 'waiting').execute()
}

export async function saveSurveyLetterLater(db: Kysely<Tables>, messageId: string, tryAt: Date): Promise<void> {
  await db.updateTable('survey_letter').set({ try_at: tryAt, leased_until: null }).where('message_id', '=', messageId).where('state', '=', 'waiting').execute()
}
