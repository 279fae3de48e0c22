import { sql, type Kysely } from 'kysely'
import { nameOfAssignment, type Slot } from '../../domain/assignments/planning/plan-assignments.ts'
import type { Seat } from '../../domain/assignments/planning/seat.ts'
import type { Tables } from '../db/tables.ts'
import { hashedId } from '../kernel/hashed-id.ts'
import { countsOf } from './rollup.store.ts'

const batch = 20_000

/** What a plan asks for, as rows of a table of this transaction: it is held against what is stored, set by set. */
export async function stagePlan(tx: Kysely<Tables>, roadmapId: string, slots: readonly Slot[], regionOf: (territoryId: number) => number): Promise<number> {
  await sql`drop table if exists pg_temp.planned_assignment`.execute(tx)
  await sql`
    create temporary table planned_assignment (
      region_id int, id uuid primary key, activity_id uuid, binding smallint, slot text, process text, step text, duty text, starts_on date, due_on date, is_past boolean,
      holder_role text, territory_id int, organisation_id uuid, holder_person_id uuid, zone text
    ) on commit drop
  `.execute(tx)
  let rows: StagedRow[] = []
  let staged = 0
  for (const slot of slots) {
    for (const seat of slot.seats) {
      rows.push({ id: hashedId(nameOfAssignment(roadmapId, slot, seat.holder)), slot, seat })
      if (rows.length < batch) continue
      staged += await stageRows(tx, rows, regionOf)
      rows = []
    }
  }
  return staged + (await stageRows(tx, rows, regionOf))
}

type StagedRow = { id: string; slot: Slot; seat: Seat }

async function stageRows(tx: Kysely<Tables>, rows: readonly StagedRow[], regionOf: (territoryId: number) => number): Promise<number> {
  if (rows.length === 0) return 0
  const [slots, seats] = [numbered(rows.map(({ slot }) => slot)), numbered(rows.map(({ seat }) => seat))]
  const slotRows = JSON.stringify([...slots].map(([{ activityId, binding, key, process, step, duty, window, isPast }, n]) => ({ n, activityId, binding, key, process, step, duty, startsOn: window.startsOn, dueOn: window.dueOn, isPast })))
  const seatRows = JSON.stringify([...seats].map(([{ holder: { role, territoryId, organisationId, personId }, zone }, n]) => ({ n, role, territoryId, organisationId, personId, region: regionOf(territoryId), zone })))
  await sql`
    insert into planned_assignment
    select h.region, r.id, s."activityId", s.binding, s.key, s.process, s.step, s.duty, s."startsOn", s."dueOn", s."isPast",
      h.role, h."territoryId", h."organisationId", h."personId", h.zone
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ slot }) => slots.get(slot) ?? 0)}::int[], ${rows.map(({ seat }) => seats.get(seat) ?? 0)}::int[]) as r (id, slot, seat)
    join jsonb_to_recordset(${slotRows}::jsonb) as s (n int, "activityId" uuid, binding smallint, key text, process text, step text, duty text, "startsOn" date, "dueOn" date, "isPast" boolean) on s.n = r.slot
    join jsonb_to_recordset(${seatRows}::jsonb) as h (n int, role text, "territoryId" int, "organisationId" uuid, "personId" uuid, region int, zone text) on h.n = r.seat
    on conflict do nothing
  `.execute(tx)
  return rows.length
}

function numbered<T>(items: readonly T[]): Map<T, number> {
  const numbers = new Map<T, number>()
  for (const item of items) if (!numbers.has(item)) numbers.set(item, numbers.size)
  return numbers
}

/** Regions that the plan speaks of now, or spoke of before: queries on partitioned tables name them. Federal parties are of the country. */
export async function regionsOfPlan(tx: Kysely<Tables>, roadmapId: string, regionId: number | null): Promise<number[]> {
  if (regionId !== null) return [regionId, 0]
  const { rows } = await sql<{ region: number }>`
    select distinct region_id as region from planned_assignment union select distinct region_id from assignment where roadmap_id = ${roadmapId}
  `.execute(tx)
  return rows.map(({ region }) => region)
}

/** What was added: how many, and which of them a process other than evidence may have seen done already. */
export type Added = { count: number; inProcess: string[] }

/** Assignments that are not there yet, and what they add to the counts. */
export async function insertPlanned(tx: Kysely<Tables>, roadmapId: string, revisionId: string, regions: readonly number[], processes: readonly string[]): Promise<Added> {
  const { rows: [inserted] } = await sql<{ count: string; inProcess: string[] }>`
    with added as (
      insert into assignment (
        region_id, id, roadmap_id, revision_id, activity_id, binding, slot, process, step, duty, starts_on, planned_due_on, due_on,
        holder_role, territory_id, organisation_id, holder_person_id, zone, is_past, state
      )
      select p.region_id, p.id, ${roadmapId}, ${revisionId}, p.activity_id, p.binding, p.slot, p.process, p.step, p.duty, p.starts_on, p.due_on, p.due_on,
        p.holder_role, p.territory_id, p.organisation_id, p.holder_person_id, p.zone, p.is_past, case when p.is_past then 'past' else 'open' end
      from planned_assignment as p
      where not exists (select from assignment as a where a.region_id = p.region_id and a.region_id = any(${[...regions]}::int[]) and a.id = p.id)
      returning *
    ), counted as (${countsOf(sql`added`, 1)})
    select count(*), coalesce(array_agg(id) filter (where process = any(${[...processes]}::text[])), '{}') as "inProcess" from added
  `.execute(tx)
  return { count: Number(inserted?.count ?? 0), inProcess: inserted?.inProcess ?? [] }
}

