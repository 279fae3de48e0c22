import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeSheetRows } from '../../src/documents/xlsx/write-sheet-rows.ts'
import { readSheetRows } from '../../src/documents/xlsx/read-sheet-rows.ts'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { sampleTerritories, schoolNamed, type SampleTerritories } from '../support/sample-register.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signIn } from '../support/sign-in.ts'

let server: TestServer
let browser: Browser
let at: SampleTerritories
let school: string

beforeAll(async () => {
  server = await startServer({ programmeDate: '2024-03-01' })
  browser = await openBrowser()
  at = await sampleTerritories(server)
  school = (await server.post<{ id: string }>('/api/organisations', schoolNamed('Муниципальное бюджетное общеобразовательное учреждение «Средняя школа № 1 имени Проверочного Героя»', at.here, { shortName: 'СШ № 1', okoLogin: 'sch640001', inn: '7707083893', address: 'ул. Лесная, 1', site: 'school1.example.ru' }))).body.id
  await server.post(`/api/organisations/${school}/rename`, { version: 1, name: 'Муниципальное бюджетное общеобразовательное учреждение «Лицей № 1 имени Проверочного Героя»', since: '2023-09-01' })
  for (let number = 2; number <= 140; number += 1) await server.post('/api/organisations', schoolNamed(`Школа № ${String(number).padStart(3, '0')}`, number % 3 === 0 ? at.beside : at.here))
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

async function* once<Value>(value: Value) { yield value }
const workbook = (headers: readonly string[], rows: readonly (readonly (string | null)[])[]) => writeSheetRows({ name: 'Школы', columns: headers.map((header) => ({ header, width: 10, choices: null })), batches: once(rows) })
const put = async (page: Page, name: string, bytes: Uint8Array) => page.getByLabel('Книга с организациями').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(bytes) })

test('the tree narrows the list, the list goes on as it is scrolled, a card tells the past', async () => {
  const page = await open('/organisations')
  await page.getByRole('button', { name: 'Раскрыть: Саратовская область' }).click()
  await page.getByRole('navigation', { name: 'Территории' }).getByRole('link', { name: 'Нагорный муниципальный район' }).click()
  await page.getByRole('heading', { level: 2, name: 'Нагорный муниципальный район' }).waitFor()
  await page.getByText('46 организаций', { exact: true }).first().waitFor()
  await page.goto(`${server.url}/organisations`)
  await page.getByText('140 организаций', { exact: true }).first().waitFor()
  await page.getByRole('link', { name: 'Школа № 002' }).waitFor()
  for (let step = 0; step < 20 && !(await page.getByRole('link', { name: 'Школа № 140' }).isVisible()); step += 1) await page.mouse.wheel(0, 2_500).then(() => page.waitForTimeout(150))
  await page.getByRole('link', { name: 'Школа № 140' }).waitFor()
  await page.getByLabel('Поиск').fill('героя лицей')
  await page.getByText('1 организация', { exact: true }).first().waitFor()
  await page.getByRole('link', { name: /Лицей № 1/ }).click()
  await page.getByRole('heading', { level: 1, name: /Лицей № 1/ }).waitFor()
  await page.getByText(/Переименована. До этого дня: .*Средняя школа № 1/).waitFor()
  await page.context().close()
})

test('an organisation is closed, and says so ever after', async () => {
  const page = await open('/organisations?search=020')
  await page.getByRole('link', { name: 'Школа № 020' }).click()
  await page.getByRole('button', { name: 'Реорганизация' }).click()
  await page.getByRole('menuitem', { name: 'Закрыть…' }).click()
  await page.getByRole('button', { name: 'Закрыть организацию' }).click()
  await page.getByText('Закрыта 1 марта 2024 г.').first().waitFor()
  expect(await page.getByRole('button', { name: 'Исправить сведения' }).count()).toBe(0)
  await page.context().close()
})

