import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { isOfRoadmap } from '../assignments/of-road-maps.read.ts'
import type { Scope } from '../../domain/access/scope.ts'
import { undoneBy } from '../../domain/indicators/counted-fact.ts'
import type { Indicator } from '../../domain/indicators/indicator.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { inScope } from '../kernel/scope-condition.ts'
import type { IndicatorPlace } from './indicator-place.read.ts'

/** What is counted, where, and for whose eyes. */
export type Counting = { indicator: Indicator; place: IndicatorPlace; scope: Scope; today: CivilDate }

/** Into which part of the place a row falls: «t12» a territory right below, «o…» an organisation of its own; empty for the whole. */
export type Parting = 'whole' | 'parts'

function partOf({ place: { path } }: Counting, parting: Parting, organisation: RawBuilder<unknown>): RawBuilder<unknown> {
  if (parting === 'whole') return sql`''`
  const below = path.length + 1
  return sql`coalesce('t' || t.path[${sql.lit(below)}], 'o' || ${organisation}, '')`
}

/** Work of members that the indicator counts; what was waived, withdrawn or over before approval is not asked. */
export function askedAssignments(counting: Counting, parting: Parting): RawBuilder<unknown> {
  const { indicator: { filter, population, programmeId, startsOn, dueOn }, place, scope } = counting
  return sql`
    select a.region_id, a.id, a.state, a.is_late, a.due_on, a.done_on, a.organisation_id, a.holder_person_id, t.name as territory, ${partOf(counting, parting, sql`a.organisation_id`)} as part,
      coalesce(a.holder_person_id::text, a.organisation_id::text, a.territory_id::text) as member
    from assignment as a join territory as t on t.id = a.territory_id and t.path @> array[${place.territory.id}::int]
    where ${all([
      sql`a.region_id = any(${place.regionIds}::int[]) and a.duty = 'do' and a.state not in ('waived', 'withdrawn', 'past') and ${isOfRoadmap('a')}`,
      sql`(a.planned_due_on is null or a.planned_due_on between ${startsOn}::date and ${dueOn}::date)`,
      inScope(scope, { region: 'a.region_id', territory: 'a.territory_id', organisation: 'a.organisation_id', person: 'a.holder_person_id' }),
      place.organisation === null ? null : sql`a.organisation_id = ${place.organisation.id}`,
      filter.roadmapId === null ? null : sql`a.roadmap_id = ${filter.roadmapId}`,
      filter.roadmapId !== null || programmeId === null ? null : sql`a.roadmap_id in (select id from roadmap where programme_id = ${programmeId})`,
      filter.activityIds.length === 0 ? null : sql`a.activity_id = any(${[...filter.activityIds]}::uuid[])`,
      filter.process === null ? null : sql`a.process = ${filter.process}`,
      // A slot reads «part.process.step.population.doer|…».
      population === 'none' ? null : sql`split_part(split_part(a.slot, '|', 1), '.', 4) = ${population}`,
    ])}`
}

/** Facts that the indicator counts: neither corrected nor taken back since. */
export function countedFacts(counting: Counting, parting: Parting): RawBuilder<unknown> {
  const { indicator: { filter, programmeId, startsOn, dueOn }, place, scope } = counting
  const undone = filter.factKind === null ? undefined : undoneBy[filter.factKind]
  return sql`
    select f.region_id, f.id, f.kind, f.occurred_on, f.assignment_id, f.organisation_id, f.subject_person_id, f.territory_id, t.name as territory, ${partOf(counting, parting, sql`f.organisation_id`)} as part
    from fact as f join territory as t on t.id = f.territory_id and t.path @> array[${place.territory.id}::int]
    where ${all([
      sql`f.region_id = any(${place.regionIds}::int[]) and f.kind = ${filter.factKind ?? ''} and f.occurred_on between ${startsOn}::date and ${dueOn}::date`,
      // What schools ask of themselves is no work of a road map.
      filter.factKind === 'evidence.confirmed' ? sql`not exists (select from roadmap as own where own.id = f.roadmap_id and own.document_id is not null)` : null,
      inScope(scope, { region: 'f.region_id', territory: 'f.territory_id', organisation: 'f.organisation_id', person: 'f.subject_person_id' }),
      place.organisation === null ? null : sql`f.organisation_id = ${place.organisation.id}`,
      filter.roadmapId === null ? null : sql`f.roadmap_id = ${filter.roadmapId}`,
      filter.roadmapId !== null || programmeId === null ? null : sql`f.programme_id = ${programmeId}`,
      filter.activityIds.length === 0 ? null : sql`f.activity_id = any(${[...filter.activityIds]}::uuid[])`,
      sql`not exists (select from fact as c where c.region_id = f.region_id and c.kind = f.kind and c.organisation_id is not distinct from f.organisation_id and c.corrects_id = f.id)`,
      undone === undefined ? null : sql`not exists (
        select from fact as u where u.region_id = f.region_id and u.kind = ${undone.kind} and u.organisation_id is not distinct from f.organisation_id and u.id > f.id
          and ${undone.key === null ? sql`true` : sql`u.data ->> ${sql.lit(undone.key)} = f.data ->> ${sql.lit(undone.key)}`})`,
    ])}`
}

/** Schools of the programme year that take part on that day. */
export function countedSchools(counting: Counting, parting: Parting): RawBuilder<unknown> {
  const { indicator: { programmeId }, place, scope, today } = counting
  return sql`
    select s.organisation_id, coalesce(o.short_name, o.name) as name, t.name as territory, ${partOf(counting, parting, sql`s.organisation_id`)} as part
    from programme_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id and t.path @> array[${place.territory.id}::int]
    where ${all([
      sql`s.programme_id = ${programmeId} and s.region_id = any(${place.regionIds}::int[]) and s.joined_on <= ${today}::date and (s.left_on is null or s.left_on > ${today}::date)`,
      inScope(scope, { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' }),
      place.organisation === null ? null : sql`s.organisation_id = ${place.organisation.id}`,
    ])}`
}

function all(conditions: readonly (RawBuilder<unknown> | null)[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.join(conditions.filter((condition) => condition !== null), sql` and `)}`
}
