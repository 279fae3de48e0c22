import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from '../../src/domain/programme-documents/live/live-content.ts'
import { loadLive } from '../../src/server/programme-documents/live.store.ts'
import { aDocument } from '../support/a-document.ts'
import { openBrowser } from '../support/browser.ts'
import { newPage } from '../support/new-page.ts'
import { aWorld, type World } from '../support/running-plan.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { requireWhole, writeTogether } from '../support/written-together.ts'

let server: TestServer
let browser: Browser
let world: World

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-03-01' })
  browser = await openBrowser()
  world = await aWorld(server, { municipalities: 1, schoolsEach: 1 })
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('two authors in two browsers write one field for five minutes while the line of each is cut at random: no word is lost, none out of order', async () => {
  const organisationId = world.schools[0] ?? ''
  const id = await aDocument(world.db, { regionId: world.regionId, territoryId: world.municipalities[0] ?? 0, organisationId, programmeId: world.programmeId }, 'draft')
  const one = await newPage({ browser, server }, { as: await world.person('school-head', { organisationId }) })
  const other = await newPage({ browser, server }, { as: await world.person('school-team', { organisationId }), width: 390 })
  for (const page of [one, other]) await page.goto(`${server.url}/documents/${world.regionId}/${id}`)
  const field = 'Методы сбора и обработки информации'
  const words = await writeTogether([one, other], field, 300_000)
  expect(await requireWhole([one, other], field, words, async () => textOf(await loadLive(world.db, { regionId: world.regionId, id }), 'methods').toJSON())).toEqual([])
  expect(Math.min(...words)).toBeGreaterThan(100)
}, 480_000)
