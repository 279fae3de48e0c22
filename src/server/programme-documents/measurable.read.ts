import { sql, type Kysely } from 'kysely'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Measurable } from '../../domain/programme-documents/measurable.ts'
import { indexUnit } from '../../domain/risks/index-unit.ts'
import type { SchoolData } from '../../domain/risks/scoring/school-data.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { Tables } from '../db/tables.ts'
import { knownSchool } from './prefill.read.ts'

type School = { regionId: number; programmeId: string; schoolId: string; factor: string | null; on: CivilDate }

/** What the targets of a school's document can be measured by: the indices of its factors, and the numbers of the year's form of school data. */
export async function measurableOf(db: Kysely<Tables>, { regionId, programmeId, schoolId, factor, on }: School): Promise<Measurable[]> {
  const { factors } = await knownSchool(db, { programmeId, schoolId, factor, on })
  const indices = factors.flatMap(({ code, name, indices: own }) => own.map((index): Measurable => ({ source: 'profile-index', index: `${code}/${index.code}`, text: `${name}: ${index.name}`, unit: indexUnit, value: index.value })))
  const { rows: [last] } = await sql<{ data: SchoolData | null }>`
    select r.school_data as data from risk_profile as r join risk_edition as e on e.id = r.edition_id
    where r.region_id = ${regionId} and r.organisation_id = ${schoolId} and e.programme_id = ${programmeId} and e.state = 'published' order by e.number desc limit 1
  `.execute(db)
  const fields = (await entriesOf(db, programmeId, 'school-data-form')).flatMap(({ definition }) => definition.fields)
  const results = fields.flatMap((field): Measurable[] => (field.kind === 'number' ? [{ source: 'results-data', index: field.key, text: field.label, unit: field.unit ?? '', value: last?.data?.[field.key] ?? null }] : []))
  return [...indices, ...results]
}
