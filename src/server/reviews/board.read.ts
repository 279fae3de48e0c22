import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { listReviewRounds, ReviewBoardReply, ReviewRoundRow } from '../../contract/reviews.ts'
import type { Actor } from '../../domain/access/actor.ts'
import { can, requireAccess } from '../../domain/access/policy.ts'
import { reviewRouteCode } from '../../domain/catalogue/reviews/review-routes.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { RoundState } from '../../domain/reviews/review-states.ts'
import { leadsLevel, type ReviewLevel, type ReviewRoute } from '../../domain/reviews/review-route.ts'
import { positionOf } from '../../domain/reviews/route-position.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { Tables } from '../db/tables.ts'
import { expertsOf, reviewYear, windowsOf, within } from './review-ground.read.ts'
import { factorNames, nameOfFactor } from './review.read.ts'
import { waitingByLast } from './review-work.read.ts'

const roundPage = 50

async function routeOf(db: Kysely<Tables>, programmeId: string): Promise<ReviewRoute> {
  const entries = await entriesOf(db, programmeId, 'review-route')
  return entries.find(({ code }) => code === reviewRouteCode)?.definition ?? { title: '', steps: [] }
}

type Counted = { step: string; open: number; third: number; ready: number; passed: number; returned: number; overdue: number; declined: number }

/** How the readings of a year stand in a territory: step by step, expert by expert, sample by sample. */
export async function readBoard(db: Kysely<Tables>, actor: Actor, programmeId: string, territoryId: number, on: CivilDate): Promise<ReviewBoardReply> {
  const year = await reviewYear(db, programmeId, territoryId)
  requireAccess(actor, 'review.lead', year.place)
  const { place } = year
  const route = await routeOf(db, programmeId)
  const { rows: counted } = await sql<Counted>`
    select r.step, count(*) filter (where r.state = 'open')::int as open, count(*) filter (where r.state = 'third')::int as third, count(*) filter (where r.state = 'ready')::int as ready, count(*) filter (where r.state = 'concluded' and r.outcome = 'pass')::int as passed,
      count(*) filter (where r.state = 'concluded' and r.outcome = 'return')::int as returned, coalesce(sum(v.overdue), 0)::int as overdue, coalesce(sum(v.declined), 0)::int as declined
    from review_round as r left join (
      select x.region_id, x.document_id, x.round, count(*) filter (where x.state = 'assigned') as overdue, count(*) filter (where x.state = 'declined') as declined
      from review as x where ${place.regionId === null ? sql`true` : sql`x.region_id = ${place.regionId}`} and (x.state = 'declined' or (x.state = 'assigned' and x.due_on < ${on})) group by 1, 2, 3
    ) as v on v.region_id = r.region_id and v.document_id = r.document_id and v.round = r.number and r.state in ('open', 'third') where ${within(place, { region: 'r.region_id', territory: 'r.territory_id' })} and r.programme_id = ${programmeId} group by 1
  `.execute(db)
  const waiting = new Map<string, number>()
  for (const { last, documents } of await waitingByLast(db, programmeId, place)) {
    const at = positionOf(route, last === null ? [] : [last])
    if (at !== null && !at.isOpen) waiting.set(at.step.code, (waiting.get(at.step.code) ?? 0) + documents)
  }
  const steps = []
  for (const rule of route.steps) {
    const { step: _step, ...counts } = counted.find(({ step }) => step === rule.code) ?? { step: '', open: 0, third: 0, ready: 0, passed: 0, returned: 0, overdue: 0, declined: 0 }
    const window = (await windowsOf(db, year, rule, place.regionId))(null)
    steps.push({ rule, window: window === null ? null : { opensOn: window.opensOn, closesOn: window.closesOn }, waiting: waiting.get(rule.code) ?? 0, ...counts, may: { lead: leadsLevel(actor.role, rule.level) } })
  }
  return {
    programme: { id: year.id, name: year.name, year: year.year }, territory: year.territory, steps, hasPrevious: year.previousId !== null,
    experts: await loadsOf(db, { programmeId, level: levelOfPlace(year.place), place, on }), samples: await samplesOf(db, programmeId, year.place),
  }
}

function levelOfPlace({ path, regionId }: { path: readonly number[]; regionId: number | null }): ReviewLevel {
  return regionId === null ? 'federation' : path.at(-1) === regionId ? 'region' : 'municipality'
}

