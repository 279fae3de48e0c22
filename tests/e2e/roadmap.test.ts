import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { readSample, sampleRoadmap } from '../support/sample-roadmap.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser
/** One draft for those that only look. */
let shared: { id: string } | undefined

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
  await page.getByRole('navigation', { name: 'Вид дорожной карты' }).waitFor()
  return page
}

const row = (page: Page, title: string) => page.getByRole('rowgroup').filter({ hasText: title })
const field = (page: Page, title: string, label: string) => row(page, title).getByRole('button', { name: new RegExp(`^${label}:`) })
const saved = (page: Page) => page.getByText('Сохранено', { exact: true }).waitFor()
const view = (page: Page, name: string) => page.getByRole('navigation', { name: 'Вид дорожной карты' }).getByRole('link', { name }).click()
const titles = (page: Page) => page.getByRole('button', { name: /^Открыть карточку/ }).evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')?.split(' ')[2]))

async function typeSchedule(page: Page, title: string, words: string): Promise<void> {
  await field(page, title, 'Срок').click()
  await page.getByLabel('Срок словами').fill(words)
  await page.keyboard.press('Enter')
}

test('a draft is mended in words, taken back, approved by an order, seen on the timeline, exported, revised and compared', async () => {
  const { id } = await sampleRoadmap(server)
  const page = await open(`/roadmaps/${id}`)

  await field(page, 'Установочное совещание', 'Срок').click()
  await page.getByLabel('Срок словами').fill('еженедельно по средам с 02.03.2022 по 23.03.2022')
  await page.getByText('ср 09.03.2022').waitFor()
  await page.keyboard.press('Enter')
  await saved(page)
  expect((await readSample(server, id)).plan.activities[1]?.schedule).toMatchObject({ kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=WE' })
  await page.getByRole('button', { name: 'Отменить правку' }).click()
  await row(page, 'Установочное совещание').getByText('как только получится', { exact: true }).waitFor()
  await saved(page)
  expect((await readSample(server, id)).plan.activities[1]?.schedule.kind).not.toBe('recurring')
  await typeSchedule(page, 'Установочное совещание', 'до 15 марта')
  await saved(page)

  await page.getByRole('button', { name: 'Утвердить…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Утвердить план' })
  expect(await dialog.getByLabel('Номер').inputValue()).toBe('17-р')
  await dialog.getByLabel('Дата').fill('2022-03-02')
  await dialog.getByLabel('Кто утвердил').fill('Департамент образования')
  await dialog.getByRole('button', { name: 'Утвердить', exact: true }).click()
  await dialog.getByText('Эта дата ещё не наступила').waitFor()
  await dialog.getByLabel('Дата').fill('2022-02-15')
  await dialog.getByRole('button', { name: 'Утвердить', exact: true }).click()
  await page.getByText('приказом № 17-р от 15 февраля 2022 г.').waitFor()
  await page.getByRole('button', { name: 'Утвердить…' }).waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: /^Срок:/ }).count()).toBe(0)
  expect(await row(page, 'Назначение муниципальных').textContent()).toContain('Прошло до утверждения')

  await view(page, 'Лента')
  await page.getByText('1 марта', { exact: true }).waitFor()
  await page.getByRole('button', { name: /^1\.3\. Собеседование/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('Идёт сейчас').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Выгрузить' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /Официальное приложение/ }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/\.docx$/)
  const bytes = await readFile(await file.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')

  await page.getByRole('button', { name: 'Начать следующую редакцию' }).click()
  await page.getByText('редакция 2 из 2').waitFor()
  await typeSchedule(page, 'Собеседование', 'апрель')
  await saved(page)
  await view(page, 'Редакции')
  await page.getByRole('link', { name: 'Что изменилось с редакции 1' }).click()
  await page.getByRole('link', { name: '1 другие даты' }).click()
  expect(await page.locator('del').allTextContents()).toContain('Март')
  expect(await page.locator('ins').allTextContents()).toContain('апрель')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().close()
})

test('rows are moved by the keyboard and by dragging, and both are taken back', async () => {
  const { id } = await sampleRoadmap(server)
  const page = await open(`/roadmaps/${id}`)
  await page.getByRole('button', { name: /^Переместить мероприятие 1\.2:/ }).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => titles(page)).toEqual(['1.1.', '1.3.', '1.2.', '2.1.', '2.2.'])
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('1.2')
  await page.getByRole('button', { name: /^Переместить мероприятие 1\.2:/ }).dragTo(page.getByRole('button', { name: /^Открыть карточку: 1\.1/ }))
  await expect.poll(async () => (await titles(page)).indexOf('1.2.')).toBeLessThan(2)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => titles(page)).toEqual(['1.1.', '1.2.', '1.3.', '2.1.', '2.2.'])
  await page.context().close()
})

