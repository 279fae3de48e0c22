import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { readTerritoryTree, TerritoryDetails, TerritoryNode } from '../../contract/territories.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { can } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { zoneOfRegion } from '../../domain/territories/zones.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

type Tree = z.infer<typeof readTerritoryTree.reply>
type Above = Tree['above']

/** One step of the tree: what lies directly in a territory, with counts over all below as far as the reader may see organisations. */
export async function readTree(db: Kysely<Tables>, actor: Actor, { parent, closed }: { parent?: number | undefined; closed: 'yes' | 'no' }): Promise<Tree> {
  const top = parent ?? (await db.selectFrom('territory').select('id').where('parent_id', 'is', null).executeTakeFirstOrThrow()).id
  const nodes = await sql<NodeRow>`
    select id, parent_id as "parentId", code, name, level, closed_on as "closedOn", path,
      (select count(*)::int from territory as u where u.parent_id = t.id and u.closed_on is null) as territories
    from territory as t
    where t.id = ${top} or (t.parent_id = ${top} ${closed === 'yes' ? sql`` : sql`and t.closed_on is null`})
    order by name collate opora_russian
  `.execute(db)
  const own = nodes.rows.find(({ id }) => id === top)
  if (!own) throw new OporaError('not_found', 'territory.unknown', { territory: top })
  const counts = await countsBelow(db, actor, top, own.path.length)
  const total = [...counts.values()].reduce((sum, one) => ({ organisations: sum.organisations + one.organisations, schools: sum.schools + one.schools }), nothing)
  return {
    above: await aboveOf(db, own.path),
    territory: node(own, total),
    items: nodes.rows.filter(({ id }) => id !== top).map((row) => node(row, counts.get(row.id) ?? nothing)),
  }
}

/** One territory, its past, and what the reader may do with it. */
export async function readTerritoryDetails(db: Kysely<Tables>, actor: Actor, id: number): Promise<TerritoryDetails> {
  const { rows } = await sql<NodeRow & DetailRow>`
    select t.id, t.parent_id as "parentId", t.code, t.name, t.level, t.closed_on as "closedOn", t.path, t.region_id as "regionId", t.version, t.oktmo, t.zone,
      (select count(*)::int from territory as u where u.parent_id = t.id and u.closed_on is null) as territories,
      (select u.zone from territory as u where u.id = any(t.path) and u.zone is not null order by cardinality(u.path) desc limit 1) as "zoneAbove",
      (select r.code from territory as r where r.id = t.region_id) as "regionCode",
      coalesce((select jsonb_agg(jsonb_build_object('since', n.since, 'name', n.name) order by n.since) from territory_naming as n where n.territory_id = t.id), '[]') as naming,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'kind', s.kind, 'on', s.on_date) order by p.name)
        from territory_succession as s join territory as p on p.id = s.predecessor_id where s.successor_id = t.id), '[]') as predecessors,
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'kind', s.kind, 'on', s.on_date) order by p.name)
        from territory_succession as s join territory as p on p.id = s.successor_id where s.predecessor_id = t.id), '[]') as successors
    from territory as t where t.id = ${id}
  `.execute(db)
  const row = rows[0]
  if (!row) throw new OporaError('not_found', 'territory.unknown', { territory: id })
  const counts = [...(await countsBelow(db, actor, id, row.path.length)).values()]
  const place: Place = { path: row.path, regionId: row.regionId, organisationId: null }
  const isOpen = row.closedOn === null
  const manage = isOpen && can(actor, 'territory.manage', place)
  return {
    ...node(row, { organisations: sum(counts, 'organisations'), schools: sum(counts, 'schools') }),
    version: row.version, above: await aboveOf(db, row.path), oktmo: row.oktmo, zone: row.zone, zoneHere: row.zoneAbove ?? zoneOfRegion(row.regionCode ?? ''),
    naming: row.naming, predecessors: row.predecessors, successors: row.successors,
    may: { manage, reorganise: manage && row.level !== 'federal' && row.level !== 'region', manageOrganisations: isOpen && can(actor, 'organisation.manage', place) },
  }
}

type Counts = { organisations: number; schools: number }
const nothing: Counts = { organisations: 0, schools: 0 }

/** By child of the territory (0: directly in it), over all below; closed organisations are left out. */
async function countsBelow(db: Kysely<Tables>, actor: Actor, parent: number, depth: number): Promise<Map<number, Counts>> {
  const { rows } = await sql<Counts & { child: number }>`
    select coalesce(d.path[${depth + 1}::int], 0) as child, sum(c.organisations)::int as organisations, sum(c.schools)::int as schools
    from territory as d join (
      select o.territory_id, count(*) as organisations, count(*) filter (where o.kind = 'school') as schools
      from organisation as o
      where o.closed_on is null and ${inScope(scopeOf(actor, 'organisation.read'), { region: 'o.region_id', territory: 'o.territory_id', organisation: 'o.id' })}
      group by o.territory_id
    ) as c on c.territory_id = d.id
    where d.path @> ${[parent]}::int[]
    group by 1
  `.execute(db)
  return new Map(rows.map(({ child, organisations, schools }) => [child, { organisations, schools }]))
}

async function aboveOf(db: Kysely<Tables>, path: readonly number[]): Promise<Above> {
  if (path.length < 2) return []
  const rows = await db.selectFrom('territory').select(['id', 'name', 'level']).where('id', 'in', path.slice(0, -1)).execute()
  return rows.sort((one, other) => path.indexOf(one.id) - path.indexOf(other.id))
}

function node({ id, parentId, code, name, level, closedOn, territories }: NodeRow, counts: Counts): TerritoryNode {
  return { id, parentId, code, name, level, closedOn, territories, organisations: counts.organisations, schools: counts.schools }
}

function sum(counts: readonly Counts[], of: keyof Counts): number {
  return counts.reduce((total, one) => total + one[of], 0)
}

type NodeRow = Pick<TerritoryNode, 'id' | 'parentId' | 'code' | 'name' | 'level' | 'closedOn' | 'territories'> & { path: number[] }
type DetailRow = Pick<TerritoryDetails, 'version' | 'oktmo' | 'zone' | 'naming' | 'predecessors' | 'successors'> & { regionId: number | null; zoneAbove: string | null; regionCode: string | null }
