import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aProgramme, type ProgrammeWorld } from '../support/accepted-programme.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { newPage } from '../support/new-page.ts'
import { screenExcesses } from '../support/screen-excess.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser
let given: ProgrammeWorld

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-04-20' })
  browser = await openBrowser()
  given = await aProgramme(server, 2)
  await given.steps(given.document, [given.regional, 'accept'])
  for (const [number, figure] of [[1, 620], [2, 540]] as const) await published(number, figure)
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** A profile of which one index reads what the school counts, another what a dozen teachers answered. */
async function published(number: number, figure: number): Promise<void> {
  const { world: { db, programmeId, regionId, municipalities: [territoryId = 0] }, school, head } = given
  const id = randomUUID()
  const factors = [{ code: 'staff-shortage', name: 'Дефицит педагогических кадров', description: '', indices: [{ code: 'vacancies', name: 'Вакансии', weight: 1, source: 'school-data', items: [] }, { code: 'load', name: 'Нагрузка учителей', weight: 1, source: 'answers', audience: 'teachers', items: [] }], thresholds: { low: 20, medium: 40, high: 60 }, requiredAudiences: [] }]
  await db.insertInto('risk_edition').values({
    id, programme_id: programmeId, region_id: regionId, territory_id: regionId, number, state: 'published', factors: JSON.stringify(factors), factors_hash: Buffer.alloc(32), questionnaires: [], answers_hash: Buffer.alloc(32), schools: 1, sheets: '0',
    computed_on: '2022-04-20', computed_at: new Date(), computed_by: head.personId, published_on: '2022-04-20',
  }).execute()
  await db.insertInto('risk_profile').values({ region_id: regionId, edition_id: id, organisation_id: school, territory_id: territoryId, figures: [figure, figure, figure], school_data: null, alike: null, answers_hash: Buffer.alloc(32) }).execute()
}

const look = async (page: Page, name: string) => { if (process.env['OPORA_LOOK']) await page.screenshot({ path: `${process.env['OPORA_LOOK']}-${name}.png`, fullPage: true }) }

test('a stage is read at a glance, opened down to a school and its proof, and reported by the school', async () => {
  const byRegion = await newPage({ browser, server }, { as: given.regional })
  await byRegion.goto(`${server.url}/monitoring`)
  await byRegion.getByRole('heading', { name: 'По рисковым направлениям' }).waitFor()
  expect(await accessibilityFaults(byRegion)).toEqual([])
  expect(await screenExcesses(byRegion, [1920, 768, 390])).toEqual([])
  await look(byRegion, 'picture')
  await byRegion.getByRole('link', { name: 'Школа у реки' }).click()
  await byRegion.getByRole('heading', { name: /Первый этап/ }).waitFor()
  expect(await byRegion.getByRole('list', { name: /^Меры/ }).first().textContent()).toContain('подтверждения нет')
  await look(byRegion, 'school')

  const byHead = await newPage({ browser, server }, { as: given.head, width: 390, colourScheme: 'dark' })
  await byHead.goto(`${server.url}/programmes/${given.world.programmeId}/monitoring/${given.school}`)
  await byHead.getByRole('heading', { name: /Что переходит/ }).waitFor()
  expect(await accessibilityFaults(byHead)).toEqual([])
  expect(await screenExcesses(byHead, [390])).toEqual([])
  await look(byHead, 'school-phone')
  await byHead.getByRole('link', { name: 'Документы школы' }).click()
  await byHead.getByRole('button', { name: 'Начать: Отчёт о первом этапе мониторинга' }).click()
  await byHead.getByText('Сохранено').waitFor()
  expect(await byHead.getByRole('list', { name: 'Меры' }).textContent()).toContain('Объявить вакансии')
  await look(byHead, 'report-phone')
}, 180_000)
