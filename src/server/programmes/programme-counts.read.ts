import { sql, type Kysely } from 'kysely'
import type { ProgrammeCount } from '../../contract/programmes.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { canSomewhere } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { takesPart } from './programme.read.ts'
import { isLasting } from './lasting.read.ts'

/**
 * The year by regions, or by the municipalities of one. What the reader may not see is not counted; a region in which nothing is
 * going on is left out, a municipality is not: who has put nobody forward is looked for.
 */
export async function readCounts(db: Kysely<Tables>, actor: Actor, programmeId: string, regionId: number | null, on: CivilDate): Promise<ProgrammeCount[]> {
  const unitOf = (table: string) => (regionId === null ? sql`${sql.ref(`${table}.path`)}[2]` : sql`${sql.ref(`${table}.path`)}[3]`)
  const inRegion = (column: string) => (regionId === null ? sql`true` : sql`${sql.ref(column)} = ${regionId}`)
  const schools = inScope(scopeOf(actor, 'organisation.read'), { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' })
  const people = inScope(scopeOf(actor, 'organisation.read'), { region: 'a.region_id', territory: 'a.territory_id' })
  const { rows } = await sql<ProgrammeCount>`
    with school as (
      select ${unitOf('t')} as unit, count(*)::int as schools, count(distinct t.path[3])::int as municipalities,
        count(*) filter (where not exists(select from attachment as h where h.programme_id = s.programme_id and h.organisation_id = s.organisation_id and ${isLasting('h', on)}))::int as bare
      from programme_school as s join territory as t on t.id = s.territory_id
      where s.programme_id = ${programmeId} and ${inRegion('s.region_id')} and ${takesPart(on)} and ${schools} group by 1
    ), seat as (
      select ${unitOf('t')} as unit, count(*) filter (where a.role = 'curator')::int as curators, count(*) filter (where a.role <> 'curator')::int as coordinators
      from appointment as a left join nomination as n on n.appointment_id = a.id join territory as t on t.id = coalesce(n.territory_id, a.territory_id)
      where a.role in ('curator', 'regional-coordinator', 'municipal-coordinator') and (a.programme_id = ${programmeId} or a.programme_id is null) and a.substitutes_id is null
        and ${inRegion('a.region_id')} and ${isLasting('a', on)} and ${people} group by 1
    ), waiting as (
      select ${unitOf('t')} as unit, count(*)::int as nominations from nomination as n join territory as t on t.id = n.territory_id
      where n.programme_id = ${programmeId} and n.state = 'nominated' and ${inRegion('n.region_id')}
        and ${inScope(scopeOf(actor, 'programme.nominate'), { region: 'n.region_id', territory: 'n.territory_id' })} group by 1
    )
    select t.id as "territoryId", t.name, coalesce(school.schools, 0) as schools, coalesce(school.bare, 0) as "withoutCurator", coalesce(school.municipalities, 0) as municipalities,
      coalesce(seat.curators, 0) as curators, coalesce(seat.coordinators, 0) as coordinators,
      ${canSomewhere(actor, 'programme.nominate') ? sql`coalesce(waiting.nominations, 0)` : sql`null::int`} as nominations
    from territory as t left join school on school.unit = t.id left join seat on seat.unit = t.id left join waiting on waiting.unit = t.id
    where ${regionId === null
      ? sql`t.level = 'region' and (school.unit is not null or seat.unit is not null or waiting.unit is not null)`
      : sql`t.region_id = ${regionId} and cardinality(t.path) = 3 and (t.closed_on is null or t.closed_on > ${on})`}
    order by t.name
  `.execute(db)
  return rows
}
