import { sql, type Kysely } from 'kysely'
import type { z } from 'zod'
import type { DocumentReply, DueDocumentReply, listSchoolDocuments as listContract, SchoolDocumentsReply, versionReply } from '../../contract/programme-documents.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { can, requireAccess } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { fieldsOf } from '../../domain/programme-documents/document-template.ts'
import { isReadableSchedule } from '../../domain/assignments/planning/worded-windows.ts'
import { documentGaps } from '../../domain/programme-documents/completeness.ts'
import { acceptedFactors, dueDocuments, sameDocument, stageDocuments, type DueDocument } from '../../domain/programme-documents/document-set.ts'
import { documentRules, documentStates, openDocumentSteps, type DocumentStanding, type DocumentState, type DocumentStep } from '../../domain/programme-documents/document-states.ts'
import { readLive } from '../../domain/programme-documents/live/live-content.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'
import { isLasting } from '../programmes/lasting.read.ts'
import type { DocumentAddress } from './document.store.ts'
import { measurableOf } from './measurable.read.ts'
import { withComputed } from './computed.read.ts'
import { loadLive } from './live.store.ts'

const page = 100

/** What the school works on in the year, once its curator has confirmed the choice; null before. */
const activated = sql`(select coalesce(array_agg(f.factor order by f.factor), '{}') from risk_work as w left join risk_work_factor as f
  on f.region_id = w.region_id and f.programme_id = w.programme_id and f.organisation_id = w.organisation_id and f.is_activated
  where w.region_id = s.region_id and w.programme_id = s.programme_id and w.organisation_id = s.organisation_id and w.activation = 'confirmed' having count(w.organisation_id) > 0)`

const curatorOf = (on: CivilDate) => sql`(select p.name from attachment as h join appointment as a on a.id = h.appointment_id join person as p on p.id = a.person_id
  where h.programme_id = s.programme_id and h.organisation_id = s.organisation_id and ${isLasting('h', on)} order by h.starts_on desc limit 1)`

const documents = sql`(select coalesce(jsonb_agg(jsonb_build_object('kind', d.kind, 'factor', d.factor, 'id', d.id, 'state', d.state, 'sentOn', d.sent_on, 'decidedOn', d.decided_on, 'acceptedOn', d.accepted_on, 'isOwnFile', d.file_id is not null,
    'changedAt', to_char(d.changed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'messages', (select count(*) from document_comment as c where c.region_id = d.region_id and c.document_id = d.id and c.resolved_at is null))), '[]')
  from programme_document as d where d.region_id = s.region_id and d.programme_id = s.programme_id and d.organisation_id = s.organisation_id)`

type WrittenDocument = DueDocument & NonNullable<DueDocumentReply['document']>
type SchoolRow = Omit<SchoolDocumentsReply, 'documents' | 'may' | 'isChoiceConfirmed' | 'programme'> & { activated: string[] | null; written: WrittenDocument[] }

const schoolColumns = (on: CivilDate) => sql`
  jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) as school, jsonb_build_object('id', t.id, 'name', t.name) as territory, s.region_id as "regionId",
  ${curatorOf(on)} as curator, ${activated} as activated, ${documents} as written
`
const schoolTables = sql`programme_school as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id`

type Names = { factors: ReadonlyMap<string, string>; titles: ReadonlyMap<string, string> }

async function namesOf(db: Kysely<Tables>, programmeId: string): Promise<Names> {
  const [factors, templates] = [await entriesOf(db, programmeId, 'risk-factor'), await entriesOf(db, programmeId, 'document-template')]
  return { factors: new Map(factors.map(({ code, definition }) => [code, definition.name])), titles: new Map(templates.map(({ code, definition }) => [code, definition.title])) }
}

/** Factors by their names in the year's catalogue. */
export async function namedFactors(db: Kysely<Tables>, programmeId: string, codes: readonly string[]): Promise<{ code: string; name: string }[]> {
  const { factors } = await namesOf(db, programmeId)
  return codes.map((code) => ({ code, name: factors.get(code) ?? code }))
}

