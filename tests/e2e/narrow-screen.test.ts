import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { beyondTheEdge } from '../support/beyond-the-edge.ts'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { newPage } from '../support/new-page.ts'
import { readSample, sampleRoadmap } from '../support/sample-roadmap.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser
/** A common phone; and the width to which a page enlarged four times on a common screen comes down (WCAG 1.4.10). */
const widths = [390, 320] as const
let page: Page
let draft: { id: string; revisionId: string }
let document: { id: string }
let approved: { id: string; one: string; other: string }

const sample = resolve(import.meta.dirname, '../../samples/1-regional-order.docx')

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  browser = await openBrowser()
  page = await newPage({ browser, server }, { width: widths[0] })
  document = await server.read('Об утверждении дорожной карты адресной методической помощи общеобразовательным организациям.docx', readFileSync(sample))
  await server.read('снимок.png', Buffer.from('89504e470d0a1a0a0000', 'hex'))
  draft = await sampleRoadmap(server)
  approved = await twoRevisions()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** A road map whose second revision differs from its first in everything that a comparison shows. */
async function twoRevisions(): Promise<{ id: string; one: string; other: string }> {
  const { id, revisionId } = await sampleRoadmap(server)
  const order = { act: 'order', number: '17-р', date: '2022-01-11', authority: 'Департамент образования Томской области', file: null }
  await server.post(`/api/revisions/${revisionId}/approve`, { version: 1, document: order })
  const other = crypto.randomUUID()
  await server.post(`/api/roadmaps/${id}/revisions`, { revisionId: other })
  const { version, plan: { activities: [first, second, third] } } = await readSample(server, id)
  const fields = { title: 'Назначение муниципальных координаторов адресной методической помощи общеобразовательным организациям', responsible: [{ text: 'Муниципальные органы управления образованием', role: 'municipal-authority' }] }
  const changes = [{ do: 'changeActivity', id: first?.id, fields }, { do: 'removeActivity', id: second?.id }, { do: 'moveActivity', id: third?.id, after: null, section: 1 }]
  expect((await server.post(`/api/revisions/${other}/changes`, { version, changes })).status).toBe(200)
  return { id, one: revisionId, other }
}

async function open(path: string): Promise<void> {
  await page.setViewportSize({ width: widths[0], height: 900 })
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}

async function expectNothingBeyond(): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    // What slides to its new place may take a moment.
    await expect.poll(async () => [width, ...await beyondTheEdge(page)]).toEqual([width])
  }
}

const views = ['', '?view=timeline', '?view=timeline&group=party&zoom=month', '?view=calendar', '?view=calendar&list=true', '?view=parties&party=curator', '?view=check', '?view=history', '?q=консультация&kind=consultation']

test.each<[string, () => string]>([
  ['the list of road maps', () => '/roadmaps'],
  ['a new road map', () => '/roadmaps/new'],
  ['a new road map by another', () => `/roadmaps/new?from=${draft.id}`],
  ['the import desk', () => '/imports'],
  ['a document', () => `/imports/${document.id}`],
  ['the search', () => '/search?q=координаторы'],
  ['the journal', () => '/journal'],
  ['the journal of a road map', () => `/journal?subject=${draft.id}`],
  ['a comparison', () => `/comparison/${approved.one}/${approved.other}`],
  ['an approved road map', () => `/roadmaps/${approved.id}?revision=${approved.one}`],
  ...views.map((view): [string, () => string] => [`a draft, «${view}»`, () => `/roadmaps/${draft.id}${view}`]),
])('on a phone nothing of %s runs past the edge', async (_, path) => {
  await open(path())
  await expectNothingBeyond()
})

test('on a phone the bar of a road map stays within the edge, whatever it says', async () => {
  const { id } = await sampleRoadmap(server)
  await open(`/roadmaps/${id}`)
  await page.getByRole('rowgroup').filter({ hasText: 'Собеседование' }).getByRole('button', { name: /^Срок:/ }).click()
  await page.getByLabel('Срок словами').fill('апрель')
  await expectNothingBeyond()
  await page.route('**/changes', (route) => route.abort())
  await page.keyboard.press('Enter')
  await page.getByText('Не сохранено').waitFor()
  await expectNothingBeyond()
  await page.unroute('**/changes')
  await page.getByRole('button', { name: 'Повторить' }).click()
  await page.getByText('Сохранено', { exact: true }).waitFor()
  await expectNothingBeyond()
  await page.getByRole('button', { name: 'Правка', exact: true }).click()
  await page.getByRole('menuitem', { name: /Название, годы/ }).waitFor()
  await expectNothingBeyond()
})

test('the eyes that look at every page see what is planted: a button without a name, pale text, a box wider than any screen', async () => {
  const planted = await browser.newPage()
  await planted.setContent('<html lang="ru"><title>Подсажено</title><main><h1>Заголовок</h1><button></button><p style="color:#ccc;background:#fff">Бледно</p><div style="width:3000px">Широко</div></main></html>')
  const faults = (await faultsAtAllLooks(planted)).join('\n')
  expect(faults).toMatch(/desk, light: button-name/)
  expect(faults).toMatch(/phone, dark: color-contrast/)
  for (const width of [1920, 768, 320, 390]) expect(faults).toMatch(new RegExp(`wider than a screen of ${width} px`))
  await planted.close()
})
