import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { anActivity, deadline, party } from '../support/plan-builders.ts'
import { aWorld, type World } from '../support/running-plan.ts'
import { startServer, type TestServer } from '../support/server.ts'
import type { SignedIn } from '../support/sign-in.ts'

let server: TestServer
let browser: Browser
let world: World
let roadmapId: string
let region: SignedIn

const bindings = [{ process: 'evidence' as const, step: 'submit', population: 'schools' as const, doer: 'member' as const, part: null, target: null }]

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-01' })
  browser = await openBrowser()
  world = await aWorld(server, { municipalities: 2, schoolsEach: 30 })
  region = await world.person('regional-coordinator', { territoryId: world.regionId })
  roadmapId = (await world.approved(['Концепции', 'Программы', 'Самодиагностика', 'Отчёты'].map((title, at) => ({ number: String(at + 1), title, bindings, schedule: deadline(at === 0 ? '2022-01-20' : `2022-0${at + 2}-20`) })))).roadmapId
  await server.post('/api/tick', {})
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(path: string, look: Look = {}): Promise<Page> {
  const page = await newPage({ browser, server }, { as: region, ...look })
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** A draft of the region with one visit in it; the server proposes what it asks of whom. */
async function aDraft(): Promise<string> {
  const id = randomUUID()
  const by = world.as(region)
  const { body: { revisionId } } = await by.post<{ revisionId: string }>('/api/roadmaps', { roadmapId: id, territoryId: world.regionId, from: { source: 'nothing', title: 'Черновик', years: [2022] } })
  const { position: _, ...activity } = anActivity({ title: 'Посещение куратором прикреплённой школы', kind: 'visit', responsible: [party('Региональный координатор', 'regional-coordinator')], schedule: deadline('2022-05-20') })
  const { status, body } = await by.post(`/api/revisions/${revisionId}/changes`, { version: 1, changes: [{ do: 'addActivity', id: randomUUID(), after: null, activity: { bindings: null, ...activity } }] })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return id
}

test('what an activity will ask of whom is read as a sentence, changed, and confirmed', async () => {
  const page = await open(`/roadmaps/${await aDraft()}`)
  await page.getByText('подтверждено 0 из 1').waitFor()
  await page.getByText('Посещение куратором прикреплённой школы').first().click()
  if (await page.getByText('предложено по словам строки').count() === 0) await page.getByRole('button', { name: /Посещение куратором/ }).first().click()
  const card = page.getByRole('dialog')
  await card.getByText('куратор каждой школы проводит посещение').waitFor()
  await card.getByRole('button', { name: 'Изменить, кто что делает' }).click()
  await card.getByRole('combobox', { name: 'Сами или за них' }).click()
  await page.getByRole('option', { name: 'сама школа' }).click()
  await card.getByText('Делает: каждая школа проводит посещение').waitFor()
  await card.getByRole('button', { name: 'Сохранить', exact: true }).click()
  await card.getByText('подтверждено', { exact: true }).waitFor()
  await card.getByRole('button', { name: 'Показать, кому уйдут поручения' }).click()
  await card.getByText(/Поручений не возникнет|Возникнет/).waitFor()
  await page.context().close()
})

test('the programme year is chosen under the title, and its lack is said plainly', async () => {
  const page = await open(`/roadmaps/${await aDraft()}`)
  await page.getByText('без года проекта').waitFor()
  await page.getByRole('button', { name: 'выбрать' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Школы, кураторы и координаторы этого года').waitFor()
  await dialog.getByRole('button', { name: 'Выбрать', exact: true }).click()
  await page.getByText('год проекта:').waitFor()
  await page.context().close()
})

test('a cell of the summary is reached by the arrows, opened by Enter, and spoken of', async () => {
  const page = await open(`/roadmaps/${roadmapId}/summary`)
  await page.getByText('60 школ').waitFor()
  await page.getByRole('region', { name: /^Школы и шаги/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog')
  await drawer.getByText('2 Программы').waitFor()
  await drawer.getByLabel('Сообщение').fill('Ждём до пятницы')
  await drawer.getByRole('button', { name: 'Написать' }).click()
  await drawer.getByText('Ждём до пятницы').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /сообщений 1/ }).waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Excel' }).click()])
  expect(download.suggestedFilename()).toBe('Сводная 2022-02-01.xlsx')
  await page.getByRole('combobox', { name: 'Что нужно школам' }).click()
  await page.getByRole('option', { name: 'Есть возвращённое' }).click()
  await page.getByText('Школ здесь нет').waitFor()
  await page.context().close()
})

test('nothing against accessibility, nothing wider than the screen', async () => {
  const draft = await aDraft()
  for (const path of [`/roadmaps/${roadmapId}/summary`, `/roadmaps/${draft}`]) {
    const page = await open(path)
    await page.waitForLoadState('networkidle')
    if (path.endsWith(draft)) {
      await page.goto(`${page.url()}?activity=${await page.evaluate(async (id) => ((await (await fetch(`/api/roadmaps/${id}`)).json()) as { plan: { activities: { id: string }[] } }).plan.activities[0]?.id ?? '', draft)}`)
      await page.getByRole('button', { name: 'Изменить, кто что делает' }).click()
    }
    expect([path, await faultsAtAllLooks(page)]).toEqual([path, []])
    await page.context().close()
  }
})
