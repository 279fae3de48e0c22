import { sql } from 'kysely'
import { endedOn, type Appointment } from '../../domain/appointments/appointment.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { CommandContext } from '../kernel/context.ts'
import type { Forget } from './appointment.commands.ts'
import { detachedFact, endedFact } from './appointment.facts.ts'
import { appointmentJson } from './appointment.store.ts'

type Attached = { attachmentId: string; organisationId: string; programmeId: string; appointment: Appointment }

/**
 * Who worked in an organisation that has closed works there no longer, and no curator goes there. Set by set, for a register may close thousands
 * at once; one entry of the journal an appointment.
 */
export async function endWithOrganisations(context: CommandContext, forget: Forget, organisations: readonly { id: string; on: CivilDate }[]): Promise<void> {
  const closed = sql`jsonb_to_recordset(${JSON.stringify(organisations)}::jsonb) as c (id uuid, "on" date)`
  const { rows: held } = await sql<{ before: Appointment; on: CivilDate }>`
    select ${appointmentJson('a')} as before, c."on" from appointment as a join ${closed} on c.id = a.organisation_id
    where a.ends_on is null or a.ends_on > c."on" order by a.id for update of a
  `.execute(context.tx)
  const { rows: attached } = await sql<Attached & { on: CivilDate }>`
    select h.id as "attachmentId", h.organisation_id as "organisationId", h.programme_id as "programmeId", ${appointmentJson('a')} as appointment, c."on"
    from attachment as h join ${closed} on c.id = h.organisation_id join appointment as a on a.id = h.appointment_id
    where h.ends_on is null or h.ends_on > c."on" order by h.id for update of h
  `.execute(context.tx)
  if (held.length === 0 && attached.length === 0) return
  await sql`
    with last_day as (select * from ${closed}), appointments as (
      update appointment as a set ends_on = greatest(l."on", a.starts_on - 1), version = a.version + 1 from last_day as l where a.organisation_id = l.id and (a.ends_on is null or a.ends_on > l."on")
    )
    update attachment as h set ends_on = greatest(l."on", h.starts_on - 1) from last_day as l where h.organisation_id = l.id and (h.ends_on is null or h.ends_on > l."on")
  `.execute(context.tx)
  for (const { before, on } of held) {
    const endsOn = endedOn(before, on)
    context.record({ regionId: before.regionId, action: 'appointment.end', subject: { kind: 'appointment', id: before.id }, before: { endsOn: before.endsOn }, after: { endsOn, personId: before.personId } })
    context.fact(endedFact(before, endsOn))
  }
  for (const { appointment, on: _, ...of } of attached) context.fact(detachedFact(appointment, { ...of, reason: 'organisation-closed' }))
  context.afterCommit(forget)
}
