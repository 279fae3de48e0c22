import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { personalDataRegister } from '../../domain/personal-data/register.ts'

let database: TestDatabase
let columns: { table: string; column: string; isWords: boolean; isOfPerson: boolean; isParted: boolean }[]
beforeAll(async () => {
  database = await testDatabase()
  columns = (await sql<(typeof columns)[number]>`
    select c.relname as table, a.attname as column, c.relkind = 'p' as "isParted",
      t.typname in ('text', 'varchar', 'jsonb', 'json', 'bytea', '_text', 'inet') as "isWords",
      a.attname ~ '(^|_)(person_id|by)$' or a.attname = 'delegate_id'
        or exists (select from pg_constraint as f where f.contype = 'f' and f.conrelid = c.oid and f.confrelid = 'person'::regclass and a.attnum = any(f.conkey)) as "isOfPerson"
    from pg_class as c join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type as t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
  `.execute(database.open().db)).rows
})
afterAll(() => database.drop())

it('names every column of words in the tables that know a person', () => {
  const tables = new Set([...columns.filter(({ isOfPerson }) => isOfPerson).map(({ table }) => table), ...personalDataRegister.map(({ table }) => table)])
  const known = new Set(personalDataRegister.flatMap(({ table, fields, plain }) => [...fields.map(({ column }) => column), ...plain].map((column) => `${table}.${column}`)))
  const missing = columns.filter(({ table, isWords }) => tables.has(table) && isWords).map(({ table, column }) => `${table}.${column}`).filter((one) => !known.has(one))
  expect(missing.toSorted()).toEqual([])
})

it('names no column that is not there', () => {
  const there = new Set(columns.map(({ table, column }) => `${table}.${column}`))
  const named = personalDataRegister.flatMap(({ table, of, fields, plain }) => [...of, ...fields.map(({ column }) => column), ...plain].map((column) => `${table}.${column}`))
  expect(named.filter((one) => !there.has(one))).toEqual([])
})

it('says of each table that is parted by region that it is', () => {
  const parted = new Set(columns.filter(({ isParted }) => isParted).map(({ table }) => table))
  expect(parted.size).toBeGreaterThan(5)
  for (const { table, byRegion } of personalDataRegister) expect([table, byRegion ?? false]).toEqual([table, parted.has(table)])
})
