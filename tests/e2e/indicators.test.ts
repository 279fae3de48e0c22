import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssignmentRow } from '../../src/contract/assignments.ts'
import { anIndicator } from '../support/an-indicator.ts'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { aWorld, type World } from '../support/running-plan.ts'
import { startServer, type TestServer } from '../support/server.ts'
import type { SignedIn } from '../support/sign-in.ts'

let server: TestServer
let browser: Browser
let world: World
let roadmapId: string
let region: SignedIn, municipal: SignedIn, head: SignedIn
const schools = (target: number | null) => [{ process: 'evidence' as const, step: 'submit', population: 'schools' as const, doer: 'member' as const, part: null, target }]
const schedule = (from: string, to: string) => ({ text: '', kind: 'period' as const, windows: [[from, to] as [string, string]], recurrence: null, condition: null })
const municipality = () => world.municipalities[0] ?? 0

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-05-10' })
  browser = await openBrowser()
  world = await aWorld(server, { municipalities: 3, schoolsEach: 4 })
  region = await world.person('regional-coordinator', { territoryId: world.regionId })
  municipal = await world.person('municipal-coordinator', { territoryId: municipality() })
  head = await world.person('school-head', { organisationId: world.schools[0] ?? '' })
  const share = { comparator: 'gte' as const, value: 90, unit: 'percent' as const, of: 'школ-участников', from: 'indicator' as const }
  roadmapId = (await world.approved([
    { number: '1', title: 'Размещение среднесрочных программ школ', indicator: { text: 'Не менее 90 % школ-участников', targets: [share] }, bindings: schools(0), schedule: schedule('2022-03-01', '2022-06-30') },
    { number: '2', title: 'Консультации для школьных команд', indicator: { text: '12 консультаций', targets: [{ ...share, value: 12, unit: 'count', of: 'консультаций' }] }, bindings: schools(0), schedule: schedule('2022-03-01', '2022-09-30') },
    { number: '3', title: 'Самодиагностика', indicator: { text: '100 % школ', targets: [{ ...share, comparator: 'eq', value: 100, of: 'школ' }] }, bindings: schools(0), schedule: schedule('2022-03-01', '2022-04-01') },
  ])).roadmapId
  for (const school of world.schools.slice(0, 5)) await doFirst(school)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** The school sends its first piece of work, and its municipality confirms it: who is to, is known from the moment that it is sent. */
async function doFirst(school: string): Promise<void> {
  const { territory_id } = await world.db.selectFrom('organisation').select('territory_id').where('id', '=', school).executeTakeFirstOrThrow()
  const by = world.as(await world.person('school-head', { organisationId: school }))
  const above = world.as(await world.person('municipal-coordinator', { territoryId: territory_id }))
  const { body: { items } } = await by.get<{ items: AssignmentRow[] }>(`/api/assignments?roadmap=${roadmapId}&mine=true&duty=do`)
  const own = items.find(({ number }) => number === '1')
  if (!own) throw new Error('Nothing to do')
  const at = `/api/assignments/${own.regionId}/${own.id}`
  const given = await by.post<{ version: number }>(`${at}/evidence`, { version: own.version, files: [], link: 'https://school.example/plan', document: null, note: null, stated: null })
  const confirmed = await above.post(`${at}/confirm`, { version: given.body.version })
  if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.body))
}

