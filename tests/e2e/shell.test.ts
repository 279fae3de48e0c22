import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { goToRoom } from '../support/go-to-room.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(path: string, look: Look = {}): Promise<Page> {
  const page = await newPage({ browser, server }, look)
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const addresses = ['/roadmaps', '/roadmaps/new', '/imports', '/search?q=школа', '/journal', '/nowhere']

test.each(addresses)('%s: nothing against accessibility, nothing wider than the screen', async (path) => {
  const page = await open(path)
  await page.waitForLoadState('networkidle')
  expect(await faultsAtAllLooks(page)).toEqual([])
  await page.context().close()
})

test('the rooms are reached from every page, and the tab bears the name of the page', async () => {
  const page = await open('/')
  expect(new URL(page.url()).pathname).toBe('/dashboards/1')
  for (const [link, title] of [['Импорт', 'Стол импорта'], ['Поиск', 'Поиск по мероприятиям'], ['Журнал', 'Журнал'], ['Дорожные карты', 'Дорожные карты']] as const) {
    await goToRoom(page, link)
    await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    expect(await page.title()).toBe(`${title} · Опора`)
  }
  await page.context().close()
})

test('the date of the programme and the mark of a demonstration stand on every page', async () => {
  for (const path of addresses) {
    const page = await open(path)
    await page.getByText('демонстрация').waitFor()
    expect(await page.locator('header time').first().getAttribute('datetime')).toBe('2022-03-01')
    await page.context().close()
  }
})

test('an unknown address says so and leads back', async () => {
  const page = await open('/nowhere/at/all')
  await page.getByRole('heading', { name: 'Такой страницы нет' }).waitFor()
  await page.getByRole('link', { name: 'К дорожным картам' }).click()
  await page.getByRole('heading', { level: 1, name: 'Дорожные карты' }).waitFor()
  await page.context().close()
})

test('what an address names and the server does not know is told in a sentence', async () => {
  const page = await newPage({ browser, server })
  await page.goto(`${server.url}/imports/00000000-0000-4000-8000-0000000000ff`)
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).not.toContain('Внутренняя ошибка')
  await page.context().close()
})

test('the keyboard skips the navigation, and the chosen colours stay chosen', async () => {
  const page = await open('/journal')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.getByRole('button', { name: /^Оформление/ }).click()
  await page.getByRole('menuitem', { name: 'Тёмное' }).click()
  await page.reload()
  expect(await page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])).toBe('dark')
  await page.context().close()
})

test('a lost server is told quietly, and the page goes on when it is back', async () => {
  const page = await open('/roadmaps')
  await page.route('**/api/**', (route) => route.abort())
  await goToRoom(page, 'Журнал')
  await page.getByText('Нет связи с сервером.').first().waitFor()
  await page.unroute('**/api/**')
  await page.getByText('Записей пока нет').waitFor()
  await expect.poll(() => page.getByText('Нет связи с сервером.').count()).toBe(0)
  await page.context().close()
})

test('the first page weighs at most 250 KB and asks nothing of anybody else', async () => {
  const page = await newPage({ browser, server })
  const loaded: { url: string; bytes: number }[] = []
  page.on('response', (response) => {
    void response.body().then((body) => loaded.push({ url: response.url(), bytes: gzipSync(body).length })).catch(() => undefined)
  })
  const complaints: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  await page.goto(server.url, { waitUntil: 'networkidle' })
  expect(loaded.filter(({ url }) => !url.startsWith(server.url))).toEqual([])
  const code = loaded.filter(({ url }) => /\.(js|css|html)$/.test(new URL(url).pathname) || new URL(url).pathname === '/')
  expect(code.length).toBeGreaterThan(2)
  expect(code.reduce((sum, { bytes }) => sum + bytes, 0) / 1_024).toBeLessThanOrEqual(250)
  expect(complaints).toEqual([])
  await page.context().close()
})
