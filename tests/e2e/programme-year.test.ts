import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { aProgrammeYear } from '../support/programme-year.ts'
import { regionGround, type RegionGround } from '../support/region-ground.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signIn, type SignedIn } from '../support/sign-in.ts'

let server: TestServer
let browser: Browser
let ground: RegionGround
let programme: string
let region: SignedIn
let municipality: SignedIn

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-20' })
  browser = await openBrowser()
  const { db } = server.database.open()
  ground = await regionGround(db, { code: '64', schools: 4 })
  programme = await aProgrammeYear(db)
  region = await signIn(db, 'regional-coordinator', { territoryId: ground.regionId, name: 'Региональная Анна Павловна' })
  municipality = await signIn(db, 'municipal-authority', { territoryId: ground.municipalities[0] ?? 0, name: 'Районный Пётр Ильич' })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(path: string, look: Look): Promise<Page> {
  const page = await newPage({ browser, server }, look)
  await page.goto(`${server.url}/programmes/${programme}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

async function fillOrder(page: Page, number: string): Promise<void> {
  await page.getByLabel('Номер приказа').fill(number)
  await page.getByLabel('Дата приказа').fill('2022-02-20')
}

test('schools are taken in by a pasted list, whose faulty lines are named first', async () => {
  const page = await open('/schools', { as: region })
  await page.getByRole('button', { name: 'Включить школы' }).click()
  await page.getByLabel('Список школ').fill([...ground.schools.map(({ inn }) => inn), '9999999999'].join('\n'))
  await page.getByRole('button', { name: 'Проверить список' }).click()
  await page.getByText('такой школы нет среди ваших организаций').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await fillOrder(page, '5-ОД')
  await page.getByRole('button', { name: /^Включить: 4/ }).click()
  await expect.poll(() => page.getByText('нет куратора').count()).toBe(4)
  await page.context().close()
})

test('a curator is put forward by a municipality, approved, appointed by an order, and attached to schools', async () => {
  const asMunicipality = await open('/nominations', { as: municipality })
  for (const name of ['Кураторова Мария Львовна', 'Наставников Олег Юрьевич']) {
    await asMunicipality.getByRole('button', { name: 'Выдвинуть' }).first().click()
    await asMunicipality.getByRole('combobox', { name: 'От какой территории' }).click()
    await asMunicipality.getByRole('option').filter({ hasText: 'Район' }).first().click()
    await asMunicipality.getByLabel('Фамилия, имя, отчество').fill(name)
    await asMunicipality.getByRole('dialog').getByRole('button', { name: 'Выдвинуть' }).click()
    await asMunicipality.getByText(name).waitFor()
  }
  expect(await asMunicipality.getByRole('button', { name: /Согласовать/ }).count()).toBe(0)
  await asMunicipality.context().close()

  const page = await open('/nominations', { as: region })
  await page.getByLabel('Выбрать всех').check()
  await page.getByRole('button', { name: 'Согласовать выбранных' }).click()
  await page.getByText('Ждут приказа: 2').waitFor()
  await page.getByText('Ждут приказа: 2').click()
  await page.getByLabel('Выбрать всех').check()
  await page.getByRole('button', { name: 'Назначить приказом' }).click()
  await fillOrder(page, '12-ОД')
  await page.getByRole('button', { name: 'Назначить', exact: true }).click()
  await page.getByText('Назначены: 2').waitFor()

  await page.getByRole('link', { name: 'Закрепление' }).click()
  await page.getByRole('button', { name: 'Предложить кураторов' }).click()
  await page.getByText(/Предложено: 4/).waitFor()
  expect(await page.getByText('2 из 3').count()).toBe(2)
  await page.getByRole('button', { name: `Изменить куратора: ${ground.schools[0]?.name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: /Кураторова/ }).click()
  await page.getByRole('button', { name: 'Закрепить приказом: 4' }).click()
  await fillOrder(page, '13-ОД')
  await page.getByRole('button', { name: 'Закрепить', exact: true }).click()
  await page.getByText('Без куратора: 0').waitFor()
  const row = page.getByRole('list', { name: 'Школы' }).getByRole('listitem').filter({ hasText: ground.schools[0]?.name ?? '' })
  expect(await row.textContent()).toContain('Кураторова Мария Львовна')
  await page.context().close()
})

