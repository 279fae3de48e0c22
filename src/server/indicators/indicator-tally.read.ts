import { sql, type Kysely, type RawBuilder } from 'kysely'
import type { IndicatorTally } from '../../domain/indicators/measure-indicator.ts'
import type { IndicatorMeasure } from '../../domain/indicators/indicator-measure.ts'
import type { Tables } from '../db/tables.ts'
import { askedAssignments, countedFacts, countedSchools, type Counting, type Parting } from './indicator-source.read.ts'

const nothing: IndicatorTally = { done: 0, of: 0 }

/** How an indicator's measure counts at a place, or at each part of it, in one query; parts with nothing to count have none. */
export async function tallyIndicator(db: Kysely<Tables>, counting: Counting, parting: Parting): Promise<Map<string, IndicatorTally>> {
  const query = tallies[counting.indicator.measure](counting, parting)
  if (query === null) return new Map()
  const { rows } = await sql<IndicatorTally & { part: string }>`${query}`.execute(db)
  return new Map(rows.map(({ part, done, of }) => [part, { done, of }]))
}

export async function tallyWhole(db: Kysely<Tables>, counting: Counting): Promise<IndicatorTally> {
  return (await tallyIndicator(db, counting, 'whole')).get('') ?? nothing
}

const tallies: Record<IndicatorMeasure, (counting: Counting, parting: Parting) => RawBuilder<unknown> | null> = {
  'members-done': (counting, parting) => sql`
    with member as (select part, member, bool_and(state = 'done') as is_done from (${askedAssignments(counting, parting)}) as asked group by 1, 2)
    select part, count(*)::int as of, count(*) filter (where is_done)::int as done from member group by 1`,
  'assignments-done': (counting, parting) => sql`
    select part, count(*)::int as of, count(*) filter (where state = 'done')::int as done from (${askedAssignments(counting, parting)}) as asked group by 1`,
  'done-in-time': (counting, parting) => sql`
    select part, count(*)::int as of, count(*) filter (where state = 'done' and not is_late)::int as done
    from (${askedAssignments(counting, parting)}) as asked where state = 'done' or due_on < ${counting.today}::date group by 1`,
  'members-with-fact': (counting, parting) => sql`
    with happened as (select distinct organisation_id from (${countedFacts(counting, 'whole')}) as counted)
    select part, count(*)::int as of, count(h.organisation_id)::int as done
    from (${countedSchools(counting, parting)}) as school left join happened as h using (organisation_id) group by 1`,
  'facts-counted': (counting, parting) => sql`select part, count(*)::int as done, 0 as of from (${countedFacts(counting, parting)}) as counted group by 1`,
  'stated': () => null,
}
