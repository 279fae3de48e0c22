import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { myReviews, QueuedReview, readDocumentReviews, ReviewConclusion, ReviewReply } from '../../contract/reviews.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { can, requireAccess } from '../../domain/access/policy.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { kindOfMediaType } from '../../domain/files/file-kind.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { fieldsOf } from '../../domain/programme-documents/document-template.ts'
import { blinded, blindedFileName } from '../../domain/reviews/blinded.ts'
import { percentOf, reviewFaults } from '../../domain/reviews/review-criteria.ts'
import { isReviewStepOpen, reviewRules, reviewStates, reviewSteps, type ReviewState } from '../../domain/reviews/review-states.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { Tables } from '../db/tables.ts'
import { knownFile, type FoundFile } from '../files/file.read.ts'

export const queuePage = 50

type Address = { regionId: number; id: string }
type QueueReply = z.infer<(typeof myReviews)['reply']>

/** The regions in which somebody may be asked to read: the own one; whoever reads for the country reads in all. */
function regionsOf({ regionId }: Actor) {
  return regionId === null || regionId === 0 ? sql`true` : sql`v.region_id = ${regionId}`
}

/** What one was asked to read: what is due first comes first, what is done last. */
export async function listMyReviews(db: Kysely<Tables>, actor: Actor, { state, offset }: { state?: ReviewState | undefined; offset: number }, on: CivilDate): Promise<QueueReply> {
  const { rows } = await sql<QueuedReview & { programmeId: string; isBlind: boolean; total: number }>`
    select v.region_id as "regionId", v.id, v.document_id as "documentId", d.kind, d.template ->> 'title' as title, d.factor, coalesce(o.short_name, o.name) as school, t.name as territory, v.round as number, r.rule ->> 'title' as step, r.kind as round, v.state, v.due_on as "dueOn",
      v.state = 'assigned' and v.due_on < ${on} as "isOverdue", (select count(*)::int from jsonb_array_elements(v.scores) as s where s ->> 'points' is not null) as scored, jsonb_array_length(r.criteria -> 'criteria') as criteria, v.percent::float8 as percent,
      r.programme_id as "programmeId", (r.rule ->> 'isBlind')::boolean as "isBlind"
    from (select * from review as v where ${regionsOf(actor)} and v.expert_id = ${actor.personId} and ${state === undefined ? sql`v.state in ('assigned', 'given')` : sql`v.state = ${state}`} order by v.state, v.due_on, v.id limit ${queuePage} offset ${offset}) as v
      join review_round as r on r.region_id = v.region_id and r.document_id = v.document_id and r.number = v.round join programme_document as d on d.region_id = v.region_id and d.id = v.document_id
      join organisation as o on o.id = r.organisation_id join territory as t on t.id = r.territory_id order by v.state, v.due_on, v.id
  `.execute(db)
  const { rows: counted } = await sql<{ state: ReviewState; count: number }>`select v.state, count(*)::int as count from review as v where ${regionsOf(actor)} and v.expert_id = ${actor.personId} group by 1`.execute(db)
  const counts = Object.fromEntries(reviewStates.map((one) => [one, counted.find((row) => row.state === one)?.count ?? 0])) as Record<ReviewState, number>
  const names = await factorNames(db, rows)
  const items = rows.map(({ programmeId, isBlind, ...row }) => Object.assign(row, isBlind ? { school: null, territory: null } : {}, { factor: nameOfFactor(names, programmeId, row.factor) }))
  return { items, counts, total: state === undefined ? counts.assigned + counts.given : counts[state] }
}

/** What the factors are called in their years, where any stands there. */
export async function factorNames(db: Kysely<Tables>, rows: readonly { programmeId: string; factor: string | null }[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const programmeId of new Set(rows.filter(({ factor }) => factor !== null).map((row) => row.programmeId))) for (const { code, definition } of await entriesOf(db, programmeId, 'risk-factor')) names.set(`${programmeId} ${code}`, definition.name)
  return names
}

export function nameOfFactor(names: ReadonlyMap<string, string>, programmeId: string, factor: string | null): string | null {
  return factor === null ? null : names.get(`${programmeId} ${factor}`) ?? factor
}

type Row = Omit<ReviewReply, 'file' | 'faults' | 'percent' | 'next' | 'may' | 'isOverdue'> & { path: number[]; organisationId: string; expertId: string; programmeId: string; names: string[]; fileId: string | null }

