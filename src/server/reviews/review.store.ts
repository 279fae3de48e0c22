import { sql, type Kysely } from 'kysely'
import type { Place } from '../../domain/access/place.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { DocumentTemplate } from '../../domain/programme-documents/document-template.ts'
import type { ReviewCriteria, ReviewMessage, Score } from '../../domain/reviews/review-criteria.ts'
import type { ReviewKind, ReviewOutcome, RouteStep } from '../../domain/reviews/review-route.ts'
import type { ReviewState, RoundState } from '../../domain/reviews/review-states.ts'
import type { Tables } from '../db/tables.ts'

export type RoundAddress = { regionId: number; documentId: string; round: number }
export type NewReview = { id: string; seat: number; expertId: string; dueOn: CivilDate }
export type NewRound = RoundAddress & { organisationId: string; territoryId: number; kind: ReviewKind; version: number; criteria: ReviewCriteria; reviews: NewReview[] }

export async function insertRounds(tx: Kysely<Tables>, { programmeId, sampleId, rule, on }: { programmeId: string; sampleId: string | null; rule: RouteStep; on: CivilDate }, rounds: readonly NewRound[]): Promise<void> {
  if (rounds.length === 0) return
  await sql`
    insert into review_round (region_id, document_id, number, step, level, kind, sample_id, programme_id, organisation_id, territory_id, document_version, rule, criteria, opened_on)
    select r."regionId", r."documentId", r.round, ${rule.code}, ${rule.level}, r.kind, ${sampleId}::uuid, ${programmeId}::uuid, r."organisationId", r."territoryId", r.version, ${JSON.stringify(rule)}::jsonb, r.criteria, ${on}
    from jsonb_to_recordset(${JSON.stringify(rounds)}::jsonb) as r ("regionId" int, "documentId" uuid, round int, kind text, "organisationId" uuid, "territoryId" int, version int, criteria jsonb)
  `.execute(tx)
  await insertReviews(tx, rounds.flatMap(({ regionId, documentId, round, reviews }) => reviews.map((review) => Object.assign(review, { regionId, documentId, round }))), on)
}

export async function insertReviews(tx: Kysely<Tables>, reviews: readonly (NewReview & RoundAddress)[], on: CivilDate): Promise<void> {
  await sql`
    insert into review (region_id, id, document_id, round, seat, expert_id, due_on, assigned_on)
    select v."regionId", v.id, v."documentId", v.round, v.seat, v."expertId", v."dueOn", ${on}
    from jsonb_to_recordset(${JSON.stringify(reviews)}::jsonb) as v ("regionId" int, id uuid, "documentId" uuid, round int, seat int, "expertId" uuid, "dueOn" date)
  `.execute(tx)
}

export type StoredReview = RoundAddress & {
  id: string; seat: number; expertId: string; state: ReviewState; version: number
  kind: ReviewKind; rule: RouteStep; criteria: ReviewCriteria; template: DocumentTemplate
  programmeId: string; organisationId: string; territoryId: number; municipalityId: number | null; sentBy: string | null; place: Place
  /** All of the round: whom it was given to, and what came. */
  peers: { id: string; expertId: string; state: ReviewState; percent: number | null; seat: number }[]
}

