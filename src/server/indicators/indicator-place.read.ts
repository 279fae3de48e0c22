import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { Tables } from '../db/tables.ts'

/** Where an indicator is looked at: a territory with all below it, or one organisation of it. */
export type IndicatorPlace = {
  territory: { id: number; name: string }
  organisation: { id: string; name: string } | null
  /** Territories above, the nearest last. */
  above: { id: number; name: string }[]
  path: number[]
  /** Null for the country. */
  regionId: number | null
  /** Which partitions hold what is counted here. */
  regionIds: number[]
  access: Place
}

export async function readPlace(db: Kysely<Tables>, { territory, organisation }: { territory: number; organisation?: string | null | undefined }): Promise<IndicatorPlace> {
  const { rows: [row] } = await sql<Omit<IndicatorPlace, 'access' | 'regionIds'> & { regions: number[] }>`
    select jsonb_build_object('id', t.id, 'name', t.name) as territory, t.path, t.region_id as "regionId",
      case when o.id is null then null else jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) end as organisation,
      (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by cardinality(u.path)), '[]') from territory as u where u.id = any(t.path) and u.id <> t.id) as above,
      case when t.region_id is null then array(select 0 union all select id from territory where level = 'region') else array[t.region_id] end as regions
    from territory as t left join organisation as o on o.id = ${organisation ?? null}::uuid
    where t.id = case when ${organisation ?? null}::uuid is null then ${territory} else o.territory_id end
  `.execute(db)
  if (!row) throw new OporaError('not_found', organisation == null ? 'territory.unknown' : 'organisation.unknown', { territory })
  const { regions, ...place } = row
  return { ...place, regionIds: regions, access: { path: row.path, regionId: row.regionId, organisationId: row.organisation?.id ?? null } }
}
