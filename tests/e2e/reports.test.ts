import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssignmentRow } from '../../src/contract/assignments.ts'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { deadline, party } from '../support/plan-builders.ts'
import { aWorld, type World } from '../support/running-plan.ts'
import { startServer, type TestServer } from '../support/server.ts'
import type { SignedIn } from '../support/sign-in.ts'

let server: TestServer
let browser: Browser
let world: World
let regional: SignedIn
let head: SignedIn

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-20' })
  browser = await openBrowser()
  world = await aWorld(server)
  regional = await world.person('regional-coordinator', { territoryId: world.regionId })
  const municipal = await world.person('municipal-coordinator', { territoryId: world.municipalities[0] ?? 0 })
  head = await world.person('school-head', { organisationId: world.schools[0] ?? '' })
  await world.approved([
    { title: 'Размещение концептуальных документов в информационной системе', number: '1.1', kind: 'programme-documents', schedule: deadline('2022-02-28'), responsible: [party('Муниципальный координатор', 'municipal-coordinator')], indicator: { text: 'не менее 90 % школ', targets: [{ comparator: 'gte', value: 90, unit: 'percent', of: 'школ', from: 'indicator' }] } },
    { title: 'Совещание с муниципальными координаторами', number: '1.2', kind: 'event', schedule: deadline('2022-03-15'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
  ], '2022-01-10')
  const { body: { items: [item] } } = await world.as(head).get<{ items: AssignmentRow[] }>('/api/assignments?mine=true')
  const at = `/api/assignments/${item?.regionId}/${item?.id}`
  expect((await world.as(head).post(`${at}/evidence`, { version: item?.version, files: [], link: 'https://school.example/doc', document: { number: '7', date: '2022-02-19' }, note: null, stated: null })).status).toBe(200)
  expect((await world.as(municipal).post(`${at}/confirm`, { version: (item?.version ?? 0) + 1 })).status).toBe(200)
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(path: string, look: Look = {}): Promise<Page> {
  const page = await newPage({ browser, server }, { as: regional, ...look })
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

test('a coordinator reports on the half-year, opens a number down to its assignments, and takes the print along', async () => {
  const page = await open('/reports')
  await page.getByText('Размещение концептуальных документов в информационной системе').waitFor()
  await page.getByText('документ № 7 от 19.02.2022').waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'DOCX' }).click()])
  expect(download.suggestedFilename()).toMatch(/^Отчёт об исполнении, .+, 01\.01\.2022–30\.06\.2022\.docx$/)
  await page.getByRole('button', { name: 'Месяц' }).click()
  await page.getByText('01.03.2022 – 31.03.2022').waitFor()
  await page.getByText('Совещание с муниципальными координаторами').waitFor()
  await page.getByRole('button', { name: 'Полугодие' }).click()
  await page.getByRole('link', { name: 'Школа 1', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /Размещение концептуальных документов/ }).waitFor()
  await page.context().close()
})

test('a school sees its own report, and has nothing to choose but the period', async () => {
  const page = await open('/reports', { as: head })
  await page.getByRole('heading', { level: 2, name: 'Школа 1' }).waitFor()
  await page.getByText('исполнено', { exact: false }).first().waitFor()
  expect(await page.getByLabel('Территория').count()).toBe(0)
  await page.getByLabel('С', { exact: true }).fill('2021-01-01')
  await page.getByLabel('По', { exact: true }).fill('2021-06-30')
  await page.getByText('За этот период поручений не было').waitFor()
  await page.context().close()
})

test('everybody can use it, on a desk and on a phone', async () => {
  const page = await open('/reports')
  await page.getByText('документ № 7 от 19.02.2022').waitFor()
  expect(await faultsAtAllLooks(page)).toEqual([])
  await page.context().close()
})
