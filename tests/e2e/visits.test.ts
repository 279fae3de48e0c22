import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { newPage } from '../support/new-page.ts'
import { aWorld, type World } from '../support/running-plan.ts'
import { startServer, type TestServer } from '../support/server.ts'
import type { SignedIn } from '../support/sign-in.ts'

let server: TestServer
let browser: Browser
let world: World
let head: SignedIn, curator: SignedIn
const visitId = randomUUID()

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  browser = await openBrowser()
  world = await aWorld(server, { municipalities: 1, schoolsEach: 1 })
  const school = world.schools[0] ?? ''
  head = await world.person('school-head', { organisationId: school })
  curator = await world.person('curator', { territoryId: world.regionId })
  await world.db.insertInto('attachment').values({ id: randomUUID(), region_id: world.regionId, programme_id: world.programmeId, appointment_id: curator.appointmentId, organisation_id: school, starts_on: '2022-01-15', ends_on: null }).execute()
  await world.as(curator).post('/api/visits', { visitId, schoolId: school, programmeId: world.programmeId, type: 'on-request', day: '2022-03-01', time: null, note: null })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('a visit is agreed to, its protocol written without a line and sent when the line is back, and signed by both', async () => {
  const byHead = await newPage({ browser, server }, { as: head, width: 390 })
  await byHead.goto(`${server.url}/visits/${world.regionId}/${visitId}`)
  await byHead.getByRole('button', { name: 'Согласиться с днём' }).click()
  await byHead.getByText('согласовано').waitFor()

  const page = await newPage({ browser, server }, { as: curator })
  await page.goto(`${server.url}/visits/${world.regionId}/${visitId}`)
  await page.getByLabel('С каким вопросом обратилась школа').fill('Как учить в малых классах')
  await page.getByLabel('Полностью').check()
  await page.getByLabel('Что посоветовал куратор').fill('Разновозрастные группы')
  await page.getByLabel('О чём договорились').fill('Открытый урок в апреле')
  await page.getByLabel('Снимки').setInputFiles({ name: 'урок.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') })
  await page.getByText('только на этом устройстве').waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Отправить протокол' }).click()
  await page.getByText('Нет связи: протокол ещё не отправлен.').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Подписать протокол' }).click()
  await page.getByText('Подписано, куратор').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])

  await byHead.reload()
  await byHead.getByRole('button', { name: 'Подписать протокол' }).click()
  await byHead.getByText('подписано', { exact: true }).waitFor()
})