/** A reading with the round that it is of; the round is locked, so that of two who finish together one sees the other. */
export async function lockReview(tx: Kysely<Tables>, { regionId, id }: { regionId: number; id: string }): Promise<StoredReview> {
  await sql`select from review_round as r join review as v on v.region_id = r.region_id and v.document_id = r.document_id and v.round = r.number where v.region_id = ${regionId} and v.id = ${id} for update of r`.execute(tx)
  const { rows: [row] } = await sql<Omit<StoredReview, 'place'> & { path: number[] }>`
    select v.region_id as "regionId", v.id, v.document_id as "documentId", v.round, v.seat, v.expert_id as "expertId", v.state, v.version, r.kind, r.rule, r.criteria, d.template,
      r.programme_id as "programmeId", r.organisation_id as "organisationId", r.territory_id as "territoryId", d.sent_by as "sentBy", t.path,
      (select m.id from territory as m where m.id = any(t.path) and m.level = 'municipality' limit 1) as "municipalityId",
      (select jsonb_agg(jsonb_build_object('id', p.id, 'expertId', p.expert_id, 'state', p.state, 'percent', p.percent, 'seat', p.seat) order by p.seat) from review as p where p.region_id = v.region_id and p.document_id = v.document_id and p.round = v.round) as peers
    from review as v join review_round as r on v.region_id = r.region_id and v.document_id = r.document_id and v.round = r.number join territory as t on t.id = r.territory_id join programme_document as d on d.region_id = r.region_id and d.id = r.document_id
    where v.region_id = ${regionId} and v.id = ${id}
  `.execute(tx)
  if (!row) throw new OporaError('not_found', 'review.unknown')
  const { path, ...review } = row
  return { ...review, place: { path, regionId, organisationId: review.organisationId, personId: review.expertId } }
}

type Said = { scores: readonly Score[]; messages: readonly ReviewMessage[]; recommendation: string }

export async function saveSaid(tx: Kysely<Tables>, { regionId, id, version }: StoredReview, { scores, messages, recommendation }: Said, given: { percent: number; outcome: ReviewOutcome; on: CivilDate } | null): Promise<number> {
  await tx.updateTable('review').set({ scores: JSON.stringify(scores), messages: JSON.stringify(messages), recommendation, version: version + 1, ...(given === null ? {} : { state: 'given', percent: String(given.percent), outcome: given.outcome, given_on: given.on }) })
    .where('region_id', '=', regionId).where('id', '=', id).execute()
  return version + 1
}

export async function saveLeft(tx: Kysely<Tables>, { regionId, id, version }: StoredReview, state: 'declined' | 'withdrawn', reason: string): Promise<number> {
  await tx.updateTable('review').set({ state, reason, version: version + 1 }).where('region_id', '=', regionId).where('id', '=', id).execute()
  return version + 1
}

export async function saveRound(tx: Kysely<Tables>, { regionId, documentId, round }: RoundAddress, state: RoundState, found: { percent: number; outcome: ReviewOutcome } | null): Promise<void> {
  await tx.updateTable('review_round').set({ state, percent: found === null ? null : String(found.percent), outcome: found?.outcome ?? null }).where('region_id', '=', regionId).where('document_id', '=', documentId).where('number', '=', round).execute()
}

export async function saveConcluded(tx: Kysely<Tables>, { regionId, documentId, round }: RoundAddress, { report, hash, on }: { report: object; hash: string; on: CivilDate }): Promise<void> {
  await tx.updateTable('review_round').set({ state: 'concluded', concluded_on: on, report: JSON.stringify(report), report_hash: Buffer.from(hash, 'hex') }).where('region_id', '=', regionId).where('document_id', '=', documentId).where('number', '=', round).execute()
}

type NewSample = { regionId: number; id: string; programmeId: string; cohortId: string; territoryId: number; step: string; share: number; seed: string; cohortSize: number; on: CivilDate; personId: string; schools: { id: string; regionId: number }[] }

export async function insertSample(tx: Kysely<Tables>, { regionId, id, programmeId, cohortId, territoryId, step, share, seed, cohortSize, on, personId, schools }: NewSample): Promise<void> {
  await tx.insertInto('review_sample').values({ region_id: regionId, id, programme_id: programmeId, cohort_id: cohortId, territory_id: territoryId, step, share, seed, cohort_size: cohortSize, drawn_on: on, person_id: personId }).execute()
  await tx.insertInto('review_sample_school').values(schools.map((school, at) => ({ region_id: regionId, sample_id: id, position: at + 1, organisation_id: school.id, school_region: school.regionId }))).execute()
}
