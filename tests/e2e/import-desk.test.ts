import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ImportReply } from '../../src/contract/imports.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { sampleOrder } from '../support/sample-order.ts'
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

const order = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(sampleOrder) })

/** The sample order on the desk, read, and open before us. */
async function openOrder(look: Look = {}): Promise<{ page: Page; id: string }> {
  const { id } = await server.read('приказ.txt', Buffer.from(sampleOrder))
  const page = await newPage({ browser, server }, look)
  await page.goto(`${server.url}/imports/${id}`)
  await page.getByRole('article').first().waitFor()
  return { page, id }
}

const field = (page: Page, position: number, label: string) => page.getByRole('article', { name: new RegExp(`^Мероприятие ${position}:`) }).getByRole('button', { name: new RegExp(`^${label}:`) })
const saved = (page: Page) => page.getByText('Сохранено', { exact: true }).waitFor()

test('several files at once: each has its own outcome, and says what to do', async () => {
  const page = await newPage({ browser, server })
  await page.goto(`${server.url}/imports`)
  await page.getByText('На столе пусто').waitFor()
  await page.getByLabel('Файлы дорожных карт').setInputFiles([order('первый.txt'), { name: 'снимок.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a0000', 'hex') }])
  const good = page.getByRole('listitem').filter({ hasText: 'первый.txt' })
  const bad = page.getByRole('listitem').filter({ hasText: 'снимок.png' })
  await good.getByText('Прочитан', { exact: true }).waitFor()
  await bad.getByText('Не прочитан').waitFor()
  expect(await bad.textContent()).toContain('Загрузите исходный документ')
  expect(await accessibilityFaults(page)).toEqual([])
  await good.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'первый.txt' }).waitFor()
  await page.context().close()
})

test('the original stands beside its reading, and one goes from one doubt to the next by the keyboard', async () => {
  const { page } = await openOrder()
  const second = page.getByRole('article', { name: /^Мероприятие 2:/ })
  await second.getByText('как только получится').first().waitFor()
  expect(await second.getByText('Не прочитан', { exact: true }).count()).toBe(1)
  await page.keyboard.press('F8')
  for (let step = 0; step < 12 && await second.getAttribute('data-current') !== 'true'; step++) await page.keyboard.press('F8')
  expect(await second.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.context().close()
})

test('a schedule is typed in words, understood while it is typed, saved by Enter, and taken back by Ctrl+Z', async () => {
  const { page, id } = await openOrder()
  await field(page, 2, 'Срок').click()
  await page.getByLabel('Срок словами').fill('еженедельно по вторникам с 01.03.2022 по 31.03.2022')
  await page.getByText('вт 08.03.2022').waitFor()
  await page.keyboard.press('Enter')
  await saved(page)
  const schedule = async () => (await server.get<{ reading: { plan: { activities: { schedule: { kind: string; recurrence: string | null } }[] } } }>(`/api/imports/${id}`)).body.reading.plan.activities[1]?.schedule
  expect(await schedule()).toMatchObject({ kind: 'recurring', recurrence: 'FREQ=WEEKLY;BYDAY=TU' })
  expect(await field(page, 2, 'Срок').evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await schedule())?.kind).toBe('unknown')
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(async () => (await schedule())?.kind).toBe('recurring')
  await page.context().close()
})

test('parties and aims are mended where they stand', async () => {
  const { page } = await openOrder()
  await field(page, 3, 'Ответственные').click()
  await page.getByLabel('Ещё ответственные').fill('муниципальные координаторы, кураторы')
  await page.keyboard.press('Enter')
  expect(await page.getByLabel(/^Ответственный \d/).count()).toBe(3)
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await field(page, 3, 'Ответственные').getByText('Куратор школы').waitFor()
  await field(page, 3, 'Показатель').click()
  await page.getByLabel('Показатель словами').fill('Не менее 80% кураторов прошли собеседование')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await field(page, 3, 'Показатель').getByText(/не менее 80/).waitFor()
  await saved(page)
  await page.context().close()
})

test('a day that no calendar has is refused where it was typed', async () => {
  const { page } = await openOrder()
  await page.getByRole('button', { name: /^Дата документа:/ }).click()
  await page.getByLabel('Дата документа').fill('31.02.2022')
  await page.keyboard.press('Enter')
  await page.getByText('Такого дня в календаре нет.').waitFor()
  await page.getByLabel('Дата документа').fill('12.1.22')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Дата документа: 12\.01\.2022/ }).waitFor()
  await saved(page)
  await page.context().close()
})

