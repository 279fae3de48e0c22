import { sql, type Kysely } from 'kysely'
import type { RegisterImportReply, RowDifferenceReply } from '../../contract/register-imports.ts'
import { sentenceOf } from '../../contract/sentences.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { Place } from '../../domain/access/place.ts'
import { can } from '../../domain/access/policy.ts'
import { scopeOf } from '../../domain/access/scope.ts'
import { columnLetters } from '../../domain/documents/column-letters.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { kindNames } from '../../domain/organisations/kind-names.ts'
import { organisationFields, type OrganisationField, type OrganisationValues } from '../../domain/organisations/organisation-values.ts'
import { differenceKinds, type CellFault, type DifferenceKind } from '../../domain/organisations/register/difference.ts'
import { registerColumns, type ColumnMapping } from '../../domain/organisations/register/register-column.ts'
import { zoneLabel } from '../../domain/territories/zones.ts'
import type { Tables } from '../db/tables.ts'
import { inScope } from '../kernel/scope-condition.ts'

/** Where a workbook stands: of the territory of the one who brought it, and of that person. */
export async function placeOfRegisterImport(db: Kysely<Tables>, id: string): Promise<Place> {
  const row = await db.selectFrom('register_import as i').innerJoin('territory as t', 't.id', 'i.territory_id').select(['t.path', 't.region_id', 'i.created_by']).where('i.id', '=', id).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'register.unknown')
  return { path: row.path, regionId: row.region_id, organisationId: null, personId: row.created_by }
}

type Summary = Pick<RegisterImportReply, 'id' | 'fileName' | 'state' | 'createdAt' | 'counts'>

/** The newest first. */
export async function listRegisterImports(db: Kysely<Tables>, actor: Actor): Promise<Summary[]> {
  const rows = await db.selectFrom('register_import as i').innerJoin('territory as t', 't.id', 'i.territory_id').select(['i.id', 'i.file_name', 'i.state', 'i.created_at', 'i.counts'])
    .where('i.state', '<>', 'discarded')
    .where(inScope(scopeOf(actor, 'organisation.manage'), { region: 't.region_id', territory: 'i.territory_id', person: 'i.created_by' }))
    .orderBy('i.created_at', 'desc').limit(50).execute()
  return rows.map((row) => ({ id: row.id, fileName: row.file_name, state: row.state, createdAt: row.created_at.toISOString(), counts: row.counts as Summary['counts'] }))
}

export async function readRegisterImport(db: Kysely<Tables>, id: string): Promise<RegisterImportReply> {
  const row = await db.selectFrom('register_import').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'register.unknown')
  // What is stored was made by the comparison.
  return {
    id, fileName: row.file_name, state: row.state, createdAt: row.created_at.toISOString(), counts: row.counts as Summary['counts'], version: row.version,
    sheet: row.sheet, headingsRow: row.headings_row, headings: row.headings as string[], sample: row.sample as string[][],
    mapping: [...(row.mapping as ColumnMapping)], mappingName: row.mapping_name,
  }
}

type Page = { kind?: DifferenceKind | undefined; after?: string | undefined; limit: number }

/** A page of the comparison, faults first. */
export async function listRowDifferences(db: Kysely<Tables>, id: string, { kind, after, limit }: Page): Promise<{ items: RowDifferenceReply[]; next: string | null }> {
  const [rank, row] = (after ?? '').split('-').map(Number)
  const { rows } = await sql<StoredRow>`
    select r.rank, r.row, r.name, r.organisation_id as "organisationId", r.before, r.after, r.faults, i.sheet, i.state
    from register_import as i join register_import_row as r on r.import_id = i.id and r.comparison_id = i.comparison_id
    where i.id = ${id} ${kind === undefined ? sql`` : sql`and r.rank = ${differenceKinds.indexOf(kind)}`}
      ${rank === undefined || row === undefined || !Number.isInteger(rank) || !Number.isInteger(row) ? sql`` : sql`and (r.rank, r.row) > (${rank}, ${row})`}
    order by r.rank, r.row limit ${limit + 1}
  `.execute(db)
  const shown = rows.slice(0, limit)
  const names = await territoryNames(db, shown)
  const last = shown.at(-1)
  return { items: shown.map((one) => inWords(one, names)), next: rows.length > limit && last ? `${last.rank}-${last.row}` : null }
}

