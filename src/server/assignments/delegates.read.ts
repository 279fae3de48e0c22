import { sql, type Kysely } from 'kysely'
import type { Role } from '../../domain/access/role.ts'
import type { Holder } from '../../domain/assignments/holder.ts'
import type { Tables } from '../db/tables.ts'

/** Colleagues of a seat: of the same organisation, or in the same role or level at the same territory; of a curator or a person there are none. */
export async function readDelegates(db: Kysely<Tables>, { role, territoryId, organisationId, personId }: Holder, on: string): Promise<{ id: string; name: string; role: Role }[]> {
  if (personId !== null || role === 'curator') return []
  const { rows } = await sql<{ id: string; name: string; role: Role }>`
    select distinct on (p.name, p.id) p.id, p.name, a.role
    from appointment as a join person as p on p.id = a.person_id
    where ${organisationId === null ? sql`a.territory_id = ${territoryId} and a.organisation_id is null and split_part(a.role, '-', 1) = ${role.split('-', 1)[0]}` : sql`a.organisation_id = ${organisationId}`}
      and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on})
    order by p.name, p.id limit 200
  `.execute(db)
  return rows
}
