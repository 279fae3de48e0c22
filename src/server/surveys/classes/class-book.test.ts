import { randomUUID } from 'node:crypto'
import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aProgrammeYear } from '../../../../tests/support/programme-year.ts'
import { refusal } from '../../../../tests/support/refusal.ts'
import { regionGround, type RegionGround } from '../../../../tests/support/region-ground.ts'
import { startServer, type TestServer } from '../../../../tests/support/server.ts'
import { signIn, type SignedIn } from '../../../../tests/support/sign-in.ts'
import type { ClassBookReply } from '../../../contract/class-lists.ts'
import type { SurveyReadiness } from '../../../contract/survey-readiness.ts'
import { commandIdHeader } from '../../../contract/endpoint.ts'

let server: TestServer
let db: ReturnType<TestServer['database']['open']>['db']
let ground: RegionGround
let programme: string
let municipal: SignedIn
let head: SignedIn

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-01' })
  db = server.database.open().db
  ground = await regionGround(db, { code: '64', schools: 4 })
  programme = await aProgrammeYear(db)
  await sql`insert into programme_school (programme_id, organisation_id, region_id, territory_id, joined_on) select ${programme}::uuid, id, region_id, territory_id, '2022-01-10' from organisation where id = any(${ground.schools.map(({ id }) => id)}::uuid[])`.execute(db)
  municipal = await signIn(db, 'municipal-coordinator', { territoryId: ground.municipalities[0] ?? 0 })
  head = await signIn(db, 'school-head', { organisationId: ground.schools[0]?.id ?? '' })
})
afterAll(() => server.close())

async function bookOf(who: SignedIn, query = ''): Promise<ExcelJS.Workbook> {
  const response = await fetch(`${server.url}/api/programmes/${programme}/class-book${query}`, { headers: { cookie: who.cookie } })
  expect(response.status).toBe(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  return book
}

async function give(who: SignedIn, book: ExcelJS.Workbook, trial: 'yes' | 'no', of = programme): Promise<{ status: number; body: ClassBookReply }> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(await book.xlsx.writeBuffer())]), 'классы.xlsx')
  const response = await fetch(`${server.url}/api/class-book?programme=${of}&trial=${trial}`, { method: 'POST', body: form, headers: { cookie: who.cookie, [commandIdHeader]: randomUUID() } })
  return { status: response.status, body: await response.json() as ClassBookReply }
}

const names = (book: ExcelJS.Workbook) => [...new Set((book.getWorksheet('Учителя')?.getColumn(2).values ?? []).slice(3).map(String))]
const listOf = async (school: string | undefined) => (await server.get<{ classes: { grade: number; letter: string; pupils: number }[]; teachers: number; version: number }>(`/api/programmes/${programme}/schools/${school}/classes`)).body

/** Types a class and the teachers of the nth school of the book. */
function type(book: ExcelJS.Workbook, nth: number, one: { grade: unknown; letter: string; pupils: unknown }, teachers: unknown): void {
  const [classes, staff] = [book.getWorksheet('Классы'), book.getWorksheet('Учителя')]
  const id = staff?.getCell(3 + nth, 1).text
  let row = 3
  while (classes?.getCell(row, 1).text !== id) row += 1
  for (const [column, value] of [[3, one.grade], [4, one.letter], [5, one.pupils]] as const) if (classes) classes.getCell(row, column).value = value as ExcelJS.CellValue
  if (staff) staff.getCell(3 + nth, 3).value = teachers as ExcelJS.CellValue
}

