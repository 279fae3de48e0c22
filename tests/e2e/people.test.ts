import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signIn, type SignedIn } from '../support/sign-in.ts'
import { smallRegion, type SmallRegion } from '../support/small-region.ts'
import type { Database } from '../../src/server/db/database.ts'

let server: TestServer
let browser: Browser
let database: Database
let region: SmallRegion
let coordinator: SignedIn
let leaver: SignedIn
let successor: SignedIn

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  database = server.database.open()
  region = await smallRegion(database.db, 'пробный')
  coordinator = await signIn(database.db, 'regional-coordinator', { territoryId: region.regionId, name: 'Верховная Вера Сергеевна' })
  leaver = await signIn(database.db, 'curator', { territoryId: region.regionId, name: 'Уходящая Анна Ильинична' })
  successor = await signIn(database.db, 'expert', { territoryId: region.regionId, name: 'Преемников Пётр Олегович' })
  await attach()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(path: string, look: Look = {}): Promise<Page> {
  const page = await newPage({ browser, server }, { as: coordinator, ...look })
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

function addressOf(path: string): string {
  if (path === 'card') return `/people/${leaver.personId}`
  return path === 'handover' ? `/people/${leaver.personId}/handover` : path
}

test.each(['/people', '/people/new', 'card', 'handover', '/me/data'])('%s: nothing against accessibility, nothing wider than the screen', async (path) => {
  const page = await open(addressOf(path))
  await page.waitForLoadState('networkidle')
  expect(await faultsAtAllLooks(page)).toEqual([])
  await page.context().close()
})

test('a head is entered: who is there already is shown, the place follows the role, the card opens', async () => {
  const page = await open('/people')
  await page.getByRole('link', { name: 'Завести человека' }).click()
  await page.getByLabel('Фамилия, имя, отчество').fill('Уходящая Анна Ильинична')
  await page.getByText('Такой человек уже есть').waitFor()
  await page.getByLabel('Фамилия, имя, отчество').fill('Новых Мария Петровна')
  await expect.poll(() => page.getByText('Такой человек уже есть').count()).toBe(0)
  await page.getByLabel('Телефон').fill('8 900 123 45 67')
  await page.getByRole('combobox', { name: 'Кем' }).click()
  await page.getByRole('option', { name: 'Руководитель школы' }).click()
  await page.getByRole('combobox', { name: 'В какой школе' }).fill('№ 2')
  await page.getByRole('option', { name: /Школа № 2/ }).click()
  await page.getByRole('button', { name: 'Завести' }).click()
  await page.getByText('Телефон хранится только с согласия человека.').waitFor()
  await page.getByLabel('Человек согласен, чтобы его номер хранился').check()
  await page.getByRole('button', { name: 'Завести' }).click()
  await page.getByRole('heading', { level: 1, name: 'Новых Мария Петровна' }).waitFor()
  await page.getByRole('link', { name: '+7 900 123-45-67' }).waitFor()
  await page.getByText('действует').waitFor()
  await page.context().close()
})

test('who leaves hands over: what passes is seen first, then done in one step', async () => {
  const page = await open(`/people/${leaver.personId}`)
  await page.getByRole('link', { name: 'Передать дела' }).click()
  await page.getByRole('combobox', { name: 'Кому' }).fill('Преемников')
  await page.getByRole('option', { name: /Преемников Пётр/ }).click()
  await page.getByLabel('Последний день уходящего').fill('2022-03-31')
  await page.getByText('Преемник: с 1 апреля 2022 г.').waitFor()
  await page.getByText('Школа: Школа № 1 пробный').waitFor()
  await page.getByLabel('Номер документа').fill('17-ОД')
  await page.getByRole('button', { name: 'Передать: 1 назначение' }).click()
  await page.getByRole('heading', { level: 1, name: 'Преемников Пётр Олегович' }).waitFor()
  const taken = page.getByRole('listitem').filter({ hasText: 'Куратор' })
  await taken.getByText('предстоит').waitFor()
  expect((await taken.textContent())?.replaceAll('\u00a0', ' ')).toContain('с 1 апреля 2022 г. · документ № 17-ОД')
  await page.goto(`${server.url}/people/${leaver.personId}`)
  await page.getByText('2020 г. – 31 марта 2022 г.').waitFor()
  await page.context().close()
})

test('people see what is kept about them, take the number back and ask for erasure', async () => {
  const page = await open('/me/data', { as: successor })
  await page.getByLabel('Телефон').fill('8 900 765 43 21')
  await page.getByLabel(/Согласен, чтобы мой номер хранился/).check()
  await page.getByRole('button', { name: 'Сохранить контакты' }).click()
  await page.getByText('Телефон: +7 900 765-43-21').waitFor()
  await page.getByRole('button', { name: 'Отозвать' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click()
  await expect.poll(() => page.getByText('+7 900 765-43-21').count()).toBe(0)
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Скачать для чтения' }).click()])
  expect(download.suggestedFilename()).toMatch(/^Персональные данные, .*\.html$/)
  await page.getByRole('button', { name: 'Попросить удалить мои данные' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отправить запрос' }).click()
  await page.getByText('Запрос рассматривают').waitFor()
  await page.context().close()

  const desk = await newPage({ browser, server })
  await desk.goto(`${server.url}/people/erasure-requests`)
  await desk.getByRole('button', { name: 'Отказать: Преемников Пётр Олегович' }).click()
  await desk.getByLabel('Основание').fill('Человек отвечает за школы до конца года')
  await desk.getByRole('dialog').getByRole('button', { name: 'Отказать' }).click()
  await desk.getByText('Запросов нет').waitFor()
  expect(await accessibilityFaults(desk)).toEqual([])
  await desk.context().close()
})

async function attach(): Promise<void> {
  const [initiative, programme] = [randomUUID(), randomUUID()]
  await database.db.insertInto('initiative').values({ id: initiative, name: 'Проект' }).execute()
  await database.db.insertInto('programme').values({ id: programme, initiative_id: initiative, year: 2022, state: 'running', catalogue: '2022', previous_id: null }).execute()
  await database.db.insertInto('attachment').values({
    id: randomUUID(), region_id: region.regionId, programme_id: programme, appointment_id: leaver.appointmentId, organisation_id: region.schoolId, starts_on: '2022-01-01', ends_on: null,
  }).execute()
}
