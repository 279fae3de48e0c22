import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely'
import type { PersonalTable } from '../../domain/personal-data/personal-table.ts'
import { personalDataRegister } from '../../domain/personal-data/register.ts'
import type { Tables } from '../db/tables.ts'

/** What an export holds of each table at the most; how many there are in all is said beside. */
const mostRows = 2_000

export type KeptRows = { table: PersonalTable; total: number; rows: Readonly<Record<string, unknown>>[] }

/** Every row about a person in every table of the register, secrets left out. Parted tables are asked in the regions of the person's appointments alone. */
export async function readKeptRows(db: Kysely<Tables>, personId: string): Promise<KeptRows[]> {
  const regions = await regionsOf(db, personId)
  const kept: KeptRows[] = []
  for (const table of personalDataRegister) {
    const columns = [...table.fields.filter(({ isSecret }) => !isSecret).map(({ column }) => column), ...Object.keys(table.dates)]
    const { rows } = await sql<Record<string, unknown> & { total_rows: string }>`
      select ${sql.join(columns.map((column) => sql.ref(column)))}, count(*) over () as total_rows
      from ${sql.table(table.table)} where ${isAbout(table, personId, regions)} limit ${mostRows}
    `.execute(db)
    kept.push({ table, total: Number(rows[0]?.total_rows ?? 0), rows: rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))) })
  }
  return kept
}

/** How many rows about a person each small table holds. */
export async function countKeptRows(db: Kysely<Tables>, personId: string): Promise<ReadonlyMap<string, number>> {
  const small = personalDataRegister.filter(({ byRegion, isLarge }) => !byRegion && !isLarge)
  const { rows } = await sql<{ table: string; rows: number }>`
    ${sql.join(small.map((table) => sql`select ${table.table} as "table", count(*)::int as rows from ${sql.table(table.table)} where ${isAbout(table, personId, [])}`), sql` union all `)}
  `.execute(db)
  return new Map(rows.map(({ table, rows: count }) => [table, count]))
}

function isAbout({ of, byRegion }: PersonalTable, personId: string, regions: readonly number[]): RawBuilder<SqlBool> {
  const about = sql<SqlBool>`(${sql.join(of.map((column) => sql`${sql.ref(column)} = ${personId}`), sql` or `)})`
  return byRegion ? sql<SqlBool>`region_id = any(${regions}::int[]) and ${about}` : about
}

/** The country's own part is everybody's: who has changed something of no region has done it there. */
async function regionsOf(db: Kysely<Tables>, personId: string): Promise<number[]> {
  const rows = await db.selectFrom('appointment').select('region_id').distinct().where('person_id', '=', personId).execute()
  return [...new Set([0, ...rows.map(({ region_id }) => region_id)])]
}
