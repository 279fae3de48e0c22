import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { OneIndicatorReply } from '../../contract/indicators.ts'
import type { Scope } from '../../domain/access/scope.ts'
import type { StatedValue } from '../../domain/indicators/stated-tree.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

/** Whose values: of an indicator, or of the targets of a road map. */
export type StatedSubject = { indicatorId: string } | { roadmapId: string; of?: { activityId: string; part: number | null; target: number } }

type Where = { regionIds: readonly number[]; territoryId: number; organisationId: string | null; scope: Scope }

export type KeyedStated = StatedValue & { activityId: string | null; part: number | null; target: number | null }

/** The last value named for each place within a territory, taken-back ones left out. */
export async function readStatedValues(db: Kysely<Tables>, subject: StatedSubject, where: Where): Promise<KeyedStated[]> {
  const { rows } = await sql<Omit<KeyedStated, 'value'> & { value: number | null }>`
    select distinct on (f.activity_id, f.data -> 'target', f.territory_id, f.organisation_id) t.path, f.organisation_id as "organisationId", (f.data ->> 'value')::float as value,
      f.activity_id as "activityId", (f.data -> 'target' ->> 'part')::int as part, (f.data -> 'target' ->> 'target')::int as target
    from fact as f join territory as t on t.id = f.territory_id
    where ${conditionsOf(subject, where)}
    order by f.activity_id, f.data -> 'target', f.territory_id, f.organisation_id, f.id desc
  `.execute(db)
  return rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]))
}

type Entry = OneIndicatorReply['stated'][number]

/** Every value that was named here or below, with its proof: the last first. */
export async function listStated(db: Kysely<Tables>, subject: StatedSubject, where: Where): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select f.id::text as "factId", (f.data ->> 'value')::float as value, f.occurred_on as on, p.name as by, jsonb_build_object('id', t.id, 'name', t.name) as territory,
      case when o.id is null then null else jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) end as organisation,
      jsonb_build_object('link', f.data ->> 'link', 'document', f.data -> 'document', 'note', f.data ->> 'note', 'files', (
        select coalesce(jsonb_agg(jsonb_build_object('regionId', i.region_id, 'id', i.id, 'name', i.name, 'mediaType', i.media_type, 'size', i.size) order by i.name), '[]')
        from file as i where i.region_id = f.region_id and i.id in (select (jsonb_array_elements_text(coalesce(f.data -> 'files', '[]')))::uuid)
      )) as proof
    from fact as f join territory as t on t.id = f.territory_id join person as p on p.id = f.person_id left join organisation as o on o.id = f.organisation_id
    where ${conditionsOf(subject, where)}
    order by f.id desc limit 100
  `.execute(db)
  return rows
}

function conditionsOf(subject: StatedSubject, { regionIds, territoryId, organisationId, scope }: Where): RawBuilder<SqlBool> {
  const parts = [
    sql<SqlBool>`f.region_id = any(${[...regionIds]}::int[]) and f.kind = 'indicator.stated' and t.path @> array[${territoryId}::int]`,
    inScope(scope, { region: 'f.region_id', territory: 'f.territory_id', organisation: 'f.organisation_id' }),
    ...(organisationId === null ? [] : [sql<SqlBool>`f.organisation_id = ${organisationId}`]),
    ...subjectOf(subject),
  ]
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`
}

function subjectOf(subject: StatedSubject): RawBuilder<SqlBool>[] {
  if ('indicatorId' in subject) return [sql<SqlBool>`f.data ->> 'indicatorId' = ${subject.indicatorId}`]
  const { roadmapId, of } = subject
  const own = sql<SqlBool>`f.roadmap_id = ${roadmapId} and f.data -> 'target' <> 'null'`
  if (of === undefined) return [own]
  return [own, sql<SqlBool>`f.activity_id = ${of.activityId} and f.data -> 'target' = ${JSON.stringify({ part: of.part, target: of.target })}::jsonb`]
}
