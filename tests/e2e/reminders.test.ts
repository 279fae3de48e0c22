import { sql } from 'kysely'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { mailServer, type MailServer } from '../support/mail-server.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { deadline, party } from '../support/plan-builders.ts'
import { aWorld, type World } from '../support/running-plan.ts'
import { startServer, type TestServer } from '../support/server.ts'
import type { SignedIn } from '../support/sign-in.ts'

let mail: MailServer
let server: TestServer
let browser: Browser
let world: World
let head: SignedIn

const coordinator = [party('Муниципальный координатор', 'municipal-coordinator')]

beforeAll(async () => {
  mail = await mailServer()
  server = await startServer({ programmeDate: '2022-03-02', publicUrl: 'https://opora.example.test', mail: { url: mail.url, from: 'opora@example.test' } })
  browser = await openBrowser()
  world = await aWorld(server, { municipalities: 1, schoolsEach: 1 })
  head = await world.person('school-head', { organisationId: world.schools[0] ?? '' })
  await sql`update person set email = 'head@school.example' where id = ${head.personId}`.execute(world.db)
  await world.approved([
    { title: 'Размещение концептуальных документов в информационной системе', number: '1.1', kind: 'programme-documents', schedule: deadline('2022-02-28'), responsible: coordinator },
    { title: 'Загрузка среднесрочной программы', number: '1.2', kind: 'programme-documents', schedule: deadline('2022-03-02'), responsible: coordinator },
    { title: 'Размещение антирисковых программ', number: '1.3', kind: 'programme-documents', schedule: deadline('2022-03-04'), responsible: coordinator },
  ], '2022-02-01')
  expect((await server.post('/api/tick', {})).status).toBe(200)
  for (const started = Date.now(); Date.now() - started < 10_000;) {
    if ((await world.db.selectFrom('digest').select('day').where('person_id', '=', head.personId).execute()).length > 0) break
    await new Promise((done) => { setTimeout(done, 50) })
  }
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  await mail?.close()
})

async function open(path: string, look: Look = {}): Promise<Page> {
  const page = await newPage({ browser, server }, { as: head, ...look })
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

test('the bell leads to what is due, and from there to the assignment; once looked at it is silent', async () => {
  const page = await open('/desk')
  await page.getByRole('link', { name: 'Напоминания: 3 новых' }).click()
  await page.getByRole('heading', { level: 1, name: 'Напоминания' }).waitFor()
  for (const heading of ['Просрочено 1', 'Сегодня 1', 'До конца недели 1']) await page.getByRole('heading', { level: 3, name: heading }).waitFor()
  await page.getByRole('link', { name: 'Напоминания: нового нет' }).waitFor()
  await page.getByRole('link', { name: '1.2 Загрузка среднесрочной программы' }).click()
  await page.getByRole('heading', { level: 1, name: /Загрузка среднесрочной программы/ }).waitFor()
  await page.context().close()
})

test('the letter comes at another hour, or not at all; a calendar\'s address is given and taken back', async () => {
  const page = await open('/notices')
  await page.getByLabel('Не раньше').selectOption('10')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText('Письма будут приходить.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Не раньше').inputValue()).toBe('10')
  await page.getByLabel('Где будете открывать').fill('Мой телефон')
  await page.getByRole('button', { name: 'Создать адрес' }).click()
  const address = (await page.locator('code').innerText()).trim()
  const path = new URL(address).pathname
  expect(await (await fetch(`${server.url}${path}`)).text()).toContain('BEGIN:VEVENT')
  await page.getByRole('button', { name: 'Отозвать' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }).click()
  await page.getByText('отозван', { exact: true }).waitFor()
  expect((await fetch(`${server.url}${path}`)).status).toBe(404)
  await page.context().close()
})

test('everybody can use it, on a desk and on a phone', async () => {
  const page = await open('/notices')
  await page.getByRole('heading', { level: 3, name: 'Сегодня 1' }).waitFor()
  await page.getByLabel('Не раньше').waitFor()
  expect(await faultsAtAllLooks(page)).toEqual([])
  await page.context().close()
})
