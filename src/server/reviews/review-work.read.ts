import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { DocumentKind } from '../../domain/programme-documents/document-kind.ts'
import type { DocumentState } from '../../domain/programme-documents/document-states.ts'
import type { DocumentTemplate } from '../../domain/programme-documents/document-template.ts'
import { isAllRead, kindsRead } from '../../domain/reviews/all-read.ts'
import type { ReviewCriteria, ReviewMessage, Score } from '../../domain/reviews/review-criteria.ts'
import type { ReviewKind, ReviewLevel, ReviewOutcome, RouteStep } from '../../domain/reviews/review-route.ts'
import type { PastRound } from '../../domain/reviews/route-position.ts'
import type { Tables } from '../db/tables.ts'
import { within } from './review-ground.read.ts'

/** A document that may be read now. */
export type Candidate = {
  regionId: number; documentId: string; organisationId: string; territoryId: number; municipalityId: number | null; kind: DocumentKind; state: DocumentState; sentVersion: number; sentBy: string | null; cameOn: CivilDate
  /** Of its route, in order; and the number of the last of all. */
  rounds: PastRound[]; lastNumber: number
}

const candidate = sql`
  d.region_id as "regionId", d.id as "documentId", d.organisation_id as "organisationId", d.territory_id as "territoryId", d.kind, d.state, d.sent_version as "sentVersion", d.sent_by as "sentBy", coalesce(d.decided_on, d.sent_on) as "cameOn", m.id as "municipalityId",
  coalesce(r.rounds, '[]') as rounds, coalesce(r.last, 0) as "lastNumber"
`
const itsRounds = sql`left join lateral (
  select jsonb_agg(jsonb_build_object('step', x.step, 'outcome', case when x.state = 'concluded' then x.outcome end) order by x.number) filter (where x.kind <> 'sample') as rounds, max(x.number) as last
  from review_round as x where x.region_id = d.region_id and x.document_id = d.id
) as r on true
left join territory as t on t.id = d.territory_id left join lateral (select m.id from territory as m where m.id = any(t.path) and m.level = 'municipality' limit 1) as m on true`

/** What the curators confirmed and the route has not brought to its end. */
export async function waitingDocuments(db: Kysely<Tables>, programmeId: string, place: Place): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select ${candidate} from programme_document as d ${itsRounds}
    where ${within(place, { region: 'd.region_id', territory: 'd.territory_id' })} and d.programme_id = ${programmeId} and d.state in ('confirmed', 'under-review') and d.sent_version is not null order by d.id
  `.execute(db)
  return rows
}

/** The same, only how many stand behind which reading: the last of their route; null before the first. */
export async function waitingByLast(db: Kysely<Tables>, programmeId: string, place: Place): Promise<{ last: PastRound | null; documents: number }[]> {
  const { rows } = await sql<{ step: string | null; outcome: ReviewOutcome | null; documents: number }>`
    select r.step, r.outcome, count(*)::int as documents from programme_document as d left join (
      select distinct on (x.region_id, x.programme_id, x.document_id) x.region_id, x.document_id, x.step, case when x.state = 'concluded' then x.outcome end as outcome
      from review_round as x where ${within(place, { region: 'x.region_id', territory: 'x.territory_id' })} and x.programme_id = ${programmeId} and x.kind <> 'sample' order by x.region_id, x.programme_id, x.document_id, x.number desc
    ) as r on r.region_id = d.region_id and r.document_id = d.id
    where ${within(place, { region: 'd.region_id', territory: 'd.territory_id' })} and d.programme_id = ${programmeId} and d.state in ('confirmed', 'under-review') and d.sent_version is not null group by 1, 2
  `.execute(db)
  return rows.map(({ step, outcome, documents }) => ({ last: step === null ? null : { step, outcome }, documents }))
}

/** Of a sample: what its schools have sent, in this year or in their own, and nobody reads for it yet. */
export async function sampledDocuments(db: Kysely<Tables>, sample: { regionId: number; id: string }): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select ${candidate} from review_sample as x join review_sample_school as s on s.region_id = x.region_id and s.sample_id = x.id join programme_document as d on d.region_id = s.school_region and d.organisation_id = s.organisation_id and d.programme_id in (x.programme_id, x.cohort_id) ${itsRounds}
    where x.region_id = ${sample.regionId} and x.id = ${sample.id} and d.state in ('confirmed', 'under-review', 'accepted') and d.sent_version is not null
      and not exists (select from review_round as e where e.region_id = d.region_id and e.document_id = d.id and e.sample_id = ${sample.id}) order by d.id
  `.execute(db)
  return rows
}