async function loadsOf(db: Kysely<Tables>, asked: Parameters<typeof expertsOf>[1]): Promise<ReviewBoardReply['experts']> {
  const experts = await expertsOf(db, asked)
  const { rows } = await sql<{ personId: string; overdue: number; given: number; declined: number }>`
    select expert_id as "personId", count(*) filter (where state = 'assigned' and due_on < ${asked.on})::int as overdue, count(*) filter (where state = 'given')::int as given, count(*) filter (where state = 'declined')::int as declined
    from review where expert_id = any(${experts.map(({ personId }) => personId)}::uuid[]) group by 1
  `.execute(db)
  const known = new Map(rows.map(({ personId, ...row }) => [personId, row]))
  return experts.map(({ personId, name, load }) => Object.assign({ personId, name, assigned: load, overdue: 0, given: 0, declined: 0 }, known.get(personId))).toSorted((one, other) => one.name.localeCompare(other.name, 'ru'))
}

async function samplesOf(db: Kysely<Tables>, programmeId: string, { path, regionId }: { path: readonly number[]; regionId: number | null }): Promise<ReviewBoardReply['samples']> {
  const { rows } = await sql<ReviewBoardReply['samples'][number]>`
    select x.region_id as "regionId", x.id, x.step, x.share, x.seed, y.year as "cohortYear", x.cohort_size as cohort, x.drawn_on as "drawnOn", (select count(*)::int from review_sample_school as c where c.region_id = x.region_id and c.sample_id = x.id) as drawn, s.read, s.concluded
    from review_sample as x join programme as y on y.id = x.cohort_id left join lateral (
      select count(distinct r.organisation_id)::int as read, count(distinct r.organisation_id) filter (where r.state = 'concluded')::int as concluded from review_round as r where ${regionId === null ? sql`true` : sql`r.region_id = ${regionId}`} and r.programme_id = x.programme_id and r.sample_id = x.id) as s on true
    where x.region_id = ${regionId ?? 0} and x.programme_id = ${programmeId} and x.territory_id = ${path.at(-1) ?? 0} order by x.drawn_on desc, x.id
  `.execute(db)
  return rows
}

type RoundFilter = { step?: string | undefined; state?: RoundState | undefined; offset: number }

/** Document by document: who reads, how far. */
export async function listRounds(db: Kysely<Tables>, actor: Actor, programmeId: string, territoryId: number, { step, state, offset }: RoundFilter, on: CivilDate): Promise<z.infer<(typeof listReviewRounds)['reply']>> {
  const year = await reviewYear(db, programmeId, territoryId)
  requireAccess(actor, 'review.lead', year.place)
  const asked = sql`${within(year.place, { region: 'r.region_id', territory: 'r.territory_id' })} and r.programme_id = ${programmeId} and ${step === undefined ? sql`true` : sql`r.step = ${step}`} and ${state === undefined ? sql`true` : sql`r.state = ${state}`}`
  const { rows } = await sql<Omit<ReviewRoundRow, 'mayLead'> & { programmeId: string; level: ReviewLevel }>`
    select r.region_id as "regionId", r.document_id as "documentId", r.number, d.kind, d.template ->> 'title' as title, d.factor, coalesce(o.short_name, o.name) as school, t.name as territory, r.rule ->> 'title' as step, r.kind as round, r.state, r.percent::float8 as percent, r.outcome, r.level, r.programme_id as "programmeId",
      (select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'seat', v.seat, 'expert', p.name, 'state', v.state, 'dueOn', v.due_on, 'isOverdue', v.state = 'assigned' and v.due_on < ${on}, 'percent', v.percent, 'version', v.version, 'reason', v.reason) order by v.seat), '[]')
        from review as v join person as p on p.id = v.expert_id where v.region_id = r.region_id and v.document_id = r.document_id and v.round = r.number) as seats
    from (
      select r.* from review_round as r join organisation as o on o.id = r.organisation_id join territory as t on t.id = r.territory_id where ${asked}
      order by r.state = 'concluded', t.name, coalesce(o.short_name, o.name), r.document_id, r.number desc limit ${roundPage} offset ${offset}
    ) as r join programme_document as d on d.region_id = r.region_id and d.id = r.document_id join organisation as o on o.id = r.organisation_id join territory as t on t.id = r.territory_id
    order by r.state = 'concluded', t.name, school, r.document_id, r.number desc
  `.execute(db)
  const { rows: [counted] } = await sql<{ total: number }>`select count(*)::int as total from review_round as r where ${asked}`.execute(db)
  const names = await factorNames(db, rows)
  return { total: counted?.total ?? 0, items: rows.map(({ programmeId: id, level, ...row }) => Object.assign(row, { factor: nameOfFactor(names, id, row.factor), mayLead: leadsLevel(actor.role, level) && can(actor, 'review.lead', year.place) })) }
}

/** Where the reviews are led that an assignment of a road map asks for. */
export async function reviewPathOf(db: Kysely<Tables>, roadmapId: string): Promise<string | null> {
  const found = await db.selectFrom('roadmap').select('programme_id').where('id', '=', roadmapId).executeTakeFirst()
  return found?.programme_id == null ? null : `/programmes/${found.programme_id}/reviews`
}
