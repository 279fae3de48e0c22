import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportReply } from '../../src/contract/imports.ts'
import type { RoadmapReply } from '../../src/contract/roadmaps.ts'
import { openBrowser } from '../support/browser.ts'
import { newPage } from '../support/new-page.ts'
import { startServer, type TestServer } from '../support/server.ts'

const seeds = process.env['OPORA_SEEDS']
if (seeds === undefined) console.warn('OPORA_SEEDS is not set: the journey of a real road map is NOT RUN, only that of a sample')

const samples = resolve(import.meta.dirname, '../../samples')
const documents = [
  join(samples, '2-municipal-map.xlsx'),
  ...(seeds === undefined ? [] : readdirSync(seeds).filter((name) => name.startsWith('003')).map((name) => join(seeds, name))),
]

let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await startServer({ programmeDate: '2026-05-20' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** From the official document to a live road map, and back to a document that reads the same. */
test.each(documents.map((file) => [basename(file), file]))('%s: dropped, mended, approved, seen on the timeline, printed, read again', async (name, file) => {
  const page = await newPage({ browser, server })

  await page.goto(`${server.url}/imports`)
  await page.getByLabel('Файлы дорожных карт').setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: readFileSync(file) }])
  const item = page.getByRole('listitem').filter({ hasText: name })
  await item.getByText('Прочитан', { exact: true }).waitFor()
  await item.getByRole('link').first().click()
  await page.getByRole('article').first().waitFor()
  await mendSchedule(page)

  await page.getByRole('button', { name: 'Принять…' }).click()
  const acceptance = page.getByRole('dialog')
  if ((await acceptance.getByLabel('Территория').first().inputValue()) === '') {
    await acceptance.getByLabel('Территория').first().fill('Саратовская')
    await page.getByRole('option', { name: /Саратовская область/ }).first().click()
  }
  await acceptance.getByRole('button', { name: 'Принять', exact: true }).click()
  await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}/)
  const id = /\/roadmaps\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''

  await page.getByRole('button', { name: 'Утвердить…' }).click()
  const approval = page.getByRole('dialog')
  await approval.getByLabel('Номер').fill('129-к')
  await approval.getByLabel('Дата').fill('2026-03-25')
  await approval.getByLabel('Кто утвердил').fill('Управление образования')
  await approval.getByRole('button', { name: 'Утвердить', exact: true }).click()
  await page.getByText('Утверждена').first().waitFor()

  await page.goto(`${server.url}/roadmaps/${id}?view=timeline`)
  await page.getByRole('region', { name: 'Лента мероприятий' }).waitFor()

  const { body: map } = await server.get<RoadmapReply>(`/api/roadmaps/${id}`)
  expect(map).toMatchObject({ revision: { state: 'approved', document: { number: '129-к' } }, may: ['revise'] })
  await page.getByRole('button', { name: 'Выгрузить' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /Официальное приложение/ }).click()
  const printed = await (await downloading).path()
  const again = await server.read('приложение.docx', readFileSync(printed))
  expect(contentOf(again.reading?.plan)).toEqual(contentOf(map.plan))
  await page.context().close()
})

/** The first activity's schedule, in other words; the print must carry it. */
async function mendSchedule(page: Page): Promise<void> {
  await page.getByRole('article', { name: /^Мероприятие 1:/ }).getByRole('button', { name: /^Срок:/ }).click()
  await page.getByLabel('Срок словами').fill('до 1 апреля 2026 года')
  await page.keyboard.press('Enter')
  await page.getByText('Сохранено', { exact: true }).waitFor()
}

/** All of a plan but the names of its activities, which are of one road map. */
function contentOf(plan: NonNullable<ImportReply['reading']>['plan'] | undefined): unknown {
  return plan && { ...plan, activities: plan.activities.map((activity) => ({ ...activity, id: null })) }
}
