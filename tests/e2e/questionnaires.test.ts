import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freezeCatalogue } from '../../src/server/kernel/freeze-catalogue.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { aProgrammeYear } from '../support/programme-year.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser
let programme: string

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-01-10' })
  browser = await openBrowser()
  programme = await aProgrammeYear(server.database.open().db)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function open(path: string, look: Look = {}): Promise<Page> {
  const page = await newPage({ browser, server }, look)
  await page.goto(`${server.url}/programmes/${programme}/catalogue${path}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
const phoneOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Анкета на телефоне"]')
const shot = async (page: Page, name: string) => { if (process.env['OPORA_SHOTS']) await page.screenshot({ path: `${process.env['OPORA_SHOTS']}/${name}.png`, fullPage: true }) }

test('a question is added, put under a condition, undone, seen on the phone beside, and saved', async () => {
  const page = await open('', { width: 1440 })
  await page.getByText('Проект Опоры, не официальный текст').first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await shot(page, 'catalogue-1440')
  await page.getByRole('link', { name: 'Анкета родителя' }).click()
  const phone = phoneOf(page)
  await phone.getByText('Ваш ребёнок и учёба').waitFor()
  await shot(page, 'questionnaire-1440')

  const first = page.getByRole('region', { name: 'Блок 1' })
  await first.getByRole('button', { name: 'Добавить вопрос' }).click()
  await page.getByRole('menuitem', { name: 'Один вариант' }).click()
  await page.getByLabel('Вопрос', { exact: true }).fill('Ходит ли ребёнок в школьный кружок?')
  await page.getByLabel('Вариант 1', { exact: true }).fill('Да')
  await page.getByLabel('Вариант 2', { exact: true }).fill('Нет')
  await page.getByRole('button', { name: 'Спрашивать не всегда' }).click()
  await page.getByLabel('Ответ — один из').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: 'Да', exact: true }).click()
  await page.keyboard.press('Escape')
  expect(await accessibilityFaults(page)).toEqual([])
  await shot(page, 'question-1440')
  await page.getByRole('button', { name: 'Отменить правку' }).click()
  await page.getByRole('button', { name: 'Отменить правку' }).click()
  await expect.poll(() => phone.getByText('Ходит ли ребёнок в школьный кружок?').count()).toBe(0)
  await page.getByRole('button', { name: 'Повторить правку' }).click()
  await page.getByRole('button', { name: 'Повторить правку' }).click()
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText('Анкета сохранена.').waitFor()
  await page.reload()
  await page.getByRole('button', { name: /Ходит ли ребёнок в школьный кружок/ }).waitFor()
  await page.getByText('Изменено оператором').waitFor()
  await page.context().close()
})

test('the phone beside hides what is not asked and says what is missing', async () => {
  const page = await open('/questionnaires/pupil', { width: 1440 })
  const phone = phoneOf(page)
  await phone.getByText('На каком языке ты чаще всего говоришь дома?').waitFor()
  expect(await phone.getByText('не все русские слова понятны').isVisible()).toBe(false)
  await page.getByText('Страница 1 из 6').waitFor()
  await phone.getByLabel('Чаще на другом языке').check()
  await phone.getByText('не все русские слова понятны').waitFor()
  await page.getByRole('button', { name: 'Дальше' }).click()
  await phone.getByText('Ответьте на этот вопрос.').first().waitFor()
  await page.context().close()
})

test('another language stands beside Russian, and what is not translated is told', async () => {
  const page = await open('/questionnaires/head', { width: 1440 })
  await page.getByText('Название и языки').click()
  await page.getByLabel('Языки рядом с русским').first().fill('татар')
  await page.getByRole('option', { name: 'татарский', exact: true }).click()
  await page.keyboard.press('Escape')
  await page.getByLabel('Название, татарский').fill('Мәктәп җитәкчесе анкетасы')
  await page.getByText('Вопросы', { exact: true }).click()
  await page.getByText('Не переведено: татарский.').first().waitFor()
  await shot(page, 'languages-1440')
  await page.context().close()
})

test('a risk factor is opened down to its scores, and its weights are changed', async () => {
  const page = await open('/factors/poor-discipline', { width: 1440 })
  await page.getByText('Порядок глазами учеников').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await shot(page, 'factor-1440')
  await page.getByRole('button', { name: 'Изменить: Правила' }).click()
  await page.getByLabel('Вес').first().fill('2')
  await page.getByLabel('Высокая от').fill('60')
  expect(await accessibilityFaults(page)).toEqual([])
  await shot(page, 'factor-edit-1440')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText('Рисковое направление сохранено.').waitFor()
  await page.context().close()
})

test('a questionnaire in use says since when, and offers no change', async () => {
  await server.database.open().db.transaction().execute((tx) => freezeCatalogue({ tx, programmeDate: '2022-01-17', record: () => undefined }, programme, 'questionnaire', ['teacher']))
  const page = await open('/questionnaires/teacher', { width: 390 })
  await page.getByText('по этой анкете работают с 17.01.2022').waitFor()
  expect(await page.getByRole('button', { name: 'Сохранить' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Добавить вопрос' }).count()).toBe(0)
  expect(await accessibilityFaults(page)).toEqual([])
  await shot(page, 'frozen-390')
  await page.context().close()
})

test('nothing against accessibility, nothing wider than the screen', async () => {
  for (const path of ['', '/questionnaires/pupil', '/factors/low-equipment']) {
    const page = await open(path)
    await page.getByText(/Проект Опоры, не официальный текст|Изменено оператором/).first().waitFor()
    expect(await faultsAtAllLooks(page), path).toEqual([])
    await page.context().close()
  }
})
