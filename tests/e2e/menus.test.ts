import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { newPage } from '../support/new-page.ts'
import { sampleRoadmap } from '../support/sample-roadmap.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser
let page: Page
let draft: { id: string }

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  browser = await openBrowser()
  draft = await sampleRoadmap(server)
  page = await newPage({ browser, server })
  await open(`/roadmaps/${draft.id}`)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(path: string): Promise<void> {
  await page.goto(`${server.url}${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

const menus = [/^Оформление/, 'Правка', 'Выгрузить', 'Другие действия', /^Действия с мероприятием 1/, /^Действия с разделом/]

test.each(menus)('the open menu «%s» has nothing against accessibility, and is walked by the keyboard', async (name) => {
  const button = page.getByRole('button', { name }).first()
  await button.focus()
  await page.keyboard.press('Enter')
  const items = page.getByRole('menuitem')
  await items.first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await items.evaluateAll((all) => all.indexOf(document.activeElement as HTMLElement))).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Escape')
  await items.first().waitFor({ state: 'detached' })
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('an open list of choices and an open filter have nothing against accessibility', async () => {
  await page.getByRole('button', { name: 'Отбор' }).click()
  await page.getByLabel('Не раньше').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await open('/roadmaps/new')
  await page.getByLabel('Территория').first().click()
  await page.getByRole('option').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
})
