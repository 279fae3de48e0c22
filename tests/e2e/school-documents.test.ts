import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from '../../src/domain/programme-documents/live/live-content.ts'
import { loadLive } from '../../src/server/programme-documents/live.store.ts'
import { wholeAntiRiskProgramme } from '../support/a-document.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { newPage } from '../support/new-page.ts'
import { aWorld, type World } from '../support/running-plan.ts'
import { screenExcesses } from '../support/screen-excess.ts'
import { startServer, type TestServer } from '../support/server.ts'
import type { SignedIn } from '../support/sign-in.ts'
import { requireWhole, writeTogether } from '../support/written-together.ts'

let server: TestServer
let browser: Browser
let world: World
let school: string
let head: SignedIn, deputy: SignedIn, curator: SignedIn

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  browser = await openBrowser()
  world = await aWorld(server, { municipalities: 1, schoolsEach: 1 })
  school = world.schools[0] ?? ''
  head = await world.person('school-head', { organisationId: school })
  deputy = await world.person('school-team', { organisationId: school })
  curator = await world.person('curator', { territoryId: world.regionId })
  const { db, regionId, programmeId } = world
  await db.insertInto('attachment').values({ id: randomUUID(), region_id: regionId, programme_id: programmeId, appointment_id: curator.appointmentId, organisation_id: school, starts_on: '2022-01-15', ends_on: null }).execute()
  await db.insertInto('risk_work').values({ region_id: regionId, programme_id: programmeId, organisation_id: school, territory_id: world.municipalities[0] ?? 0, diagnosis: 'sent', activation: 'confirmed', diagnosed_on: '2022-02-20', activated_on: '2022-02-21', decided_on: '2022-02-22', verified_on: null, message: null, changed_at: new Date() }).execute()
  await db.insertInto('risk_work_factor').values({ region_id: regionId, programme_id: programmeId, organisation_id: school, factor: 'staff-shortage', verdict: 'confirmed', verdict_reason: null, diagnosis: 'Молодые учителя уезжают', measures: JSON.stringify([{ text: 'Служебное жильё', by: '2022-05-15' }]), is_activated: true, skip_reason: null }).execute()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const look = async (page: Page, name: string) => { if (process.env['OPORA_LOOK']) await page.screenshot({ path: `${process.env['OPORA_LOOK']}-${name}.png`, fullPage: true }) }

test('a programme is begun, written by two while the line is cut, sent, returned with a message to a field, and seen by its authors', async () => {
  const byHead = await newPage({ browser, server }, { as: head })
  await byHead.goto(`${server.url}/documents`)
  await byHead.getByRole('button', { name: /Начать: Антирисковая программа/ }).click()
  await byHead.getByText('Сохранено').waitFor()
  expect(await byHead.getByLabel('Причины риска', { exact: true }).inputValue()).toBe('Молодые учителя уезжают')
  const id = byHead.url().split('/').at(-1) ?? ''
  const byDeputy = await newPage({ browser, server }, { as: deputy, width: 390, colourScheme: 'dark' })
  await byDeputy.goto(byHead.url())
  await byDeputy.getByText('Сохранено').waitFor()

  const words = await writeTogether([byHead, byDeputy], 'Методы сбора и обработки информации', 8_000)
  const stored = async () => textOf(await loadLive(world.db, { regionId: world.regionId, id }), 'methods').toJSON()
  expect(await requireWhole([byHead, byDeputy], 'Методы сбора и обработки информации', words, stored)).toEqual([])
  expect(Math.min(...words)).toBeGreaterThan(10)

  await byDeputy.getByRole('button', { name: 'Добавить строку: Задачи' }).click()
  await byDeputy.getByLabel('Строка 1').fill('Привлечь двух учителей')
  await byHead.waitForFunction(() => [...document.querySelectorAll('input')].some((one) => one.value === 'Привлечь двух учителей'))
  await byDeputy.getByRole('button', { name: 'Взять из библиотеки: Мероприятия' }).click()
  await byDeputy.getByRole('button', { name: /^Добавить: Назначить наставника/ }).click()
  await byHead.waitForFunction(() => [...document.querySelectorAll('input')].some((one) => one.value.startsWith('Назначить наставника')))
  await look(byHead, 'editor-desk')
  await look(byDeputy, 'editor-phone')
  expect(await accessibilityFaults(byDeputy)).toEqual([])
  expect(await screenExcesses(byHead, [1920, 768, 390])).toEqual([])

  expect((await world.as(deputy).post(`/api/programme-documents/${world.regionId}/${id}/fill`, { content: wholeAntiRiskProgramme })).status).toBe(200)
  await byHead.getByRole('button', { name: 'Отправить куратору' }).click()
  await byHead.getByRole('dialog').getByRole('button', { name: 'Отправить' }).click()
  await byHead.getByText('ждёт куратора').waitFor()

  const byCurator = await newPage({ browser, server }, { as: curator })
  await byCurator.goto(byHead.url())
  await byCurator.getByLabel('О чём замечание 1').selectOption({ label: 'Целевые показатели' })
  await byCurator.getByLabel('Замечание 1', { exact: true }).fill('Откуда взяты две ставки?')
  await look(byCurator, 'curator')
  await byCurator.getByRole('button', { name: 'Вернуть с замечаниями' }).click()
  await byHead.getByText('Откуда взяты две ставки?').waitFor()
  await byHead.getByRole('button', { name: 'Сравнить с нынешней' }).click()
  await byHead.getByText('нынешний текст не отличается').waitFor()
  await look(byHead, 'returned')
  await byHead.goto(`${server.url}/programmes/${world.programmeId}/documents/${school}`)
  await byHead.getByText('возвращён школе').waitFor()
  await look(byHead, 'list')
  const regional = await newPage({ browser, server }, { as: await world.person('regional-coordinator', { territoryId: world.regionId }) })
  await regional.goto(`${server.url}/documents`)
  await regional.getByRole('cell', { name: /возвращён школе/ }).waitFor()
  await look(regional, 'field')
}, 240_000)
