import { sql, type RawBuilder } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'

/**
 * The attachment of a school's curator on a day, for `lateral`: `appointment_id`, of the programme year that `programme` names or of whichever
 * the school is in. One that begins only later is nobody's curator yet.
 */
export function curatorNow({ school, programme }: { school: string; programme: string | null }, on: CivilDate): RawBuilder<unknown> {
  return sql`(
    select h.appointment_id from attachment as h
    where h.organisation_id = ${sql.ref(school)} and ${programme === null ? sql`true` : sql`h.programme_id = ${sql.ref(programme)}`} and h.starts_on <= ${on} and (h.ends_on is null or h.ends_on >= ${on})
    order by h.starts_on desc, h.id limit 1
  )`
}

/** The name of the one who curates a school on a day; null where nobody does. */
export function curatorName(of: { school: string; programme: string | null }, on: CivilDate): RawBuilder<string | null> {
  return sql<string | null>`(select p.name from ${curatorNow(of, on)} as h join appointment as a on a.id = h.appointment_id join person as p on p.id = a.person_id)`
}