async function territoryNames(db: Kysely<Tables>, rows: readonly StoredRow[]): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(rows.flatMap(({ before, after }) => [before?.territoryId ?? 0, after?.territoryId ?? 0]))]
  const found = ids.length === 0 ? [] : await db.selectFrom('territory').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(found.map(({ id, name }) => [id, name]))
}

function inWords({ rank, row, name, organisationId, before, after, faults, sheet, state }: StoredRow, territories: ReadonlyMap<number, string>): RowDifferenceReply {
  const said = (values: OrganisationValues | null, field: OrganisationField): string | null => (values === null ? null : shownValue(field, values, territories))
  const fields = after === null ? [] : organisationFields.filter((field) => said(before, field) !== said(after, field))
  return {
    row, name, organisationId: rank === 1 && state !== 'applied' ? null : organisationId, kind: differenceKinds[rank] ?? 'fault',
    changes: fields.map((field) => ({ field: headingOf(field), from: said(before, field), to: said(after, field) })),
    faults: faults.map((fault) => faultInWords(fault, row, sheet)),
  }
}

function headingOf(field: OrganisationField): string {
  return registerColumns.find((column) => column.field === (field === 'territoryId' ? 'territory' : field))?.heading ?? field
}

function shownValue(field: OrganisationField, values: OrganisationValues, territories: ReadonlyMap<number, string>): string | null {
  switch (field) {
    case 'territoryId': return territories.get(values.territoryId) ?? String(values.territoryId)
    case 'kind': return kindNames[values.kind]
    case 'zone': return zoneLabel(values.zone)
    case 'closedOn': return values.closedOn?.split('-').reverse().join('.') ?? null
    default: return values[field]
  }
}

/** «Лист „Организации“, C14: …»: where, what, and what to do. */
function faultInWords({ refused, parameters, column }: CellFault, row: number, sheet: string | null): string {
  const { title, advice } = sentenceOf(refused, parameters)
  return `Лист «${sheet ?? ''}», ${column === null ? `строка ${row}` : `${columnLetters(column)}${row}`}: ${title} ${advice}`
}

type StoredRow = { rank: number; row: number; name: string; organisationId: string | null; before: OrganisationValues | null; after: OrganisationValues | null; faults: CellFault[]; sheet: string | null; state: RegisterImportReply['state'] }

type MappingReply = { id: string; name: string; headings: string[]; territory: string; may: { forget: boolean } }

/** The mappings that would be proposed to the actor. */
export async function listColumnMappings(db: Kysely<Tables>, actor: Actor): Promise<MappingReply[]> {
  const rows = await db.selectFrom('column_mapping as m').innerJoin('territory as t', 't.id', 'm.territory_id')
    .select(['m.id', 'm.name', 'm.headings', 't.name as territory', 't.path', 't.region_id as regionId']).where('m.territory_id', 'in', [...actor.path, 0]).orderBy('m.name').execute()
  return rows.map(({ id, name, headings, territory, path, regionId }) => ({
    id, name, headings: headings as string[], territory, may: { forget: can(actor, 'organisation.manage', { path, regionId, organisationId: null }) },
  }))
}

export async function placeOfMapping(db: Kysely<Tables>, id: string): Promise<Place> {
  const row = await db.selectFrom('column_mapping as m').innerJoin('territory as t', 't.id', 'm.territory_id').select(['t.path', 't.region_id']).where('m.id', '=', id).executeTakeFirst()
  if (!row) throw new OporaError('not_found', 'mapping.unknown')
  return { path: row.path, regionId: row.region_id, organisationId: null }
}
