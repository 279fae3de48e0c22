import { sql, type Kysely } from 'kysely'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { sinceEver } from '../../domain/territories/naming.ts'
import type { Tables } from '../db/tables.ts'
import { reachable } from './register.read.ts'

type Of = { importId: string; comparisonId: string }

/** Locks the organisations of the rows and refuses the whole where one of them, or a place that they go to, is not what it was when it was compared. */
export async function requireUnchanged(tx: Kysely<Tables>, actor: Actor, { importId, comparisonId }: Of): Promise<void> {
  await sql`
    select 1 from organisation where id in (
      select organisation_id from register_import_row where import_id = ${importId} and comparison_id = ${comparisonId} and rank in (2, 3)
    ) order by id for update
  `.execute(tx)
  const { rows } = await sql<{ row: number }>`
    select r.row from register_import_row as r
      left join organisation as o on o.id = r.organisation_id
      left join territory as t on t.id = (r.after ->> 'territoryId')::int
    where r.import_id = ${importId} and r.comparison_id = ${comparisonId} and r.rank in (1, 2, 3) and (
      (r.rank > 1 and (o.version <> r.version or o.closed_on is not null)) or t.closed_on is not null or not ${reachable(actor)}
      or exists (select from organisation as h where h.oko_login = r.after ->> 'okoLogin' and h.closed_on is null and h.id is distinct from r.organisation_id and r.after ->> 'closedOn' is null)
      or exists (select from organisation as h where h.ogrn = r.after ->> 'ogrn' and h.closed_on is null and h.id is distinct from r.organisation_id and r.after ->> 'closedOn' is null)
    ) order by r.row
  `.execute(tx)
  if (rows.length > 0) throw new OporaError('conflict', 'register.rows-changed', { count: rows.length, rows: rows.slice(0, 5).map(({ row }) => row).join(', ') })
}

/** The compared rows, and nothing else, in a handful of statements whatever their number. Resolves to what was done and to a digest of it. */
export async function applyRows(tx: Kysely<Tables>, { importId, comparisonId }: Of, today: string): Promise<{ created: number; changed: number; closed: number; digest: string }> {
  const mine = sql`r.import_id = ${importId} and r.comparison_id = ${comparisonId}`
  await sql`
    insert into organisation (id, region_id, territory_id, kind, name, short_name, inn, ogrn, oko_login, address, zone, site, closed_on)
    select r.organisation_id, coalesce(t.region_id, 0), t.id, a.kind, a.name, a."shortName", a.inn, a.ogrn, a."okoLogin", a.address, a.zone, a.site, a."closedOn"
    from register_import_row as r, ${after}, territory as t where ${mine} and r.rank = 1 and t.id = a."territoryId"
  `.execute(tx)
  await sql`
    insert into organisation_naming (organisation_id, since, name)
    select o.id, ${sinceEver}::date, o.name from register_import_row as r join organisation as o on o.id = r.organisation_id
    where ${mine} and r.rank in (2, 3) and o.name <> r.after ->> 'name' and not exists (select from organisation_naming as n where n.organisation_id = o.id)
    union all select o.id, ${today}::date, r.after ->> 'name' from register_import_row as r join organisation as o on o.id = r.organisation_id
    where ${mine} and r.rank in (2, 3) and o.name <> r.after ->> 'name'
    on conflict (organisation_id, since) do update set name = excluded.name
  `.execute(tx)
  await sql`
    insert into organisation_placing (organisation_id, since, territory_id)
    select o.id, ${sinceEver}::date, o.territory_id from register_import_row as r join organisation as o on o.id = r.organisation_id
    where ${mine} and r.rank in (2, 3) and o.territory_id <> (r.after ->> 'territoryId')::int and not exists (select from organisation_placing as p where p.organisation_id = o.id)
    union all select o.id, ${today}::date, (r.after ->> 'territoryId')::int from register_import_row as r join organisation as o on o.id = r.organisation_id
    where ${mine} and r.rank in (2, 3) and o.territory_id <> (r.after ->> 'territoryId')::int
    on conflict (organisation_id, since) do update set territory_id = excluded.territory_id
  `.execute(tx)
  await sql`
    update organisation as o set territory_id = a."territoryId", kind = a.kind, name = a.name, short_name = a."shortName", inn = a.inn, ogrn = a.ogrn,
      oko_login = a."okoLogin", address = a.address, zone = a.zone, site = a.site, closed_on = a."closedOn", version = o.version + 1
    from register_import_row as r, ${after} where ${mine} and r.rank in (2, 3) and o.id = r.organisation_id
  `.execute(tx)
  const { rows } = await sql<{ created: number; changed: number; closed: number; digest: string }>`
    select (count(*) filter (where r.rank = 1))::int as created, (count(*) filter (where r.rank = 2))::int as changed, (count(*) filter (where r.rank = 3))::int as closed,
      encode(sha256(convert_to(coalesce(string_agg(r.row || ' ' || r.organisation_id || ' ' || r.after::text, e'\n' order by r.rank, r.row), ''), 'UTF8')), 'hex') as digest
    from register_import_row as r where ${mine} and r.rank in (1, 2, 3)
  `.execute(tx)
  return rows[0] ?? { created: 0, changed: 0, closed: 0, digest: '' }
}

/** The organisations that the compared rows close, and when. */
export async function closedRows(tx: Kysely<Tables>, { importId, comparisonId }: Of): Promise<{ regionId: number; organisationId: string; territoryId: number; on: string }[]> {
  const { rows } = await sql<{ regionId: number; organisationId: string; territoryId: number; on: string }>`
    select o.region_id as "regionId", o.id as "organisationId", o.territory_id as "territoryId", o.closed_on as "on"
    from register_import_row as r join organisation as o on o.id = r.organisation_id where r.import_id = ${importId} and r.comparison_id = ${comparisonId} and r.rank = 3 and o.closed_on is not null
  `.execute(tx)
  return rows
}

const after = sql`jsonb_to_record(r.after) as a (
  "territoryId" int, kind text, name text, "shortName" text, inn text, ogrn text, "okoLogin" text, address text, zone text, site text, "closedOn" date
)`
