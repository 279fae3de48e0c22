import { sql, type Kysely } from 'kysely'
import type { FactDocument } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

export type NewAttachment = { id: string; organisationId: string; appointmentId: string; /** The attachment that it takes the place of. */ replaces: string | null }
/** The curators whose loads were looked at, as they were then: of two who attach at once the second looks again. */
export type SeenCurator = { id: string; version: number }

type Attaching = { programmeId: string; regionId: number; made: readonly NewAttachment[]; seen: readonly SeenCurator[]; startsOn: CivilDate; document: FactDocument }

/** What is replaced ends the day before; then the new ones are written. One statement. */
export async function saveAttached(tx: Kysely<Tables>, { programmeId, regionId, made, seen, startsOn, document }: Attaching): Promise<void> {
  const { rows } = await sql<{ held: number; attached: number }>`
    with wanted as (
      select * from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as x (id uuid, "organisationId" uuid, "appointmentId" uuid, replaces uuid)
    ), held as (
      update appointment as a set version = a.version + 1 from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as c (id uuid, version int)
      where a.id = c.id and a.version = c.version returning a.id
    ), ended as (
      update attachment as h set ends_on = greatest(h.starts_on, ${startsOn}::date) - 1 from wanted as w where h.id = w.replaces returning h.id
    ), attached as (
      insert into attachment (id, region_id, programme_id, appointment_id, organisation_id, starts_on, document_number, document_date)
      select w.id, ${regionId}, ${programmeId}, w."appointmentId", w."organisationId", ${startsOn}, ${document.number}, ${document.date}
      from wanted as w where (select count(*) from ended) >= 0 returning id
    )
    select (select count(*)::int from held) as held, (select count(*)::int from attached) as attached
  `.execute(tx)
  if (rows[0]?.held !== seen.length || rows[0]?.attached !== made.length) throw new OporaError('conflict', 'programme.changed-meanwhile')
}

export async function saveDetached(tx: Kysely<Tables>, ids: readonly string[], endsOn: CivilDate): Promise<void> {
  await sql`update attachment set ends_on = greatest(starts_on - 1, ${endsOn}::date) where id = any(${ids}::uuid[])`.execute(tx)
}
