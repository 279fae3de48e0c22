import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Tables } from '../../src/server/db/tables.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { beyondTheEdge } from '../support/beyond-the-edge.ts'
import { openBrowser } from '../support/browser.ts'
import { newPage } from '../support/new-page.ts'
import { signIn, type SignedIn } from '../support/sign-in.ts'
import { aCampaign, groupsWithCodes, type RunningCampaign } from '../support/surveys/a-campaign.ts'
import { shortQuestionnaire } from '../support/surveys/short-questionnaires.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let browser: Browser
let db: Kysely<Tables>
let campaign: RunningCampaign
let head: SignedIn

beforeAll(async () => {
  server = await startServer()
  db = server.database.open().db
  browser = await openBrowser()
  campaign = await aCampaign(server, db, { schools: 3, questionnaires: (['teacher', 'pupil', 'parent', 'head'] as const).map(shortQuestionnaire) })
  const group = (await groupsWithCodes(server, db, campaign.id)).find(({ audience, letter }) => audience === 'pupil' && letter === 'А')
  for (const code of group?.codes.slice(0, 7) ?? []) {
    await fetch(`${server.url}/a/sheet`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ code, receipt: randomUUID(), questionnaire: group?.questionnaireId, answers: { mood: 'good', years: 2 } }) })
  }
  await server.app.settleSurveys()
  head = await signIn(db, 'school-head', { organisationId: campaign.ground.schools[0]?.id ?? '' })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

it.each([[390, 'light'], [1440, 'dark']] as const)('an operator looks from the country down to a class, at %i px, %s', async (width, colourScheme) => {
  const page = await newPage({ browser, server }, { width, colourScheme, as: campaign.operator })
  await page.goto(`${server.url}/surveys`)
  await page.getByRole('link', { name: 'Анкетирование', exact: true }).last().click()
  await page.getByRole('table').waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await beyondTheEdge(page)).toEqual([])
  if (process.env['OPORA_SHOTS']) await page.screenshot({ path: `${process.env['OPORA_SHOTS']}/survey-${width}.png`, fullPage: true })
  await page.locator('tbody button').first().click()
  await page.getByRole('button', { name: /^Школа № / }).first().waitFor()
  const school = page.locator('tbody tr').filter({ hasText: 'Ученики 7 из' }).getByRole('button')
  await school.click()
  await page.getByRole('rowheader', { name: '6А' }).waitFor()
  expect(await accessibilityFaults(page)).toEqual([])
  if (process.env['OPORA_SHOTS']) await page.screenshot({ path: `${process.env['OPORA_SHOTS']}/survey-school-${width}.png`, fullPage: true })
  await page.context().close()
})

it('a head fills in the named questionnaire, and mends the list of classes', async () => {
  const school = campaign.ground.schools[0]?.id ?? ''
  const page = await newPage({ browser, server }, { width: 390, as: head })
  await page.goto(`${server.url}/surveys/${campaign.id}/schools/${school}/head`)
  await page.getByLabel('Хорошо').check()
  await page.getByRole('spinbutton').or(page.locator('input[inputmode]')).first().fill('12')
  expect(await accessibilityFaults(page)).toEqual([])
  if (process.env['OPORA_SHOTS']) await page.screenshot({ path: `${process.env['OPORA_SHOTS']}/head.png`, fullPage: true })
  await page.getByRole('button', { name: 'Отправить' }).click()
  await page.getByText(/^Отправлена /).waitFor()
  await page.goto(`${server.url}/programmes/${campaign.programmeId}/schools/${school}/classes`)
  await page.getByRole('button', { name: 'Добавить класс' }).click()
  expect(await accessibilityFaults(page)).toEqual([])
  expect(await beyondTheEdge(page)).toEqual([])
  if (process.env['OPORA_SHOTS']) await page.screenshot({ path: `${process.env['OPORA_SHOTS']}/classes.png`, fullPage: true })
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await page.getByText('Список классов сохранён').waitFor()
  const rows = await db.selectFrom('school_class').select('letter').where('organisation_id', '=', school).execute()
  expect(rows.map(({ letter }) => letter).sort()).toEqual(['А', 'Б', 'В'])
  await page.context().close()
})