export type ReadyRound = {
  regionId: number; documentId: string; round: number; kind: ReviewKind; sampleId: string | null; rule: RouteStep; criteria: ReviewCriteria; percent: number; outcome: ReviewOutcome; version: number
  programmeId: string; organisationId: string; territoryId: number; school: string; territory: string; template: DocumentTemplate; factor: string | null; hash: string; rounds: PastRound[]
  readings: { scores: Score[]; messages: ReviewMessage[]; recommendation: string; outcome: ReviewOutcome }[]
}

/** Rounds whose readings are all in, locked; of one document where it is named. */
export async function readyRounds(tx: Kysely<Tables>, programmeId: string, place: Place, { step, documentId }: { step: string; documentId: string | null }, limit: number): Promise<ReadyRound[]> {
  const { rows } = await sql<ReadyRound>`
    select r.region_id as "regionId", r.document_id as "documentId", r.number as round, r.kind, r.sample_id as "sampleId", r.rule, r.criteria, r.percent::float8 as percent, r.outcome, r.document_version as version, r.programme_id as "programmeId", r.organisation_id as "organisationId", r.territory_id as "territoryId",
      o.name as school, t.name as territory, d.template, d.factor, encode(v.hash, 'hex') as hash,
      (select jsonb_agg(jsonb_build_object('step', e.step, 'outcome', e.outcome) order by e.number) from review_round as e where e.region_id = r.region_id and e.document_id = r.document_id and e.kind <> 'sample') as rounds,
      (select jsonb_agg(jsonb_build_object('scores', g.scores, 'messages', g.messages, 'recommendation', g.recommendation, 'outcome', g.outcome) order by g.seat) from review as g where g.region_id = r.region_id and g.document_id = r.document_id and g.round = r.number and g.state = 'given') as readings
    from review_round as r join programme_document as d on d.region_id = r.region_id and d.id = r.document_id join document_version as v on v.region_id = r.region_id and v.document_id = r.document_id and v.number = r.document_version
      join organisation as o on o.id = r.organisation_id join territory as t on t.id = r.territory_id
    where ${within(place, { region: 'r.region_id', territory: 'r.territory_id' })} and r.programme_id = ${programmeId} and r.step = ${step} and r.state = 'ready' and (${documentId}::uuid is null or r.document_id = ${documentId}::uuid)
    order by r.region_id, r.document_id limit ${limit} for update of r
  `.execute(tx)
  return rows
}

export async function cohortOf(db: Kysely<Tables>, programmeId: string, place: Place, on: CivilDate): Promise<{ id: string; regionId: number }[]> {
  const { rows } = await sql<{ id: string; regionId: number }>`
    select s.organisation_id as id, s.region_id as "regionId" from programme_school as s where ${within(place, { region: 's.region_id', territory: 's.territory_id' })} and s.programme_id = ${programmeId} and s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on})
  `.execute(db)
  return rows
}

export async function sampleOf(db: Kysely<Tables>, id: string, { path, regionId }: Place): Promise<{ regionId: number; id: string; step: string }> {
  const { rows: [row] } = await sql<{ regionId: number; id: string; step: string }>`select region_id as "regionId", id, step from review_sample where region_id = ${regionId ?? 0} and id = ${id} and territory_id = ${path.at(-1) ?? 0}`.execute(db)
  if (!row) throw new OporaError('not_found', 'review.unknown-sample')
  return row
}

export type ReviewDuty = { regionId: number; assignmentId: string; territoryId: number; organisationId: string | null; roadmapId: string; activityId: string; process: 'review' | 'monitoring-stage'; step: string; level: ReviewLevel; place: Place }

/** What road maps of the year ask of parties at a level, above the places where something was concluded; not done yet. */
export async function openReviewDuties(tx: Kysely<Tables>, programmeId: string, level: ReviewLevel, territories: readonly number[], regions: readonly number[]): Promise<ReviewDuty[]> {
  const { rows } = await sql<Omit<ReviewDuty, 'level' | 'place'> & { path: number[]; placeRegion: number | null }>`
    select a.region_id as "regionId", a.id as "assignmentId", a.territory_id as "territoryId", a.organisation_id as "organisationId", a.roadmap_id as "roadmapId", a.activity_id as "activityId", a.process, a.step, t.path, t.region_id as "placeRegion"
    from assignment as a join roadmap as m on m.id = a.roadmap_id join territory as t on t.id = a.territory_id
    where a.region_id = any(${[0, ...regions]}::int[]) and m.programme_id = ${programmeId} and (a.process = 'review' or (a.process = 'monitoring-stage' and a.step like 'review%')) and a.state in ('open', 'awaiting', 'returned', 'past') and t.level = ${level === 'federation' ? 'federal' : level}
      and exists (select from territory as c where c.id = any(${[...territories]}::int[]) and c.path @> array[t.id]) order by a.region_id, a.id
  `.execute(tx)
  return rows.map(({ path, placeRegion, ...duty }) => Object.assign(duty, { level, place: { path, regionId: placeRegion, organisationId: null } }))
}