/** A reading that the actor may see, with where it stands. */
async function requireReading(db: Kysely<Tables>, actor: Actor, { regionId, id }: Address): Promise<{ row: Row; place: Place }> {
  const { rows: [row] } = await sql<Row>`
    select v.region_id as "regionId", v.id, v.version, v.document_id as "documentId", v.round as number, d.kind, d.template ->> 'title' as title, d.factor, coalesce(o.short_name, o.name) as school, t.name as territory, v.state, r.kind as round, r.rule, v.due_on as "dueOn", r.document_version as "documentVersion",
      encode(n.hash, 'hex') as hash, n.file_id as "fileId", n.address, d.template, n.content, r.criteria, v.scores, v.messages, v.recommendation, t.path, r.organisation_id as "organisationId", v.expert_id as "expertId", r.programme_id as "programmeId", array_remove(array[o.name, o.short_name], null) as names,
      (select coalesce(jsonb_agg(jsonb_build_object('field', c.field, 'text', c.text, 'version', c.version_number) order by c.at, c.position), '[]') from document_comment as c where c.region_id = v.region_id and c.document_id = v.document_id and c.reason = 'return' and c.version_number < r.document_version) as earlier
    from review as v join review_round as r on r.region_id = v.region_id and r.document_id = v.document_id and r.number = v.round join programme_document as d on d.region_id = v.region_id and d.id = v.document_id
      join document_version as n on n.region_id = v.region_id and n.document_id = v.document_id and n.number = r.document_version join organisation as o on o.id = r.organisation_id join territory as t on t.id = r.territory_id
    where v.region_id = ${regionId} and v.id = ${id}
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'review.unknown')
  const place: Place = { path: row.path, regionId, organisationId: row.organisationId, personId: row.expertId }
  requireAccess(actor, reviewRules.read.permission, place)
  return { row, place }
}

/** The school's own file that is to be read, under a name that the expert may know. */
export async function reviewedFile(db: Kysely<Tables>, actor: Actor, address: Address): Promise<{ file: FoundFile; name: string }> {
  const { row: { fileId, rule } } = await requireReading(db, actor, address)
  if (fileId === null) throw new OporaError('not_found', 'file.unknown')
  const file = await knownFile(db, address.regionId, fileId)
  return { file, name: rule.isBlind ? blindedFileName(file.name) : file.name }
}

export async function readReview(db: Kysely<Tables>, actor: Actor, { regionId, id }: Address, on: CivilDate): Promise<ReviewReply> {
  const { row: { path: _path, organisationId: _organisationId, expertId: _expertId, programmeId, names, fileId, ...review }, place } = await requireReading(db, actor, { regionId, id })
  const file = fileId === null ? null : await knownFile(db, regionId, fileId)
  const { rule, criteria, scores, messages, template, content, factor, state } = review
  const factors = await factorNames(db, [{ programmeId, factor }])
  const { rows: [next] } = await sql<Address>`select v.region_id as "regionId", v.id from review as v where ${regionsOf(actor)} and v.expert_id = ${actor.personId} and v.state = 'assigned' and v.id <> ${id} order by v.due_on, v.id limit 1`.execute(db)
  return {
    ...review, file: file === null ? null : fileOf(file, rule.isBlind), ...(rule.isBlind ? { school: null, territory: null, address: null, content: blinded(content, names) } : {}), factor: nameOfFactor(factors, programmeId, factor), isOverdue: state === 'assigned' && review.dueOn < on,
    faults: state === 'assigned' ? reviewFaults(criteria, fieldsOf(template).map(({ code }) => code), rule.passFrom, { scores, messages }) : [], percent: percentOf(criteria, scores), next: next ?? null,
    may: reviewSteps.filter((step) => isReviewStepOpen(step, state) && can(actor, reviewRules[step].permission, place)),
  }
}

function fileOf({ name, mediaType, size }: FoundFile, isBlind: boolean): ReviewReply['file'] {
  const kind = kindOfMediaType(mediaType)
  return { name: isBlind ? blindedFileName(name) : name, kind: kind?.name ?? 'файл', size, isShown: kind?.preview === 'pdf' }
}

async function placeOfDocument(db: Kysely<Tables>, { regionId, id }: Address): Promise<Place> {
  const { rows: [row] } = await sql<{ path: number[]; organisationId: string }>`select t.path, d.organisation_id as "organisationId" from programme_document as d join territory as t on t.id = d.territory_id where d.region_id = ${regionId} and d.id = ${id}`.execute(db)
  if (!row) throw new OporaError('not_found', 'programme-document.unknown')
  return { path: row.path, regionId, organisationId: row.organisationId }
}

/** The readings of a document as its school sees them: scores only once the conclusion is sent, and never who read. */
export async function documentReviews(db: Kysely<Tables>, actor: Actor, address: Address): Promise<z.infer<(typeof readDocumentReviews)['reply']>> {
  requireAccess(actor, 'review.read', await placeOfDocument(db, address))
  const { rows } = await sql<z.infer<(typeof readDocumentReviews)['reply']>['items'][number]>`
    select r.number, r.rule ->> 'title' as step, r.level, r.kind as round, r.state, r.opened_on as "openedOn", r.concluded_on as "concludedOn", case when r.state = 'concluded' then r.percent::float8 end as percent, case when r.state = 'concluded' then r.outcome end as outcome, r.report as conclusion
    from review_round as r where r.region_id = ${address.regionId} and r.document_id = ${address.id} order by r.number desc
  `.execute(db)
  return { items: rows }
}

export async function readConclusion(db: Kysely<Tables>, actor: Actor, address: Address, number: number): Promise<ReviewConclusion> {
  const found = (await documentReviews(db, actor, address)).items.find((one) => one.number === number)?.conclusion
  if (found == null) throw new OporaError('not_found', 'review.no-conclusion')
  return found
}