test('what two people have changed at once is explained and put together, and nothing that was typed is lost', async () => {
  const { id, revisionId } = await sampleRoadmap(server)
  const page = await open(`/roadmaps/${id}`)
  const { version, plan } = await readSample(server, id)
  const theirs = [{ do: 'changeActivity', id: plan.activities[4]?.id, fields: { title: 'Семинар по итогам года' } }]
  expect((await server.post(`/api/revisions/${revisionId}/changes`, { version, changes: theirs })).status).toBe(200)
  await typeSchedule(page, 'Собеседование', 'апрель')
  await page.getByText('изменил кто-то другой').waitFor()
  await page.getByRole('button', { name: 'Взять план заново и внести мои правки' }).click()
  await row(page, 'Семинар по итогам года').waitFor()
  await expect.poll(async () => (await readSample(server, id)).plan.activities[2]?.schedule.text).toBe('апрель')
  expect((await readSample(server, id)).plan.activities[4]?.title).toBe('Семинар по итогам года')
  await page.context().close()
})

test('filters stand in the address, find any form of a word, and survive a reload and the way back', async () => {
  const { id } = await sampleRoadmap(server)
  const page = await open(`/roadmaps/${id}`)
  await page.getByLabel('Найти в мероприятиях').fill('консультацию')
  await expect.poll(() => titles(page)).toEqual(['2.1.'])
  await page.reload()
  await expect.poll(() => titles(page)).toEqual(['2.1.'])
  await page.getByRole('button', { name: 'Показать все' }).click()
  await expect.poll(() => titles(page)).toHaveLength(5)
  await page.getByRole('button', { name: 'Отбор' }).click()
  await page.getByLabel('Не раньше').fill('2022-11-01')
  await expect.poll(() => titles(page)).toEqual(['2.2.'])
  await page.goto(`${server.url}/roadmaps/${id}?state=now`)
  await expect.poll(() => titles(page)).toEqual(['1.3.', '2.1.'])
  await page.goBack()
  await expect.poll(() => titles(page)).toEqual(['2.2.'])
  await page.context().close()
})

test('a calendar address is shown once, is read by anybody who has it, and by nobody once it is revoked', async () => {
  const { id } = await sampleRoadmap(server)
  const page = await open(`/roadmaps/${id}`)
  await page.getByRole('button', { name: 'Выгрузить' }).click()
  await page.getByRole('menuitem', { name: /Подписка на календарь/ }).click()
  await page.getByLabel('Для кого новый адрес').fill('телефон координатора')
  await page.getByRole('button', { name: 'Создать адрес' }).click()
  const address = await page.locator('code').textContent()
  expect(await (await fetch(address ?? '')).text()).toContain('BEGIN:VCALENDAR')
  await page.getByRole('button', { name: 'Отозвать' }).click()
  await page.getByRole('dialog', { name: 'Отозвать адрес?' }).getByRole('button', { name: 'Отозвать' }).click()
  await page.getByText('отозван', { exact: true }).waitFor()
  expect((await fetch(address ?? '')).status).toBe(404)
  await page.context().close()
})

const views = ['', '?view=timeline&group=party', '?view=timeline&zoom=month', '?view=calendar', '?view=calendar&list=true', '?view=parties&party=curator', '?view=check', '?view=history']

test.each(views)('view «%s»: nothing against accessibility, nothing wider than the screen', async (address) => {
  shared ??= await sampleRoadmap(server)
  const page = await open(`/roadmaps/${shared.id}${address}`)
  await page.waitForLoadState('networkidle')
  expect(await faultsAtAllLooks(page)).toEqual([])
  await page.context().close()
})

test('on paper the table is the annex, with every row and its approval block', async () => {
  const { id } = await sampleRoadmap(server)
  const page = await open(`/roadmaps/${id}`)
  await page.emulateMedia({ media: 'print' })
  await page.getByRole('columnheader', { name: 'Ответственный исполнитель' }).waitFor()
  expect(await page.getByRole('row').count()).toBe(1 + 2 + 5)
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
  await page.context().close()
})
