import { sql, type Kysely } from 'kysely'
import type { HeldAppointment } from '../../contract/session.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

export type InstallationKind = 'production' | 'demonstration' | 'rehearsal'

/** What this installation was created as; makes it `kindIfNew` where it has not been said yet. */
export async function installationKind(db: Kysely<Tables>, kindIfNew: InstallationKind): Promise<InstallationKind> {
  await db.insertInto('installation').values({ id: 1, kind: kindIfNew }).onConflict((conflict) => conflict.column('id').doNothing()).execute()
  const { kind } = await db.selectFrom('installation').select('kind').executeTakeFirstOrThrow()
  return kind
}

export async function personName(db: Kysely<Tables>, id: string): Promise<string> {
  const found = await db.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst()
  if (!found) throw new OporaError('not_found', 'person.unknown')
  return found.name
}

/** The appointments of a person that are in force on that day, the latest first. */
export async function appointmentsOf(db: Kysely<Tables>, personId: string, on: CivilDate): Promise<HeldAppointment[]> {
  const { rows } = await sql<HeldAppointment>`
    select a.id, a.role, jsonb_build_object('id', t.id, 'name', t.name) as territory,
      case when o.id is not null then jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) end as organisation,
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', i.name || ', ' || p.year) end as programme
    from appointment as a
      join territory as t on t.id = a.territory_id
      left join organisation as o on o.id = a.organisation_id
      left join programme as p on p.id = a.programme_id
      left join initiative as i on i.id = p.initiative_id
    where a.person_id = ${personId} and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on})
    order by a.starts_on desc, a.id
  `.execute(db)
  return rows
}