async function open(path: string, look: Look): Promise<Page> {
  const page = await newPage({ browser, server }, look)
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

async function made(parts: Parameters<typeof anIndicator>[0]): Promise<string> {
  const indicatorId = randomUUID()
  const { status, body } = await world.as(region).post('/api/indicators', { indicatorId, territoryId: world.regionId, indicator: anIndicator(parts) })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return indicatorId
}

test('a number of a road map opens down to the school and to the work that it counts', async () => {
  const page = await open(`/roadmaps/${roadmapId}`, { as: region })
  await page.getByRole('link', { name: 'показатели', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Показатели дорожной карты' }).waitFor()
  const target = page.getByRole('listitem').filter({ hasText: 'Размещение среднесрочных программ' }).first()
  await target.getByText('Под угрозой').waitFor()
  await target.getByRole('button', { name: '5 из 12 участников' }).click()
  await target.getByText('Школа 7').waitFor()
  await target.getByRole('link', { name: /поручение выполнено .*факт №/ }).first().click()
  await page.getByRole('heading', { level: 1, name: /Размещение среднесрочных программ/ }).waitFor()
  await page.context().close()
})

test('the region makes an indicator, breaks it down, and the municipality sees its own', async () => {
  const page = await open('/indicators', { as: region })
  await page.getByRole('button', { name: 'Завести показатель' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Завести', exact: true }).click()
  await dialog.getByText('Напишите название.').waitFor()
  await dialog.getByLabel('Название').fill('Подтверждённые работы школ')
  await dialog.getByRole('combobox', { name: 'Что считать' }).click()
  await page.getByRole('option', { name: 'Число фактов' }).click()
  await dialog.getByRole('combobox', { name: 'Какой факт' }).click()
  await page.getByRole('option', { name: 'подтверждено исполнение поручения' }).click()
  await dialog.getByLabel('Значение', { exact: true }).fill('24')
  await dialog.getByRole('button', { name: 'Завести', exact: true }).click()
  await page.getByRole('link', { name: 'Подтверждённые работы школ' }).click()
  await page.getByRole('heading', { level: 1, name: 'Подтверждённые работы школ' }).waitFor()
  await page.getByRole('button', { name: 'Разбить целевое значение' }).click()
  await page.getByLabel('Цель: Округ 1').fill('10')
  await page.getByText('Не сходится').waitFor()
  await page.getByRole('button', { name: 'Поровну' }).click()
  await page.getByRole('button', { name: 'Сохранить разбивку' }).click()
  await page.getByRole('button', { name: 'Изменить разбивку' }).waitFor()
  await page.context().close()
  const below = await open('/indicators', { as: municipal })
  await below.getByRole('link', { name: 'Подтверждённые работы школ' }).click()
  await below.getByText('цель: не менее 8').waitFor()
  await below.getByText(/довёл Проверочный Человек, региональный координатор/).waitFor()
  expect(await below.getByText('Округ 2').count()).toBe(0)
  await below.context().close()
})

test('a value that nobody can compute is named with its proof, and marked', async () => {
  const id = await made({ name: 'Охват консультациями', measure: 'stated', unit: 'count', population: 'none', spread: 'sum', value: 40 })
  const page = await open(`/indicators/${id}?territory=${municipality()}`, { as: municipal })
  await page.getByRole('button', { name: 'Указать значение' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Значение', { exact: true }).fill('15')
  await dialog.getByRole('button', { name: 'Указать', exact: true }).click()
  await dialog.getByText('Приложите хотя бы что-то одно').waitFor()
  await dialog.getByLabel('Номер документа').fill('17-с')
  await dialog.getByLabel('Дата документа').fill('2022-05-03')
  await dialog.getByRole('button', { name: 'Указать', exact: true }).click()
  await page.getByText('указано вручную').waitFor()
  await page.getByText(/документ № 17-с/).waitFor()
  await page.context().close()
})

test('nothing against accessibility, nothing wider than the screen', async () => {
  const id = await made({ filter: { roadmapId, activityIds: [], process: null, factKind: null } })
  const paths = [['/indicators', region], [`/roadmaps/${roadmapId}/indicators`, region], [`/indicators/${id}?territory=${world.regionId}`, region], ['/indicators', head]] as const
  for (const [path, as] of paths) {
    const page = await open(path, { as })
    await page.waitForLoadState('networkidle')
    const opener = page.getByRole('button', { name: /из 12 участников/ }).first()
    if (await opener.count() > 0) await opener.click().then(() => page.waitForLoadState('networkidle'))
    const change = page.getByRole('button', { name: 'Разбить целевое значение' })
    if (await change.count() > 0) await change.click()
    expect([path, await faultsAtAllLooks(page)]).toEqual([path, []])
    await page.context().close()
  }
})