/** The day of the last conclusion, where all that a road map asks a party of a territory to have read is read; else null. */
export async function readBefore(tx: Kysely<Tables>, { programmeId, territoryId, step }: { programmeId: string; territoryId: number; step: string }, on: CivilDate): Promise<CivilDate | null> {
  const { level: known, path, region_id: regionId } = await tx.selectFrom('territory').select(['level', 'path', 'region_id']).where('id', '=', territoryId).executeTakeFirstOrThrow()
  const level = known === 'federal' ? 'federation' : known
  if (level === 'school') return null
  const place: Place = { path, regionId, organisationId: null }
  if (!isAllRead(step, await readSoFar(tx, programmeId, level, kindsRead('review', step), place, on))) return null
  const { rows: [row] } = await sql<{ on: CivilDate | null }>`
    select max(r.concluded_on) as "on" from review_round as r where ${within(place, { region: 'r.region_id', territory: 'r.territory_id' })} and r.programme_id = ${programmeId} and r.level = ${level} and (r.kind = 'sample') = ${step === 'sample'}
  `.execute(tx)
  return row?.on ?? null
}

export type ReadSoFar = { schools: number; documents: number; schoolsWithout: number; unread: number; givenBack: number; unfinished: number; samples: number; unfinishedSamples: number; sampled: number }

/** How far a level's readings of a territory have come. */
export async function readSoFar(tx: Kysely<Tables>, programmeId: string, level: ReviewLevel, kinds: readonly DocumentKind[], place: Place, on: CivilDate): Promise<ReadSoFar> {
  const { rows: [row] } = await sql<ReadSoFar>`
    with school as (
      select s.region_id, s.organisation_id from programme_school as s where ${within(place, { region: 's.region_id', territory: 's.territory_id' })} and s.programme_id = ${programmeId} and s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on})
    ), document as (
      select s.organisation_id, d.id, l.state, l.outcome, l.read from school as s left join programme_document as d on d.region_id = s.region_id and d.organisation_id = s.organisation_id and d.programme_id = ${programmeId} and d.kind = any(${[...kinds]}::text[])
        left join lateral (
          select (array_agg(r.state order by r.number desc))[1] as state, (array_agg(r.outcome order by r.number desc))[1] as outcome, count(*) filter (where r.state = 'concluded') as read
          from review_round as r where r.region_id = d.region_id and r.document_id = d.id and r.level = ${level} and r.kind <> 'sample') as l on true
    ), sampled as (
      select x.id, c.organisation_id, count(r.number) as rounds, count(r.number) filter (where r.state <> 'concluded') as unfinished
      from review_sample as x join review_sample_school as c on c.region_id = x.region_id and c.sample_id = x.id left join review_round as r on r.region_id = c.school_region and r.organisation_id = c.organisation_id and r.sample_id = x.id
      where x.region_id = ${place.regionId ?? 0} and x.programme_id = ${programmeId} and x.territory_id = ${place.path.at(-1) ?? 0} group by 1, 2
    )
    select count(distinct organisation_id)::int as schools, count(id)::int as documents, count(*) filter (where id is null)::int as "schoolsWithout", count(*) filter (where id is not null and coalesce(read, 0) = 0)::int as unread,
      count(*) filter (where state = 'concluded' and outcome = 'return')::int as "givenBack", count(*) filter (where state is not null and state <> 'concluded')::int as unfinished,
      (select count(distinct id)::int from sampled) as samples, (select count(*)::int from sampled where rounds = 0 or unfinished > 0) as "unfinishedSamples", (select coalesce(sum(rounds), 0)::int from sampled) as sampled
    from document
  `.execute(tx)
  return row ?? { schools: 0, documents: 0, schoolsWithout: 0, unread: 0, givenBack: 0, unfinished: 0, samples: 0, unfinishedSamples: 0, sampled: 0 }
}
