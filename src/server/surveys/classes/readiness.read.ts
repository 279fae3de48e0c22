import { sql, type Kysely } from 'kysely'
import type { SurveyReadiness } from '../../../contract/survey-readiness.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { requireAccess, requireAccessSomewhere } from '../../../domain/access/policy.ts'
import { realmOf } from '../../../domain/access/relation.ts'
import { scopeOf } from '../../../domain/access/scope.ts'
import type { Tables } from '../../db/tables.ts'
import { inScope } from '../../kernel/scope-condition.ts'
import { placeOfTerritory } from '../../territories/territory.read.ts'

/** More than these of one territory are counted, not named. */
const mostSchools = 500

type Found = Omit<SurveyReadiness, 'path' | 'more'> & { path: SurveyReadiness['path'] | null; direct: number }

/** Which schools of a year have given their class lists and their own data, by the territories below one; of who has schools only, those. */
export async function readSurveyReadiness(db: Kysely<Tables>, actor: Actor, programmeId: string, asked: number | undefined): Promise<SurveyReadiness> {
  requireAccessSomewhere(actor, 'survey.read')
  const [start, at] = [realmOf(actor), asked ?? realmOf(actor)]
  const place = at === null ? null : await placeOfTerritory(db, at)
  if (place !== null) requireAccess(actor, 'survey.read', place)
  const path = place?.path ?? []
  const shown = path.slice(Math.max(0, path.indexOf(start ?? 0)))
  const counts = sql`count(*)::int as schools, (count(*) filter (where not "isListed"))::int as unlisted, (count(*) filter (where not "isTold"))::int as untold`
  const { rows: [found] } = await sql<Found>`
    with mine as materialized (
      select s.organisation_id as id, coalesce(o.short_name, o.name) as name, t.path, t.id as territory_id,
        exists (select from school_class as k where k.region_id = s.region_id and k.programme_id = s.programme_id and k.organisation_id = s.organisation_id) as "isListed",
        exists (
          select from form_response as r join data_form as f on f.id = r.form_id
          where r.region_id = s.region_id and r.organisation_id = s.organisation_id and r.state = 'filled' and f.programme_id = s.programme_id and f.catalogue_kind = 'school-data-form'
        ) as "isTold"
      from programme_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id
      where s.programme_id = ${programmeId} and s.left_on is null and t.path @> ${at === null ? [] : [at]}::int[]
        and ${inScope(scopeOf(actor, 'survey.read'), { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' })}
    ), below as (
      select c.id, c.name, ${counts} from mine as m join territory as c on c.id = m.path[${path.length}::int + 1] where ${at !== null} group by c.id
    ), direct as (
      select id, name, "isListed", "isTold" from mine where ${at}::int is null or territory_id = ${at}::int
    )
    select (select jsonb_agg(jsonb_build_object('id', p.id, 'name', t.name) order by p.at) from unnest(${shown}::int[]) with ordinality as p (id, at) join territory as t on t.id = p.id) as path,
      (select jsonb_build_object('schools', schools, 'unlisted', unlisted, 'untold', untold) from (select ${counts} from mine) as m) as own,
      (select coalesce(jsonb_agg(to_jsonb(b) order by b.unlisted desc, b.untold desc, b.name collate opora_russian), '[]') from below as b) as territories,
      (select coalesce(jsonb_agg(to_jsonb(d)), '[]') from (select * from direct order by "isListed", "isTold", name collate opora_russian limit ${mostSchools}) as d) as schools,
      (select count(*)::int from direct) as direct,
      exists (select from data_form as f where f.programme_id = ${programmeId} and f.catalogue_kind = 'school-data-form' and f.state in ('open', 'closed')) as "isDataAsked"
  `.execute(db)
  if (!found) throw new Error('A query of one row gave none')
  const { direct, path: names, ...reply } = found
  return { ...reply, path: names ?? [], more: Math.max(0, direct - mostSchools) }
}
