import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { OrganisationFilter, OrganisationReply, OrganisationSummary } from '../../contract/organisations.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { can } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

/** Where an organisation stands. */
export async function placeOfOrganisation(db: Kysely<Tables>, id: string): Promise<Place> {
  const found = await db.selectFrom('organisation as o').innerJoin('territory as t', 't.id', 'o.territory_id')
    .select(['t.path', 'o.region_id']).where('o.id', '=', id).executeTakeFirst()
  if (!found) throw new OporaError('not_found', 'organisation.unknown')
  return { path: found.path, regionId: found.region_id === 0 ? null : found.region_id, organisationId: id }
}

export type Cursor = { name: string; id: string }

/** A page in the order of the Russian alphabet, from behind the cursor on. */
export async function listOrganisations(
  db: Kysely<Tables>, actor: Actor, filter: OrganisationFilter, { after, limit }: { after: Cursor | null; limit: number },
): Promise<{ items: OrganisationSummary[]; next: Cursor | null; total: number | null }> {
  const condition = await filteredBy(db, actor, filter)
  const { rows } = await sql<SummaryRow>`
    select o.id, o.version, o.kind, o.name, o.short_name as "shortName", o.territory_id as "territoryId", t.name as "territoryName",
      o.oko_login as "okoLogin", o.inn, o.closed_on as "closedOn"
    from organisation as o join territory as t on t.id = o.territory_id
    where ${condition} ${after === null ? sql`` : sql`and (o.name collate opora_russian, o.id) > (${after.name} collate opora_russian, ${after.id}::uuid)`}
    order by o.name collate opora_russian, o.id limit ${limit + 1}
  `.execute(db)
  const items = rows.slice(0, limit).map(({ id, version, kind, name, shortName, okoLogin, inn, closedOn, territoryId, territoryName }) => ({
    id, version, kind, name, shortName, okoLogin, inn, closedOn, territory: { id: territoryId, name: territoryName },
  }))
  const last = items.at(-1)
  return { items, next: rows.length > limit && last ? { name: last.name, id: last.id } : null, total: after === null ? await count(db, condition) : null }
}

/** What a filter keeps of what the reader may see; for the list, the count and the workbook alike. */
export async function filteredBy(db: Kysely<Tables>, actor: Actor, { territory, kind, search, state }: OrganisationFilter): Promise<RawBuilder<SqlBool>> {
  return sql<SqlBool>`${sql.join([
    inScope(scopeOf(actor, 'organisation.read'), { region: 'o.region_id', territory: 'o.territory_id', organisation: 'o.id' }),
    ...(territory === undefined ? [] : [await inTerritory(db, territory)]),
    ...(kind === undefined ? [] : [sql`o.kind = ${kind}`]),
    ...(state === 'all' ? [] : [state === 'open' ? sql`o.closed_on is null` : sql`o.closed_on is not null`]),
    ...wordsOf(search ?? ''),
  ], sql` and `)}`
}

async function inTerritory(db: Kysely<Tables>, id: number): Promise<RawBuilder<SqlBool>> {
  const found = await db.selectFrom('territory').select(['level', 'region_id']).where('id', '=', id).executeTakeFirst()
  if (!found) throw new OporaError('not_found', 'territory.unknown', { territory: id })
  if (found.level === 'federal') return sql`true`
  return found.level === 'region' ? sql`o.region_id = ${id}` : sql`o.territory_id in (select id from territory where path @> ${[id]}::int[])`
}

/** Every word somewhere in a name; or the whole text as a code. */
function wordsOf(search: string): RawBuilder<SqlBool>[] {
  const words = search.split(/[\s«»"]+/).filter((word) => word !== '').slice(0, 10)
  if (words.length === 0) return []
  const digits = search.replaceAll(/[\s-]/g, '')
  const codes = /^\d{10,15}$/.test(digits) ? sql<SqlBool>`o.inn = ${digits} or o.ogrn = ${digits} or ` : sql``
  const inName = (column: 'o.name' | 'o.short_name') => sql.join(words.map((word) => sql`${sql.ref(column)} ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`), sql` and `)
  return [sql<SqlBool>`(${codes}o.oko_login = ${search.toLowerCase()} or (${inName('o.name')}) or (${inName('o.short_name')}))`]
}

async function count(db: Kysely<Tables>, condition: RawBuilder<SqlBool>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from organisation as o where ${condition}`.execute(db)
  return rows[0]?.count ?? 0
}

/** The card, in one query: the organisation, where it lies, and its past. */
export async function readOrganisation(db: Kysely<Tables>, actor: Actor, id: string): Promise<OrganisationReply> {
  const { rows } = await sql<CardRow>`
    select o.id, o.version, o.territory_id as "territoryId", o.kind, o.name, o.short_name as "shortName", o.inn, o.ogrn, o.oko_login as "okoLogin",
      o.address, o.zone, o.site, o.closed_on as "closedOn", o.region_id as "regionId", t.path,
      (select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by cardinality(u.path)) from territory as u
        where u.id = any(t.path) and (u.parent_id is not null or u.id = t.id)) as territories,
      coalesce((select jsonb_agg(jsonb_build_object('since', n.since, 'name', n.name) order by n.since) from organisation_naming as n where n.organisation_id = o.id), '[]') as naming,
      coalesce((select jsonb_agg(jsonb_build_object('since', p.since, 'territory', jsonb_build_object('id', u.id, 'name', u.name)) order by p.since)
        from organisation_placing as p join territory as u on u.id = p.territory_id where p.organisation_id = o.id), '[]') as placing,
      ${relatives('predecessor_id', 'successor_id')} as predecessors, ${relatives('successor_id', 'predecessor_id')} as successors
    from organisation as o join territory as t on t.id = o.territory_id where o.id = ${id}
  `.execute(db)
  const found = rows[0]
  if (!found) throw new OporaError('not_found', 'organisation.unknown')
  const { regionId, path, ...card } = found
  const place: Place = { path, regionId: regionId === 0 ? null : regionId, organisationId: id }
  const isOpen = card.closedOn === null
  return { ...card, may: { manage: isOpen && can(actor, 'organisation.manage', place), edit: isOpen && can(actor, 'organisation.edit', place) } }
}

function relatives(who: 'predecessor_id' | 'successor_id', ofWhom: 'predecessor_id' | 'successor_id'): RawBuilder<unknown> {
  return sql`coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'kind', s.kind, 'on', s.on_date) order by r.name)
    from organisation_succession as s join organisation as r on r.id = s.${sql.ref(who)} where s.${sql.ref(ofWhom)} = o.id), '[]')`
}

type SummaryRow = Omit<OrganisationSummary, 'territory'> & { territoryId: number; territoryName: string }
type CardRow = Omit<OrganisationReply, 'may'> & { regionId: number; path: number[] }
