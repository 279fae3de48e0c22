import { sql, type Kysely } from 'kysely'
import type { Appointment } from '../../domain/appointments/appointment.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import { appointmentJson } from './appointment.store.ts'

export type ClosedOrganisation = { id: string; on: CivilDate }
export type EndedAttachment = { attachmentId: string; organisationId: string; programmeId: string; appointment: Appointment }

/** Ends what people were appointed to in these organisations, and curators' work at them: set by set, for a register may close thousands at once. Resolves to what it was before. */
export async function endWithOrganisations(tx: Kysely<Tables>, organisations: readonly ClosedOrganisation[]): Promise<{ held: { before: Appointment; on: CivilDate }[]; attached: EndedAttachment[] }> {
  const closed = sql`jsonb_to_recordset(${JSON.stringify(organisations)}::jsonb) as c (id uuid, "on" date)`
  const { rows: held } = await sql<{ before: Appointment; on: CivilDate }>`
    select ${appointmentJson('a')} as before, c."on" from appointment as a join ${closed} on c.id = a.organisation_id
    where a.ends_on is null or a.ends_on > c."on" order by a.id for update of a
  `.execute(tx)
  const { rows: attached } = await sql<EndedAttachment>`
    select h.id as "attachmentId", h.organisation_id as "organisationId", h.programme_id as "programmeId", ${appointmentJson('a')} as appointment
    from attachment as h join ${closed} on c.id = h.organisation_id join appointment as a on a.id = h.appointment_id
    where h.ends_on is null or h.ends_on > c."on" order by h.id for update of h
  `.execute(tx)
  await sql`
    with last_day as (select * from ${closed}), appointments as (
      update appointment as a set ends_on = greatest(l."on", a.starts_on - 1), version = a.version + 1 from last_day as l where a.organisation_id = l.id and (a.ends_on is null or a.ends_on > l."on")
    )
    update attachment as h set ends_on = greatest(l."on", h.starts_on - 1) from last_day as l where h.organisation_id = l.id and (h.ends_on is null or h.ends_on > l."on")
  `.execute(tx)
  return { held, attached }
}
