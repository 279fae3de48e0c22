import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { answeredYear } from '../support/answered-year.ts'
import { openBrowser } from '../support/browser.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { placeSchools, type Places } from '../support/places.ts'
import { aProgrammeYear } from '../support/programme-year.ts'
import { screenExcess } from '../support/screen-excess.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signIn, type SignedIn } from '../support/sign-in.ts'

let server: TestServer
let browser: Browser
let places: Places
let coordinator: SignedIn, head: SignedIn, curator: SignedIn

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-20' })
  browser = await openBrowser()
  const database = server.database.open()
  const { db } = database
  places = await placeSchools(db)
  const programmeId = await aProgrammeYear(db)
  const at = (id: string, territoryId: number) => ({ id, regionId: places.region, territoryId })
  await answeredYear(database, { programmeId, regionId: places.region, schools: [at(places.school, places.municipality), at(places.otherSchool, places.municipality), at(places.farSchool, places.otherMunicipality)] })
  coordinator = await signIn(db, 'regional-coordinator', { territoryId: places.region })
  head = await signIn(db, 'school-head', { organisationId: places.school })
  curator = await signIn(db, 'curator', { territoryId: places.region })
  await sql`insert into attachment (id, region_id, programme_id, appointment_id, organisation_id, starts_on) values (${randomUUID()}, ${places.region}, ${programmeId}, ${curator.appointmentId}, ${places.school}, '2022-01-01')`.execute(db)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(path: string, look: Look): Promise<Page> {
  const page = await newPage({ browser, server }, look)
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

test('the coordinator computes, looks at the map, publishes; the head and the curator read, down to the answers', async () => {
  const before = await open('/risks', { as: head })
  await before.getByText('Профилей ещё нет').waitFor()
  await before.context().close()

  const page = await open('/risks', { as: coordinator })
  await page.getByRole('button', { name: 'Рассчитать профили' }).click()
  await page.getByText('Не опубликован').waitFor({ timeout: 60_000 })
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Карта рисков' }).click()
  await page.getByRole('link', { name: /Лесной округ/ }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByText('Школы', { exact: true }).click()
  await page.getByRole('link', { name: 'Степная школа' }).waitFor()
  await page.getByLabel('Название', { exact: true }).fill('степная')
  await page.getByRole('link', { name: 'Школа № 1' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Рисковые профили' }).click()
  await page.getByRole('button', { name: 'Опубликовать' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }).click()
  await page.getByText('Опубликован 20 февраля 2022 г.').waitFor()
  await page.context().close()

  const own = await open('/risks', { as: head, width: 390 })
  await own.getByRole('heading', { name: 'Рисковый профиль: Школа № 1' }).waitFor()
  expect(await own.getByRole('row').count()).toBeGreaterThanOrEqual(12)
  expect(await screenExcess(own)).toBe(0)
  expect(await accessibilityFaults(own)).toEqual([])
  await own.getByRole('link', { name: 'Низкая учебная мотивация обучающихся' }).click()
  await own.getByText('Интерес и смысл').click()
  await own.getByText(/\d+\u00a0ответ/).first().waitFor()
  expect(await screenExcess(own)).toBe(0)
  expect(await accessibilityFaults(own)).toEqual([])
  await own.context().close()

  const visiting = await open('/risks', { as: curator, colourScheme: 'dark' })
  await visiting.getByRole('link', { name: 'Карта рисков' }).click()
  expect(await visiting.getByRole('link', { name: 'Степная школа' }).count()).toBe(0)
  await visiting.getByRole('link', { name: 'Школа № 1' }).click()
  await visiting.getByRole('heading', { name: 'Рисковый профиль: Школа № 1' }).waitFor()
  expect(await accessibilityFaults(visiting)).toEqual([])
  await visiting.context().close()
}, 180_000)
