import { sql, type Kysely } from 'kysely'
import type { OpenedTarget, TargetReply } from '../../contract/targets.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { bindingsOf } from '../../domain/bindings/propose-bindings.ts'
import { measureTargets, type MeasuredTarget } from '../../domain/indicators/measure-targets.ts'
import { foldStated, type StatedValue } from '../../domain/indicators/stated-tree.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Target } from '../../domain/roadmaps/plan/plan.ts'
import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { countMembers } from './member-count.read.ts'
import { readStatedValues } from './stated.read.ts'

type Looked = { roadmapId: string; plan: DraftPlan; territoryId: number; /** Of its schools and bodies these; null for all. */ organisationIds: readonly string[] | null; regionIds: readonly number[]; today: CivilDate }

/** Every target of a plan against what the reader may see done in that territory. */
export async function readTargets(db: Kysely<Tables>, actor: Actor, { roadmapId, plan, territoryId, organisationIds, regionIds, today }: Looked): Promise<TargetReply[]> {
  const counts = await countMembers(db, { regionIds, roadmapId, territoryId, organisationIds, scope: scopeOf(actor, 'assignment.read') })
  // A value is named for one place: several schools together have none.
  const [organisationId = null, ...others] = organisationIds ?? []
  const named = others.length > 0 ? [] : await readStatedValues(db, { roadmapId }, { regionIds, territoryId, organisationId, scope: scopeOf(actor, 'indicator.read') })
  const tallies = new Map(counts.map((count) => [`${count.activityId} ${count.binding}`, count]))
  return plan.activities.flatMap((activity) => {
    const bindings = bindingsOf(activity, plan)
    const known = {
      tallyOf: (binding: number) => tallies.get(`${activity.id} ${binding}`) ?? null,
      statedOf: (at: MeasuredTarget['at'], unit: Target['unit']) => namedAt(named.filter((one) => one.activityId === activity.id && one.part === at.part && one.target === at.target), { territoryId, organisationId }, unit),
    }
    return measureTargets(activity, bindings, known, today).map(({ target: { comparator, value, unit, of }, counted, at, measure, basis, measured, state, projected, dueOn }) => ({
      activityId: activity.id, position: activity.position, number: activity.number, title: activity.title,
      part: at.part === null ? null : activity.parts[at.part]?.description ?? null, at,
      comparator, value, unit, of, measure, basis, measured, state, projected, dueOn,
      counted: counted === null ? null : { done: counted.done, of: counted.of, binding: counted.binding, population: bindings[counted.binding]?.population ?? 'none' },
    }))
  })
}

function namedAt(values: readonly StatedValue[], { territoryId, organisationId }: { territoryId: number; organisationId: string | null }, unit: Target['unit']): number | null {
  return organisationId === null ? foldStated(values, territoryId, unit)?.value ?? null : values[0]?.value ?? null
}

const page = 100

/** The members behind a number with the assignments and facts that it counts; those who have not done it come first. */
export async function openMembers(
  db: Kysely<Tables>, actor: Actor,
  { roadmapId, activityId, binding, territoryId, regionIds, by, offset }: { roadmapId: string; activityId: string; binding: number; territoryId: number; regionIds: readonly number[]; by: 'members' | 'curators' | 'parties'; offset: number },
): Promise<OpenedTarget> {
  const scope = scopeOf(actor, 'assignment.read')
  const { rows } = await sql<Omit<OpenedTarget['members'][number], 'documents'> & { total: number }>`
    with due as (
      select a.*, t.name as territory, bool_or(a.state = 'done') over (partition by a.due_on) as is_seen
      from assignment as a join territory as t on t.id = a.territory_id and t.path @> array[${territoryId}::int]
      where a.region_id = any(${regionIds}::int[]) and a.roadmap_id = ${roadmapId} and a.activity_id = ${activityId} and ${by === 'parties' ? sql<boolean>`a.duty = 'organise'` : sql<boolean>`a.binding = ${binding} and a.duty = 'do'`}
        and a.state not in ('waived', 'withdrawn')
        and ${inScope(scope, { region: 'a.region_id', territory: 'a.territory_id', organisation: 'a.organisation_id', person: 'a.holder_person_id' })}
    ), asked as (select * from due where state <> 'past' or is_seen), named as (
      select a.*, ${by === 'curators' ? sql`p.id::text` : sql`coalesce(a.holder_person_id::text, a.organisation_id::text, a.territory_id::text)`} as member,
        ${by === 'curators' ? sql`p.name` : sql`coalesce(own.name, o.name, a.territory)`} as name
      from asked as a
        left join organisation as o on o.id = a.organisation_id left join person as own on own.id = a.holder_person_id
        ${by === 'curators' ? sql`
          join attachment as h on h.region_id = a.region_id and h.organisation_id = a.organisation_id and h.starts_on <= coalesce(a.due_on, 'infinity') and (h.ends_on is null or h.ends_on >= coalesce(a.due_on, h.ends_on))
          join appointment as c on c.id = h.appointment_id join person as p on p.id = c.person_id` : sql``}
    ), member as (
      select member, min(name) as name, min(territory) as territory, bool_and(state = 'done') as "isDone",
        jsonb_agg(jsonb_build_object('regionId', region_id, 'id', id, 'state', state, 'dueOn', due_on, 'doneOn', done_on, 'factId', (
          select f.id::text from fact as f where f.region_id = named.region_id and f.assignment_id = named.id order by f.id desc limit 1
        )) order by due_on) as assignments
      from named group by member
    )
    select name, territory, "isDone", assignments, count(*) over ()::int as total from member order by "isDone", name limit ${page} offset ${offset}
  `.execute(db)
  return { total: rows[0]?.total ?? 0, members: rows.map(({ name, territory, isDone, assignments }) => ({ name, territory, isDone, assignments, documents: [] })) }
}
