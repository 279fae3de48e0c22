import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import { indicatorSchema } from '../../contract/indicators.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Role } from '../../domain/access/role.ts'
import type { Indicator } from '../../domain/indicators/indicator.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'

/** The target of one place, and who set it. */
export type GivenTarget = { territoryId: number; organisationId: string | null; fromId: number; value: number; by: string; role: Role | null; from: { id: number; name: string }; on: CivilDate }

export type StoredIndicator = {
  id: string
  version: number
  indicator: Indicator
  isClosed: boolean
  territory: { id: number; name: string }
  path: number[]
  regionId: number | null
  programme: { id: string; name: string } | null
  roadmap: { id: string; title: string | null } | null
  given: GivenTarget[]
}

export async function loadIndicator(db: Kysely<Tables>, id: string, { lock }: { lock: boolean }): Promise<StoredIndicator> {
  if (lock) await db.selectFrom('indicator').select('id').where('id', '=', id).forUpdate().execute()
  const [found] = await selectIndicators(db, sql`i.id = ${id}`)
  if (!found) throw new OporaError('not_found', 'indicator.unknown')
  return found
}

/** Those of these territories that have not been given up, the oldest first. */
export async function loadIndicatorsOf(db: Kysely<Tables>, path: readonly number[], roadmapId: string | undefined): Promise<StoredIndicator[]> {
  return selectIndicators(db, sql`i.territory_id = any(${[...path]}::int[]) and i.closed_at is null and (${roadmapId ?? null}::text is null or i.filter ->> 'roadmapId' = ${roadmapId ?? null}::text)`)
}

type Row = Omit<StoredIndicator, 'indicator'> & { content: unknown }

async function selectIndicators(db: Kysely<Tables>, condition: RawBuilder<unknown>): Promise<StoredIndicator[]> {
  const { rows } = await sql<Row>`
    select i.id, i.version, i.closed_at is not null as "isClosed", jsonb_build_object('id', t.id, 'name', t.name) as territory, t.path, t.region_id as "regionId",
      jsonb_build_object('name', i.name, 'programmeId', i.programme_id, 'measure', i.measure, 'filter', i.filter, 'population', i.population, 'unit', i.unit, 'spread', i.spread,
        'comparator', i.comparator, 'value', i.value, 'startsOn', i.starts_on, 'dueOn', i.due_on) as content,
      (select jsonb_build_object('id', p.id, 'name', n.name || ', ' || p.year) from programme as p join initiative as n on n.id = p.initiative_id where p.id = i.programme_id) as programme,
      (select jsonb_build_object('id', r.roadmap_id, 'title', r.title) from revision as r where r.roadmap_id = (i.filter ->> 'roadmapId')::uuid and r.state in ('approved', 'draft') order by r.state limit 1) as roadmap,
      (select coalesce(jsonb_agg(jsonb_build_object('territoryId', g.territory_id, 'organisationId', g.organisation_id, 'fromId', g.from_id, 'value', g.value, 'by', b.name, 'role', a.role,
          'from', jsonb_build_object('id', f.id, 'name', f.name), 'on', g.set_on)), '[]')
        from indicator_target as g join person as b on b.id = g.person_id join territory as f on f.id = g.from_id left join appointment as a on a.id = g.appointment_id where g.indicator_id = i.id) as given
    from indicator as i join territory as t on t.id = i.territory_id where ${condition} order by i.created_at, i.id
  `.execute(db)
  return rows.map(({ content, id, version, isClosed, territory, path, regionId, programme, roadmap, given }) => ({ id, version, isClosed, territory, path, regionId, programme, roadmap, given, indicator: indicatorSchema.parse(content) }))
}

function columnsOf({ name, programmeId, measure, filter, population, unit, spread, comparator, value, startsOn, dueOn }: z.infer<typeof indicatorSchema>) {
  return { name, programme_id: programmeId, measure, filter: JSON.stringify(filter), population, unit, spread, comparator, value: String(value), starts_on: startsOn, due_on: dueOn }
}

export async function insertIndicator(tx: Kysely<Tables>, { id, territoryId, regionId, indicator, now }: { id: string; territoryId: number; regionId: number | null; indicator: Indicator; now: Date }): Promise<void> {
  await tx.insertInto('indicator').values({ id, region_id: regionId ?? 0, territory_id: territoryId, created_at: now, ...columnsOf(forStore(indicator)) }).execute()
}

export async function updateIndicator(tx: Kysely<Tables>, { id, version }: { id: string; version: number }, change: { indicator?: Indicator; closedAt?: Date }): Promise<number> {
  const { indicator, closedAt } = change
  await tx.updateTable('indicator').set({ version: version + 1, ...(indicator === undefined ? {} : columnsOf(forStore(indicator))), ...(closedAt === undefined ? {} : { closed_at: closedAt }) }).where('id', '=', id).execute()
  return version + 1
}

function forStore(indicator: Indicator): z.infer<typeof indicatorSchema> {
  return { ...indicator, filter: { ...indicator.filter, activityIds: [...indicator.filter.activityIds] } }
}

type Part = { territoryId: number; organisationId: string | null; value: number }

/** The parts of one territory's target, all anew; what was broken down further below stays as it is. */
export async function replaceParts(tx: Kysely<Tables>, { id, fromId, parts, actor, on }: { id: string; fromId: number; parts: readonly Part[]; actor: Actor; on: CivilDate }): Promise<void> {
  await tx.deleteFrom('indicator_target').where('indicator_id', '=', id).where('from_id', '=', fromId).execute()
  if (parts.length === 0) return
  await sql`
    insert into indicator_target (indicator_id, territory_id, organisation_id, from_id, value, person_id, appointment_id, set_on)
    select ${id}, p."territoryId", p."organisationId", ${fromId}, p.value, ${actor.personId}, ${actor.appointmentId}, ${on}
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as p ("territoryId" int, "organisationId" uuid, value numeric)
  `.execute(tx)
}

/** Whatever a territory's target can be broken down to: territories right below, and its own schools. */
export async function readParts(db: Kysely<Tables>, territoryId: number, programmeId: string | null): Promise<{ territory: { id: number; name: string }; organisation: { id: string; name: string } | null }[]> {
  const { rows } = await sql<{ territory: { id: number; name: string }; organisation: { id: string; name: string } | null }>`
    select jsonb_build_object('id', t.id, 'name', t.name) as territory, null as organisation, 0 as place, t.name from territory as t where t.parent_id = ${territoryId} and t.closed_on is null
    union all
    select jsonb_build_object('id', t.id, 'name', t.name), jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)), 1, coalesce(o.short_name, o.name)
    from organisation as o join territory as t on t.id = o.territory_id
    where o.territory_id = ${territoryId} and o.kind = 'school' and o.closed_on is null
      and (${programmeId}::uuid is null or exists (select from programme_school as s where s.programme_id = ${programmeId}::uuid and s.organisation_id = o.id and s.left_on is null))
    order by place, name
  `.execute(db)
  return rows.map(({ territory, organisation }) => ({ territory, organisation }))
}