it('Class lists of a municipality go out, come back, are tried, and only then saved; a school with a fault stays as it is', async () => {
  const book = await bookOf(municipal)
  const own = ground.schools.filter(({ territoryId }) => territoryId === ground.municipalities[0])
  expect(names(book)).toEqual(own.map(({ name }) => name))
  type(book, 0, { grade: 6, letter: 'А', pupils: 24 }, 17)
  type(book, 1, { grade: 6, letter: 'А', pupils: 'двадцать' }, 9)
  const { body: tried } = await give(municipal, book, 'yes')
  expect(tried).toEqual({
    changed: [{ id: own[0]?.id, name: own[0]?.name, before: { classes: 0, pupils: 0, teachers: 0 }, after: { classes: 1, pupils: 24, teachers: 17 } }], unchanged: 0, faulty: [own[1]?.name],
    faults: [{ place: 'Лист «Классы», E18', message: '«двадцать» — не целое число', name: own[1]?.name }], moreFaults: 0,
  })
  expect((await listOf(own[0]?.id)).version).toBe(0)
  expect((await give(municipal, book, 'no')).body.changed).toHaveLength(1)
  expect(await listOf(own[0]?.id)).toMatchObject({ classes: [{ grade: 6, letter: 'А', pupils: 24 }], teachers: 17, version: 1 })
  expect((await listOf(own[1]?.id)).version).toBe(0)
  expect((await give(municipal, book, 'no')).body.faults[0]).toMatchObject({ place: 'Лист «Классы»', message: 'список изменили после того, как книгу скачали: скачайте её заново' })
  expect((await give(municipal, await bookOf(municipal), 'no')).body).toMatchObject({ changed: [], unchanged: 1, faults: [] })
  const entries = await db.selectFrom('journal_entry').select(['subject_id', 'after']).where('action', '=', 'survey.list-classes').execute()
  expect(entries.map(({ subject_id }) => subject_id)).toEqual([own[0]?.id])
})

it('A school has a book of its own, and another\'s list is not touched by it', async () => {
  const [school, other] = ground.schools.filter(({ territoryId }) => territoryId === ground.municipalities[0])
  const book = await bookOf(head)
  expect(names(book)).toEqual([school?.name])
  const sheet = book.getWorksheet('Классы')
  for (const [column, value] of [[2, other?.name ?? ''], [3, 7], [5, 20]] as const) if (sheet) sheet.getCell(200, column).value = value
  const { body } = await give(head, book, 'no')
  expect(body.faults).toEqual([{ place: 'Лист «Классы», B200', message: `школы «${other?.name}» нет среди тех, чьи списки вы ведёте`, name: null }])
  expect((await listOf(other?.id)).version).toBe(0)
})

it('What is no book of this year, and whoever may list nothing, is refused', async () => {
  const book = await bookOf(head)
  expect(refusal(await give(head, book, 'yes', await aProgrammeYear(db)))).toBe('survey.other-class-book')
  const foreign = new ExcelJS.Workbook()
  foreign.addWorksheet('Классы')
  expect(refusal(await give(head, foreign, 'yes'))).toBe('survey.not-a-class-book')
  const expert = await signIn(db, 'expert', { territoryId: ground.regionId })
  expect((await fetch(`${server.url}/api/programmes/${programme}/class-book`, { headers: { cookie: expert.cookie } })).status).toBe(403)
  expect((await give(expert, book, 'yes')).status).toBe(403)
})

it('who has not given a list or the own data is counted by territory, down to the school, each reader for the own schools alone', async () => {
  const readinessFor = async (who: SignedIn, query = ''): Promise<{ status: number; body: SurveyReadiness }> => {
    const response = await fetch(`${server.url}/api/programmes/${programme}/survey-readiness${query}`, { headers: { cookie: who.cookie } })
    return { status: response.status, body: await response.json() as SurveyReadiness }
  }
  const region = await signIn(db, 'regional-coordinator', { territoryId: ground.regionId })
  await sql`delete from school_class where organisation_id <> ${ground.schools[0]?.id}`.execute(db)
  await sql`insert into school_class (region_id, programme_id, organisation_id, grade, letter, pupils) values (${ground.regionId}, ${programme}, ${ground.schools[0]?.id}, 5, 'Я', 20) on conflict do nothing`.execute(db)
  const { body: whole } = await readinessFor(region)
  expect(whole).toMatchObject({ own: { schools: 4, unlisted: 3, untold: 4 }, isDataAsked: false, schools: [] })
  expect(whole.territories.reduce((all, { unlisted }) => all + unlisted, 0)).toBe(3)
  const { body: below } = await readinessFor(region, `?territory=${ground.municipalities[0]}`)
  expect(below.path.map(({ id }) => id)).toEqual([ground.regionId, ground.municipalities[0]])
  expect(below.schools.map(({ isListed }) => isListed)).toEqual(below.schools.map((_, at) => at === below.schools.length - 1))
  expect((await readinessFor(head)).body).toMatchObject({ path: [], own: { schools: 1, unlisted: 0 }, schools: [{ id: ground.schools[0]?.id, isListed: true }] })
  expect((await readinessFor(municipal, `?territory=${ground.regionId}`)).status).toBe(403)
})
