import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aReview } from '../support/a-review.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { newPage } from '../support/new-page.ts'
import { aWorld, type World } from '../support/running-plan.ts'
import { screenExcesses } from '../support/screen-excess.ts'
import { startServer, type TestServer } from '../support/server.ts'
import type { SignedIn } from '../support/sign-in.ts'

let server: TestServer
let browser: Browser
let world: World
let expert: SignedIn, coordinator: SignedIn

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  browser = await openBrowser()
  world = await aWorld(server, { municipalities: 1, schoolsEach: 1 })
  const territoryId = world.municipalities[0] ?? 0
  expert = await world.person('expert', { territoryId })
  coordinator = await world.person('municipal-coordinator', { territoryId })
  const place = { regionId: world.regionId, territoryId, organisationId: world.schools[0] ?? '', programmeId: world.programmeId }
  await aReview(world.db, place, { expertId: expert.personId, state: 'assigned' })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('an expert reads a document and gives it back by keyboard; the coordinator sends the conclusion', async () => {
  const page = await newPage({ browser, server }, { as: expert, width: 390, colourScheme: 'dark' })
  await page.goto(`${server.url}/reviews`)
  await page.getByRole('link', { name: 'Антирисковая программа' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('link', { name: 'Антирисковая программа' }).click()
  await page.getByRole('radio', { name: '1' }).first().waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  const criteria = page.getByRole('radiogroup')
  const count = await criteria.count()
  for (let at = 0; at < count; at += 1) {
    const criterion = criteria.nth(at)
    await criterion.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Названо формально')
  }
  await page.keyboard.press('Control+Enter')
  await page.getByText('Сдать рано').waitFor()
  await page.getByRole('button', { name: 'Добавить замечание' }).press('Enter')
  await page.getByLabel('Замечание 1').fill('Цель нельзя измерить')
  expect(await screenExcesses(page, [1920, 768, 390])).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.getByRole('button', { name: 'Сдать' }).press('Enter')
  await page.getByText('Очередь пуста').waitFor()

  const board = await newPage({ browser, server }, { as: coordinator })
  await board.goto(`${server.url}/programmes/${world.programmeId}/reviews`)
  await board.getByRole('button', { name: 'Выпустить заключения: Муниципальная содержательная экспертиза' }).click()
  await board.getByText('Заключение (Word)').waitFor()
  expect(await accessibilityFaults(board)).toEqual([])
  expect(await screenExcesses(board, [1920, 768, 390])).toEqual([])
})