/** What is planned otherwise than it is stored; a withdrawn one that is asked for again is open. Those that facts speak of are to be folded anew. */
export async function updatePlanned(
  tx: Kysely<Tables>, { revisionId, reworded, regions }: { revisionId: string; /** Activities that this revision says otherwise than the one before. */ reworded: readonly string[]; regions: readonly number[] },
): Promise<{ regionId: number; id: string }[]> {
  const { rows } = await sql<{ regionId: number; id: string }>`
    with before as (
      select a.* from assignment as a join planned_assignment as p on p.region_id = a.region_id and p.id = a.id
      where a.region_id = any(${[...regions]}::int[]) and (a.state = 'withdrawn' or (a.revision_id <> ${revisionId} and a.activity_id = any(${[...reworded]}::uuid[])) or
        (a.binding, a.step, a.starts_on, a.planned_due_on, a.territory_id, a.zone, a.is_past) is distinct from (p.binding, p.step, p.starts_on, p.due_on, p.territory_id, p.zone, p.is_past))
      for update of a
    ), changed as (
      update assignment as a set revision_id = ${revisionId}, binding = p.binding, step = p.step, starts_on = p.starts_on, planned_due_on = p.due_on,
        due_on = case when a.planned_due_on is distinct from p.due_on then p.due_on else a.due_on end,
        territory_id = p.territory_id, zone = p.zone, is_past = p.is_past, state = case when a.state <> 'withdrawn' then a.state when p.is_past then 'past' else 'open' end,
        is_overdue = a.is_overdue and a.planned_due_on is not distinct from p.due_on, version = a.version + 1
      from planned_assignment as p join before as b on b.region_id = p.region_id and b.id = p.id
      where a.region_id = any(${[...regions]}::int[]) and a.region_id = p.region_id and a.id = p.id
      returning a.*
    ), taken as (${countsOf(sql`before`, -1)}), counted as (${countsOf(sql`changed`, 1)})
    select c.region_id as "regionId", c.id from changed as c join before as b on b.region_id = c.region_id and b.id = c.id
    where b.state = 'withdrawn' or (b.planned_due_on, b.is_past) is distinct from (c.planned_due_on, c.is_past)
  `.execute(tx)
  return rows
}

/** What is no longer asked for and was not done: the later revision dropped it, or the school left. */
export async function withdrawUnplanned(tx: Kysely<Tables>, roadmapId: string, regions: readonly number[]): Promise<number> {
  const { rows: [withdrawn] } = await sql<{ count: string }>`
    with before as (
      select a.* from assignment as a
      where a.region_id = any(${[...regions]}::int[]) and a.roadmap_id = ${roadmapId} and a.state in ('open', 'awaiting', 'returned')
        and not exists (select from planned_assignment as p where p.region_id = a.region_id and p.id = a.id)
      for update of a
    ), changed as (
      update assignment as a set state = 'withdrawn', is_overdue = false, asked_until = null, decider = null, version = a.version + 1
      from before as b where a.region_id = any(${[...regions]}::int[]) and a.region_id = b.region_id and a.id = b.id
      returning a.*
    ), taken as (${countsOf(sql`before`, -1)}), counted as (${countsOf(sql`changed`, 1)})
    select count(*) from changed
  `.execute(tx)
  return Number(withdrawn?.count ?? 0)
}

export async function savePlanning(tx: Kysely<Tables>, { regionId, roadmapId, revisionId, hash, now }: { regionId: number; roadmapId: string; revisionId: string; hash: string; now: Date }): Promise<void> {
  const values = { region_id: regionId, roadmap_id: roadmapId, revision_id: revisionId, people_hash: hash, planned_at: now }
  await tx.insertInto('roadmap_planning').values(values).onConflict((conflict) => conflict.column('roadmap_id').doUpdateSet(values)).execute()
}

/** Gives a road map without a programme year the one of its years and initiative, where there is but one. */
export async function chooseProgramme(tx: Kysely<Tables>, roadmapId: string, years: readonly number[], initiative: string | null): Promise<void> {
  await sql`
    update roadmap set programme_id = (
      select case when count(*) = 1 then (array_agg(p.id))[1] else (array_agg(p.id) filter (where ${initiative ?? null}::text is not null and i.name ilike '%' || ${initiative ?? ''} || '%'))[1] end
      from programme as p join initiative as i on i.id = p.initiative_id where p.year = any(${years}::int[]) and p.state <> 'closed'
    )
    where id = ${roadmapId} and programme_id is null
  `.execute(tx)
}

export async function setProgramme(tx: Kysely<Tables>, roadmapId: string, programmeId: string | null): Promise<void> {
  await tx.updateTable('roadmap').set({ programme_id: programmeId }).where('id', '=', roadmapId).execute()
}