test('two schools become one', async () => {
  const page = await open('/organisations?search=03')
  await page.getByLabel('Выбрать: Школа № 031').check()
  expect(await page.getByRole('button', { name: 'Объединить' }).getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('Выбрать: Школа № 032').check()
  await page.getByRole('button', { name: 'Объединить' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Объединить' }).click()
  await page.getByRole('heading', { level: 1, name: 'Школа № 031' }).waitFor()
  await page.getByText('Присоединена').waitFor()
  await page.context().close()
})

test('the register goes out to Excel, comes back with a difference, and the difference goes in as it was shown', async () => {
  const page = await open('/organisations?search=04')
  await page.getByRole('button', { name: 'Excel' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Выгрузить то, что в списке' }).click()])
  const rows: string[][] = []
  const stream = await download.createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array))
  await readSheetRows(new Uint8Array(Buffer.concat(chunks)), async (found) => { for (const { cells } of found) rows.push(Array.from({ length: 15 }, (_, column) => cells.find((cell) => cell.column === column + 1)?.text ?? '')) })
  const [headings = [], ...schools] = rows
  expect(schools.length).toBeGreaterThan(5)
  const edited = schools.map((cells, row) => cells.map((text, column) => (row === 0 && column === 12 ? 'ул. Новая, 4' : row === 1 && column === 9 ? '7707083894' : text)))
  await page.getByRole('button', { name: 'Excel' }).click()
  await page.getByRole('menuitem', { name: 'Загрузить…' }).click()
  await put(page, 'Правленый реестр.xlsx', await workbook(headings, edited))
  await page.getByRole('heading', { level: 1, name: 'Правленый реестр.xlsx' }).waitFor()
  await page.getByText(/Лист «Школы», J3: ИНН «7707083894» неверен/).waitFor()
  expect((await page.getByRole('row').nth(1).textContent())).toContain('ошибка')
  await page.getByRole('button', { name: /^Изменённые/ }).click()
  await page.getByText('ул. Новая, 4').waitFor()
  await page.getByRole('button', { name: 'Внести в реестр: 1 строка' }).click()
  await page.getByRole('button', { name: 'Внести остальное' }).click()
  await page.getByText('Внесено в реестр.').waitFor()
  await page.getByRole('row').filter({ hasText: 'ул. Новая, 4' }).getByRole('link').click()
  await page.getByText('ул. Новая, 4').waitFor()
  await page.context().close()
})

test('foreign columns are named once by a person and known ever after', async () => {
  const coordinator = await signIn(server.database.open({ poolSize: 1 }).db, 'municipal-coordinator', { territoryId: at.here })
  const page = await open('/organisations/import', { as: coordinator })
  await put(page, 'Чужой список.xlsx', await workbook(['№', 'ОУ по уставу', 'Учётная запись'], [['1', 'Привезённая школа', 'sch640500']]))
  await page.getByText('Скажите, что в столбцах.').waitFor()
  await page.getByRole('combobox', { name: 'Столбец 2: ОУ по уставу' }).click()
  await page.getByRole('option', { name: 'Полное наименование' }).click()
  await page.getByRole('combobox', { name: 'Столбец 3: Учётная запись' }).click()
  await page.getByRole('option', { name: 'Логин ФИС ОКО' }).click()
  await page.getByLabel('Под каким именем').fill('Список области')
  await page.getByRole('button', { name: 'Сравнить с реестром' }).click()
  await page.getByText('Привезённая школа').waitFor()
  await page.getByRole('link', { name: 'Загрузка из Excel' }).click()
  await put(page, 'Второй список.xlsx', await workbook(['Учётная запись', 'ОУ по уставу', '№'], [['sch640501', 'Ещё одна школа', '1']]))
  await page.getByText('Столбцы назначены как «Список области».').waitFor()
  await page.getByRole('button', { name: 'Внести в реестр: 1 строка' }).click()
  await page.getByText('Внесено в реестр.').waitFor()
  await page.context().close()
})

test('nothing against accessibility, nothing wider than the screen', async () => {
  const book = (await server.upload('Список.xlsx', await workbook(['Полное наименование', 'ИНН', 'Территория'], [['Хорошая школа', '', 'Заречный район'], ['Плохая школа', '1', 'Заречный район']]), '/api/register-imports')).body.id
  const foreign = (await server.upload('Чужой.xlsx', await workbook(['Столбец один', 'Столбец два'], [['а', 'б']]), '/api/register-imports')).body.id
  for (const path of ['/organisations', `/organisations?territory=${at.here}`, `/organisations/${school}`, '/organisations/import', `/organisations/import/${book}`, `/organisations/import/${foreign}`]) {
    const page = await open(path)
    await page.waitForLoadState('networkidle')
    if (path.includes(book)) await page.getByText('Плохая школа').waitFor()
    if (path.includes(foreign)) await page.getByText('Скажите, что в столбцах.').waitFor()
    expect([path, await faultsAtAllLooks(page)]).toEqual([path, []])
    await page.context().close()
  }
})