test('one school gets longer for one window, and the reason stands with it', async () => {
  const page = await open('/schools', { as: region })
  await page.getByRole('link', { name: `Продлить срок: ${ground.schools[1]?.name}` }).click()
  await page.getByRole('combobox', { name: 'Какой срок' }).click()
  await page.getByRole('option', { name: /Концептуальные документы/ }).click()
  await page.getByLabel('До какого дня').fill('2022-04-10')
  await page.getByLabel('Причина').fill('Пожар в здании школы')
  await page.getByRole('dialog').getByRole('button', { name: 'Продлить', exact: true }).click()
  await page.getByText('Пожар в здании школы').waitFor()
  await page.getByText(/^до 10.апреля.2022.г\.\s*$/).waitFor()
  await page.context().close()
})

test('a region tightens a window and sees its own beside the frame\'s', async () => {
  const page = await open('', { as: region })
  await page.getByRole('button', { name: 'Сузить окно: Первый этап мониторинга' }).click()
  await page.getByLabel('Закончить раньше, дней').fill('7')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText(/в регионе; по каркасу/).waitFor()
  await page.context().close()
})

test('the next year is opened step by step', async () => {
  const page = await open('', {})
  await page.getByRole('link', { name: 'Открыть 2023 год' }).click()
  await page.getByRole('button', { name: 'Дальше' }).click()
  await page.getByText('Продолжают работу: 2 из 2').waitFor()
  await page.getByRole('button', { name: 'Дальше' }).click()
  await page.getByText('Укажите номер.').waitFor()
  await fillOrder(page, '1-ОД')
  await page.getByRole('button', { name: 'Дальше' }).click()
  await page.getByText('Школы прошлого года: 4 школы').waitFor()
  await page.getByRole('button', { name: 'Дальше' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Открыть 2023 год' }).click()
  await page.getByRole('heading', { level: 1, name: /2023 год/ }).waitFor()
  await page.getByRole('button', { name: 'Начать год' }).waitFor()
  await page.context().close()
})

const rooms = ['', '/schools', '/nominations', '/attachments', '/extensions']

test.each(rooms)('the room «%s»: nothing against accessibility, nothing wider than the screen', async (room) => {
  const page = await open(room, { as: region })
  await page.waitForLoadState('networkidle')
  expect(await faultsAtAllLooks(page)).toEqual([])
  await page.context().close()
})

test('six thousand schools are a list that scrolls: only the rows in sight exist', async () => {
  const { db } = server.database.open()
  const year = await aProgrammeYear(db, { year: 2024 })
  const many = await regionGround(db, { code: '26', municipalities: 30, schools: 6_000 })
  await sql`insert into programme_school (programme_id, organisation_id, region_id, territory_id, joined_on) select ${year}, id, region_id, territory_id, '2024-01-20' from organisation where region_id = ${many.regionId}`.execute(db)
  const page = await newPage({ browser, server })
  await page.goto(`${server.url}/programmes/${year}/schools`)
  await page.getByText('6\u00a0000\u00a0школ').waitFor()
  const rows = page.locator('tbody tr:not([aria-hidden])')
  expect(await rows.count()).toBeLessThan(60)
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await page.locator('tr[aria-rowindex="6001"]').waitFor()
  expect(await rows.count()).toBeLessThan(60)
  await page.getByLabel('Школа', { exact: true }).fill(many.schools[4_321]?.inn ?? '')
  await page.getByText('1\u00a0школа', { exact: true }).waitFor()
  await page.context().close()
})