test('what two windows have mended at once is put together, and nothing that was typed is lost', async () => {
  const { page, id } = await openOrder()
  // High enough for all five: what is out of sight does not exist.
  await page.setViewportSize({ width: 1_280, height: 2_400 })
  const read = async () => (await server.get<ImportReply>(`/api/imports/${id}`)).body
  const { version, reading } = await read()
  const theirs = [{ do: 'changeActivity', id: reading?.plan.activities[4]?.id, fields: { title: 'Семинар по итогам года' } }]
  expect((await server.post(`/api/imports/${id}/changes`, { version, changes: theirs })).status).toBe(200)
  await field(page, 3, 'Срок').click()
  await page.getByLabel('Срок словами').fill('апрель 2022 года')
  await page.keyboard.press('Enter')
  await page.getByText('Документ тем временем изменил кто-то другой.').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Взять план заново и внести мои правки' }).click()
  await page.getByRole('article', { name: /^Мероприятие 5:.*Семинар по итогам года/ }).waitFor()
  await expect.poll(async () => (await read()).reading?.plan.activities.map(({ title, schedule }) => [title, schedule.text])[2]?.[1]).toBe('апрель 2022 года')
  expect((await read()).reading?.plan.activities[4]?.title).toBe('Семинар по итогам года')

  // Put aside in another window, it takes nothing more, and says so.
  await server.post(`/api/imports/${id}/discard`, { version: (await read()).version })
  await field(page, 3, 'Срок').click()
  await page.getByLabel('Срок словами').fill('май 2022 года')
  await page.keyboard.press('Enter')
  await page.getByText('Документ тем временем изменил кто-то другой.').waitFor()
  await page.getByRole('button', { name: 'Взять план заново и внести мои правки' }).click()
  await page.getByText('Документ убран со стола.').waitFor()
  await page.context().close()
})

test('rows are joined and parted, and the original follows them', async () => {
  const { page } = await openOrder()
  const count = () => page.getByText(/^\d+\u00a0мероприяти/).first().textContent()
  expect(await count()).toMatch(/^5/)
  await page.getByRole('button', { name: 'Действия с мероприятием 2' }).click()
  await page.getByRole('menuitem', { name: /как продолжение/ }).click()
  await expect.poll(count).toMatch(/^4/)
  await page.getByRole('article', { name: /^Мероприятие 2:.*Собеседование с кураторами/ }).getByText(/^строки \d+–\d+ подлинника/).waitFor()
  await page.getByRole('button', { name: 'Действия с мероприятием 1' }).click()
  await page.getByRole('menuitem', { name: /Разделить/ }).click()
  await page.getByLabel('Второе').fill('Обучение координаторов')
  await page.getByRole('button', { name: 'Разделить', exact: true }).click()
  await expect.poll(count).toMatch(/^5/)
  await saved(page)
  await page.context().close()
})

test('another meaning of a column, and the whole document is read anew', async () => {
  const { page } = await openOrder()
  await page.getByText('Столбцы и год').click()
  await page.getByRole('combobox', { name: 'Столбец 5: Показатель' }).click()
  await page.getByRole('option', { name: 'Описание, задачи' }).click()
  await field(page, 1, 'Описание').getByText(/Координаторы назначены/).waitFor()
  expect(await field(page, 1, 'Показатель').count()).toBe(0)
  await page.context().close()
})

test('what was read is accepted for the territory that the document names, and the original stays at hand', async () => {
  const { page, id } = await openOrder()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Подлинник' }).click()
  expect((await download).suggestedFilename()).toBe('приказ.txt')
  await page.getByRole('button', { name: 'Принять…' }).click()
  const dialog = page.getByRole('dialog')
  await expect.poll(() => dialog.getByLabel('Территория').first().inputValue()).toBe('Томская область')
  expect(await accessibilityFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Принять', exact: true }).click()
  await page.waitForURL(/\/roadmaps\/[0-9a-f-]{36}/)
  await page.goto(`${server.url}/imports/${id}`)
  await page.getByText('Документ принят.').waitFor()
  expect(await page.getByRole('button', { name: /^Мероприятие:/ }).count()).toBe(0)
  await page.goto(`${server.url}/journal`)
  await page.getByText('Создана дорожная карта').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.goto(`${server.url}/search?q=семинары`)
  await page.getByRole('link', { name: 'Итоговый семинар' }).waitFor()
  await page.goto(`${server.url}/roadmaps`)
  await page.getByRole('link', { name: /Дорожная карта адресной помощи/ }).first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.context().close()
})

test('a document is put aside only after a question', async () => {
  const { page } = await openOrder()
  await page.getByRole('button', { name: 'Убрать со стола' }).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: 'Убрать со стола' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Убрать', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Стол импорта' }).waitFor()
  await page.context().close()
})

test('the desk: nothing against accessibility, nothing wider than the screen', async () => {
  const { page } = await openOrder()
  await page.getByText('Столбцы и год').click()
  await field(page, 1, 'Ответственные').click()
  expect(await faultsAtAllLooks(page)).toEqual([])
  await page.context().close()
})

test('three thousand rows: only those in sight exist, and the last one is mended at once', async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => `${at + 1}\tСеминар для школ, занятие ${at + 1}\t${String((at % 28) + 1).padStart(2, '0')}.03.2022\tКураторы\tПроведён 1 семинар`)
  const { id } = await server.read('большой.txt', Buffer.from(['Дорожная карта на 2022 год', '', '№\tМероприятие\tСроки\tОтветственные\tПоказатель', ...rows].join('\n')))
  const page = await newPage({ browser, server })
  await page.goto(`${server.url}/imports/${id}`)
  await page.getByRole('article').first().waitFor()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await page.getByRole('article', { name: /^Мероприятие 3000:/ }).waitFor()
  expect(await page.getByRole('article').count()).toBeLessThan(40)
  await field(page, 3_000, 'Мероприятие').click()
  await page.keyboard.type(' и вебинар')
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: /занятие 3000 и вебинар$/ }).waitFor()
  await saved(page)
  await page.context().close()
})