/** Reports of a school's stages that are being written. */
export async function openReports(db: Kysely<Tables>, { regionId, programmeId, schoolId }: { regionId: number; programmeId: string; schoolId: string }): Promise<string[]> {
  const rows = await db.selectFrom('programme_document').select('id').where('region_id', '=', regionId).where('programme_id', '=', programmeId).where('organisation_id', '=', schoolId)
    .where('kind', 'in', stageDocuments.map(({ kind }) => kind)).where('state', 'in', ['draft', 'returned']).orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/** Those that the school owes, and any that were begun while it still worked on their factor. */
function schoolReply({ activated: codes, written, ...row }: SchoolRow, names: Names): Omit<SchoolDocumentsReply, 'programme' | 'may'> {
  const due = [...dueDocuments(codes), ...(acceptedFactors(written).length > 0 ? stageDocuments : [])]
  const left = written.filter((one) => !due.some((other) => sameDocument(one, other)))
  const replies = [...due, ...left].map(({ kind, factor }): DueDocumentReply => {
    const found = written.find((one) => sameDocument(one, { kind, factor }))
    const { kind: _kind, factor: _factor, ...document } = found ?? { kind, factor, id: '' }
    return { kind, factor: factor === null ? null : { code: factor, name: names.factors.get(factor) ?? factor }, title: names.titles.get(kind) ?? '', document: found === undefined ? null : document as NonNullable<DueDocumentReply['document']> }
  })
  return { ...row, documents: replies, isChoiceConfirmed: codes !== null }
}

/** A school of a year: what it is begun with, and what is due. */
export async function schoolOf(db: Kysely<Tables>, programmeId: string, schoolId: string, on: CivilDate): Promise<SchoolRow & { place: Place; takesPart: boolean; programme: SchoolDocumentsReply['programme'] }> {
  const { rows: [row] } = await sql<SchoolRow & { path: number[]; takesPart: boolean; programme: SchoolDocumentsReply['programme'] }>`
    select ${schoolColumns(on)}, t.path, (s.left_on is null or s.left_on > ${on}) as "takesPart", jsonb_build_object('id', y.id, 'name', i.name, 'year', y.year) as programme
    from ${schoolTables} join programme as y on y.id = s.programme_id join initiative as i on i.id = y.initiative_id where s.programme_id = ${programmeId} and s.organisation_id = ${schoolId}
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'programme-document.no-school')
  const { path, ...school } = row
  return { ...school, place: { path, regionId: school.regionId, organisationId: schoolId } }
}

export async function readSchoolDocuments(db: Kysely<Tables>, actor: Actor, programmeId: string, schoolId: string, on: CivilDate): Promise<SchoolDocumentsReply> {
  const { place, takesPart, programme, ...school } = await schoolOf(db, programmeId, schoolId, on)
  requireAccess(actor, 'document.read', place)
  return { programme, ...schoolReply(school, await namesOf(db, programmeId)), may: { start: takesPart && can(actor, 'document.write', place) } }
}

type ListReply = z.infer<(typeof listContract)['reply']>

/** The schools of a year that the reader may see, each with its documents. */
export async function listSchoolDocuments(db: Kysely<Tables>, actor: Actor, programmeId: string, { territory, state, offset }: z.infer<(typeof listContract)['query']>, on: CivilDate): Promise<ListReply> {
  const asked = sql`s.programme_id = ${programmeId} and s.joined_on <= ${on} and (s.left_on is null or s.left_on > ${on}) and ${inScope(scopeOf(actor, 'document.read'), { region: 's.region_id', territory: 's.territory_id', organisation: 's.organisation_id' })}
    and (${territory ?? null}::int is null or t.path @> array[${territory ?? null}::int])`
  const ofState = state === undefined ? sql`true` : sql`exists (select from programme_document as d where d.region_id = s.region_id and d.programme_id = s.programme_id and d.organisation_id = s.organisation_id and d.state = ${state})`
  const { rows } = await sql<SchoolRow>`select ${schoolColumns(on)} from ${schoolTables} where ${asked} and ${ofState} order by t.name, coalesce(o.short_name, o.name), o.id limit ${page} offset ${offset}`.execute(db)
  const { rows: counted } = await sql<{ state: DocumentState | null; documents: number; schools: number }>`
    select d.state, count(d.id)::int as documents, count(distinct s.organisation_id)::int as schools
    from ${schoolTables} left join programme_document as d on d.region_id = s.region_id and d.programme_id = s.programme_id and d.organisation_id = s.organisation_id
    where ${asked} group by grouping sets ((d.state), ())
  `.execute(db)
  const counts = Object.fromEntries(documentStates.map((one) => [one, counted.find((row) => row.state === one)?.documents ?? 0])) as Record<DocumentState, number>
  const total = state === undefined ? Math.max(0, ...counted.map(({ schools }) => schools)) : counted.find((row) => row.state === state)?.schools ?? 0
  const names = await namesOf(db, programmeId)
  return { items: rows.map((row) => schoolReply(row, names)), total, counts }
}

type Head = Omit<DocumentReply, 'content' | 'measurable' | 'gaps' | 'may' | 'factor'> & { factorCode: string | null; path: number[]; unlockedField: string | null; schoolId: string }

const utc = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const author = sql`jsonb_build_object('author', p.name)`

/** What the reader may do with it, by its state and by the permission table. */
export function stepsOf(actor: Actor, place: Place, standing: DocumentStanding): DocumentStep[] {
  return openDocumentSteps(standing).filter((step) => {
    const { permission } = documentRules[step]
    return permission !== null && can(actor, permission, place)
  })
}

export async function readDocument(db: Kysely<Tables>, actor: Actor, { regionId, id }: DocumentAddress, on: CivilDate): Promise<DocumentReply> {
  const { rows: [head] } = await sql<Head>`
    select s.region_id as "regionId", s.id, s.version, jsonb_build_object('id', y.id, 'name', i.name, 'year', y.year) as programme, jsonb_build_object('id', o.id, 'name', coalesce(o.short_name, o.name)) as school, o.id as "schoolId",
      jsonb_build_object('id', t.id, 'name', t.name) as territory, t.path, ${curatorOf(on)} as curator, s.kind, s.factor as "factorCode", s.state, s.template, s.unlocked_field as "unlockedField",
      (select jsonb_build_object('id', f.id, 'name', f.name, 'address', s.address, 'addressState', s.address_state, 'problem', s.address_problem) from file as f where f.region_id = s.region_id and f.id = s.file_id) as file,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('personId', p.id, 'name', p.name)), '[]') from appointment as a join person as p on p.id = a.person_id and p.erased_at is null
        where a.organisation_id = o.id and a.role in ('school-head', 'school-team') and a.starts_on <= ${on} and (a.ends_on is null or a.ends_on >= ${on}) and (a.programme_id is null or a.programme_id = y.id)) as team,
      case when s.unlocked_field is null then null else jsonb_build_object('field', s.unlocked_field, 'reason', s.unlock_reason) end as unlocked,
      s.sent_version as "sentVersion", s.sent_on as "sentOn", s.decided_on as "decidedOn", s.accepted_on as "acceptedOn",
      (select coalesce(jsonb_agg(jsonb_build_object('number', v.number, 'name', v.name, 'reason', v.reason, 'hash', encode(v.hash, 'hex'), 'on', v.made_on, 'at', ${utc('v.at')}, 'isOwnFile', v.file_id is not null) || ${author} order by v.number desc), '[]')
        from document_version as v join person as p on p.id = v.person_id where v.region_id = s.region_id and v.document_id = s.id) as versions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'field', c.field, 'row', c.row_id, 'quote', c.quote, 'text', c.text, 'reason', c.reason, 'version', c.version_number, 'at', ${utc('c.at')}, 'resolvedAt', ${utc('c.resolved_at')}) || ${author} order by c.at, c.position, c.id), '[]')
        from document_comment as c join person as p on p.id = c.person_id where c.region_id = s.region_id and c.document_id = s.id) as comments
    from programme_document as s join organisation as o on o.id = s.organisation_id join territory as t on t.id = s.territory_id join programme as y on y.id = s.programme_id join initiative as i on i.id = y.initiative_id
    where s.region_id = ${regionId} and s.id = ${id}
  `.execute(db)
  if (!head) throw new OporaError('not_found', 'programme-document.unknown')
  const { factorCode, path, unlockedField, schoolId, ...rest } = head
  const place: Place = { path, regionId, organisationId: schoolId }
  requireAccess(actor, 'document.read', place)
  const { template } = rest
  const isOpen = rest.state === 'draft' || rest.state === 'returned'
  const content = await withComputed(db, { regionId, id, programmeId: rest.programme.id, schoolId, kind: rest.kind, template }, readLive(await loadLive(db, { regionId, id }), template), isOpen ? null : rest.sentVersion)
  const names = factorCode === null ? null : await namesOf(db, rest.programme.id)
  const may = stepsOf(actor, place, { state: rest.state, unlockedField })
  return {
    ...rest, factor: factorCode === null ? null : { code: factorCode, name: names?.factors.get(factorCode) ?? factorCode }, content,
    gaps: documentGaps(template, content, (schedule) => isReadableSchedule(schedule, rest.programme.year)), may, team: may.includes('write') ? rest.team : [],
    measurable: may.includes('write') && fieldsOf(template).some(({ kind }) => kind === 'targets') ? await measurableOf(db, { regionId, programmeId: rest.programme.id, schoolId, factor: factorCode, on }) : [],
  }
}

export async function readVersion(db: Kysely<Tables>, actor: Actor, { regionId, id }: DocumentAddress, number: number): Promise<z.infer<typeof versionReply>> {
  const { rows: [row] } = await sql<z.infer<typeof versionReply> & { path: number[]; schoolId: string }>`
    select v.number, v.name, v.reason, encode(v.hash, 'hex') as hash, p.name as author, v.made_on as on, to_char(v.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, v.file_id is not null as "isOwnFile", v.content, d.template, t.path, d.organisation_id as "schoolId"
    from document_version as v join programme_document as d on d.region_id = v.region_id and d.id = v.document_id join person as p on p.id = v.person_id join territory as t on t.id = d.territory_id
    where v.region_id = ${regionId} and v.document_id = ${id} and v.number = ${number}
  `.execute(db)
  if (!row) throw new OporaError('not_found', 'programme-document.unknown-version')
  const { path, schoolId, ...version } = row
  requireAccess(actor, 'document.read', { path, regionId, organisationId: schoolId })
  return version
}

/** Where a school's documents are, for an assignment of a road map: those of its year. */
export async function documentsPathOf(db: Kysely<Tables>, roadmapId: string, schoolId: string): Promise<string | null> {
  const found = await db.selectFrom('roadmap').select('programme_id').where('id', '=', roadmapId).executeTakeFirst()
  return found?.programme_id == null ? null : `/programmes/${found.programme_id}/documents/${schoolId}`
}
