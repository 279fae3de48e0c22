import { gzipSync } from 'node:zlib'
import { sql, type Kysely } from 'kysely'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tables } from '../../src/server/db/tables.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { beyondTheEdge } from '../support/beyond-the-edge.ts'
import { openBrowser } from '../support/browser.ts'
import { aCampaign, groupsWithCodes, type CampaignGroup } from '../support/surveys/a-campaign.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser
let db: Kysely<Tables>
let groups: CampaignGroup[]

beforeAll(async () => {
  server = await startServer()
  db = server.database.open().db
  // The shipped questionnaires, as long as they are.
  const campaign = await aCampaign(server, db)
  groups = await groupsWithCodes(server, db, campaign.id)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

let used = 0
function newCode(audience = 'pupil'): { code: string; group: CampaignGroup } {
  const group = groups.find((one) => one.audience === audience && one.codes.length > 0)
  const code = group?.codes[used]
  used += 1
  if (group === undefined || code === undefined) throw new Error('No code is left')
  return { code, group }
}

async function phone(options: Parameters<Browser['newContext']>[0] = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, locale: 'ru-RU', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('dialog', (dialog) => void dialog.accept())
  return { context, page }
}

/** Answers all that the page asks, by the first choice; a check against hurry: what is hidden is not answered. */
async function answerAll(page: Page): Promise<void> {
  await page.locator('input[type=radio]').first().waitFor()
  for (let turn = 0; turn < 40; turn += 1) {
    await page.evaluate(() => {
      // Answers open further questions, so it goes on until none is left.
      for (let round = 0; round < 10; round += 1) {
        const names = new Set([...document.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')].filter((one) => one.checkVisibility()).map(({ name }) => name))
        for (const name of names) {
          const fields = [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)]
          if (fields.some(({ checked }) => checked)) continue
          const [first] = fields
          if (first !== undefined) { first.checked = true; first.dispatchEvent(new Event('input', { bubbles: true })) }
        }
        for (const field of [...document.querySelectorAll<HTMLInputElement>('input[inputmode]')].filter((one) => one.checkVisibility())) if (field.value === '') { field.value = '1'; field.dispatchEvent(new Event('input', { bubbles: true })) }
        for (const group of [...document.querySelectorAll('fieldset')].filter((one) => one.checkVisibility())) [...group.querySelectorAll<HTMLSelectElement>(':scope > label > select')].forEach((field, at) => { if (field.value === '') { field.value = String(at + 1); field.dispatchEvent(new Event('input', { bubbles: true })) } })
      }
    })
    const next = page.getByRole('button', { name: 'Дальше' })
    if (!await next.isVisible()) return
    const before = await page.locator('.progress').textContent()
    await next.click()
    expect(await page.locator('.fault').allTextContents()).toEqual([])
    expect(await page.locator('.progress').textContent()).not.toBe(before)
  }
}

const takenOf = async (group: CampaignGroup): Promise<number> => (await sql<{ count: number }>`select count(*)::int as count from respondent_code where group_id = ${group.id} and is_used`.execute(db)).rows[0]?.count ?? 0

describe('the respondent\'s page', () => {
  it('is thirty kilobytes at the most, all that is loaded at first, for the longest questionnaire', async () => {
    for (const audience of ['pupil', 'teacher', 'parent']) {
      const { code } = newCode(audience)
      const bytes = async (path: string, init: RequestInit = {}): Promise<number> => {
        const response = await fetch(`${server.url}${path}`, init)
        expect(response.status).toBe(200)
        return gzipSync(Buffer.from(await response.arrayBuffer())).length
      }
      const shell = await bytes('/a')
      const form = await bytes('/a/form', { method: 'POST', body: JSON.stringify({ code }), headers: { 'content-type': 'application/json' } })
      const plain = await bytes('/a', { method: 'POST', body: new URLSearchParams({ code }) })
      expect(shell + form).toBeLessThan(30 * 1024)
      expect(plain).toBeLessThan(30 * 1024)
    }
    const raw = await fetch(`${server.url}/a`, { headers: { 'accept-encoding': 'gzip' } })
    expect(raw.headers.get('content-encoding')).toBe('gzip')
  })

  it('is usable within three seconds on a slow line, finished without one, and delivered later, once', async () => {
    const { code, group } = newCode()
    const { context, page } = await phone()
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    await network.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 })
    const started = performance.now()
    await page.goto(`${server.url}/a#${code}`, { waitUntil: 'commit' })
    await page.locator('input[type=radio]').first().waitFor({ state: 'visible' })
    const seconds = (performance.now() - started) / 1000
    process.stderr.write(`usable after ${seconds.toFixed(2)} s at 400 kbit/s and 400 ms\n`)
    expect(seconds).toBeLessThan(3)
    expect(page.url()).not.toContain(code)

    await page.evaluate(async () => { await navigator.serviceWorker.ready })
    await context.setOffline(true)
    await answerAll(page)
    await page.getByRole('button', { name: 'Отправить анкету' }).click()
    await page.getByText('Нет связи').waitFor()
    expect(await takenOf(group)).toBe(0)
    // The phone is switched off and on: the page opens without a line, and the sheet still waits.
    await page.close()
    const again = await context.newPage()
    await again.goto(`${server.url}/a`)
    await again.getByText('Нет связи').waitFor()
    await context.setOffline(false)
    await again.getByRole('heading', { name: 'Спасибо! Анкета принята' }).waitFor()
    expect(await takenOf(group)).toBe(1)
    expect(await again.evaluate(() => JSON.stringify(localStorage))).toBe('{}')
    await context.close()
  })

  it('keeps a draft through a reload, and wipes it from a borrowed phone', async () => {
    const { code } = newCode()
    const { context, page } = await phone()
    await page.goto(`${server.url}/a#${code}`)
    await page.locator('input[type=radio]').first().check()
    await page.reload()
    expect(await page.locator('input[type=radio]').first().isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Это чужой телефон: стереть' }).click()
    await page.getByLabel('Код').waitFor()
    expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe('{}')
    await context.close()
  })

  it('does what a busy server asks, by itself', async () => {
    const { code, group } = newCode()
    const before = await takenOf(group)
    const { context, page } = await phone()
    let refusals = 0
    await page.route('**/a/sheet', async (route) => {
      refusals += 1
      if (refusals <= 2) return route.fulfill({ status: 503, headers: { 'retry-after': '1' }, body: '{"code":"later","title":"Занят"}' })
      return route.continue()
    })
    await page.goto(`${server.url}/a#${code}`)
    await answerAll(page)
    await page.getByRole('button', { name: 'Отправить анкету' }).click()
    await page.getByText('Сервер занят').waitFor()
    await page.getByRole('heading', { name: 'Спасибо! Анкета принята' }).waitFor()
    expect([refusals, await takenOf(group)]).toEqual([3, before + 1])
    await context.close()
  })

  it('works without a program as one plain form', async () => {
    const { code, group } = newCode('teacher')
    const { context, page } = await phone({ javaScriptEnabled: false })
    await page.goto(`${server.url}/a`)
    await page.getByLabel('Код').fill(code)
    await page.getByRole('button', { name: 'Открыть анкету' }).click()
    expect(await page.getByText('Отвечайте, только если').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Отправить анкету' }).click()
    await page.getByText('Анкета не отправлена').waitFor()
    expect(await takenOf(group)).toBe(0)
    await context.close()
  })

  it.each([[390, 'light'], [1440, 'dark']] as const)('has nothing against it at %i px, %s', async (width, colorScheme) => {
    const { code } = newCode('teacher')
    const { context, page } = await phone({ viewport: { width, height: 900 }, colorScheme })
    await page.goto(`${server.url}/a`)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.goto(`${server.url}/a#${code}`)
    await page.locator('input[type=radio]').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await beyondTheEdge(page)).toEqual([])
    if (process.env['OPORA_SHOTS']) await page.screenshot({ path: `${process.env['OPORA_SHOTS']}/respond-${width}.png`, fullPage: true })
    await page.getByRole('button', { name: 'Дальше' }).click()
    await page.locator('.fault').first().waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    // Enlarged twice, which is half the width.
    await page.setViewportSize({ width: Math.max(320, width / 2), height: 600 })
    expect(await beyondTheEdge(page)).toEqual([])
    await context.close()
  })

  it('is filled in with the keyboard alone', async () => {
    const { code } = newCode('teacher')
    const { context, page } = await phone()
    await page.goto(`${server.url}/a`)
    await page.getByLabel('Код').focus()
    await page.keyboard.type(code)
    await page.keyboard.press('Enter')
    const first = page.locator('input[type=radio]').first()
    await first.waitFor()
    for (let at = 0; at < 12 && !await first.evaluate((one) => one === document.activeElement); at += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await first.isChecked()).toBe(true)
    await context.close()
  })
})
