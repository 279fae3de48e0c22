import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDemonstration } from '../../src/cli/demonstration/fill-demonstration.ts'
import { accountsToShow, demonstrationPassword, signInPerson } from '../../src/cli/demonstration/demonstration-people.ts'
import type { DeskReply } from '../../src/contract/assignments.ts'
import type { Role } from '../../src/domain/access/role.ts'
import type { App } from '../../src/server/app.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { keyboardOf, type Keyboard } from '../support/keyboard.ts'
import { newPage } from '../support/new-page.ts'
import { startServer, type TestServer } from '../support/server.ts'

type Task = { name: string; do: (page: Page, keys: Keyboard) => Promise<void> }

const main = (page: Page) => page.getByRole('main')
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

async function openFromDesk(page: Page, keys: Keyboard, groups: readonly string[]): Promise<void> {
  await keys.goTo('Рабочий стол')
  await heading(page, 'Рабочий стол')
  await page.locator('[data-group]').first().waitFor()
  for (const group of groups) {
    const section = page.locator(`[data-group="${group}"]`)
    if (await section.count() === 0) continue
    await keys.press('link', /./, section)
    return page.getByRole('region', { name: 'Действия' }).waitFor()
  }
  throw new Error(`Nothing on the desk in ${groups.join(', ')}`)
}

const own = ['overdue', 'today', 'week', 'later'] as const

const proves: Task = {
  name: 'proves an assignment by number and date of a document',
  do: async (page, keys) => {
    await openFromDesk(page, keys, own)
    await keys.type('Номер документа', '12-ОД')
    await keys.type('Дата документа', '05052026')
    await keys.press('button', /Отправить/)
    await page.getByText('Подтверждение отправлено.').waitFor()
  },
}
const postpones: Task = {
  name: 'asks for more time',
  do: async (page, keys) => {
    await openFromDesk(page, keys, ['later', 'week', 'today'])
    await keys.press('button', 'Попросить перенести срок')
    await keys.type('До какого дня', '12122026')
    await keys.type('Почему', 'Капитальный ремонт школы')
    await keys.press('button', 'Отправить')
    await page.getByText('Просьба отправлена.').waitFor()
  },
}
const asks = (groups: readonly string[]): Task => ({
  name: 'asks a question beside the work',
  do: async (page, keys) => {
    await openFromDesk(page, keys, groups)
    await keys.type('Сообщение', 'Какой список приложить?')
    await keys.press('button', 'Написать')
    await page.getByRole('listitem').filter({ hasText: 'Какой список приложить?' }).waitFor()
  },
})
const confirms: Task = {
  name: 'confirms what others have done',
  do: async (page, keys) => {
    await openFromDesk(page, keys, ['decide'])
    await keys.press('button', 'Подтвердить')
    await page.getByText('Исполнение подтверждено.').waitFor()
  },
}
const returns: Task = {
  name: 'returns what is not enough, with a reason',
  do: async (page, keys) => {
    await openFromDesk(page, keys, ['decide'])
    await keys.press('button', 'Вернуть с причиной')
    await keys.type(/Что исправить/, 'Приложите список участников')
    await keys.press('button', 'Вернуть')
    await page.getByText('Возвращено исполнителю.').waitFor()
  },
}
const readsRoadmap: Task = {
  name: 'reads a road map',
  do: async (page, keys) => {
    await keys.goTo('Дорожные карты')
    await heading(page, 'Дорожные карты')
    await keys.press('link', /План-график/, main(page))
    await heading(page, /План-график/)
  },
}
const seesSummary: Task = {
  name: 'goes from the dashboard down to one cell of the summary',
  do: async (page, keys) => {
    await keys.goTo('Сводка')
    await keys.press('link', 'Сводная', main(page))
    await keys.reach('region', /^Школы и шаги/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('link', { name: 'Открыть поручение' }).first().waitFor()
  },
}
const seesDashboard: Task = {
  name: 'goes from a number of the dashboard to what it counts',
  do: async (page, keys) => {
    await keys.goTo('Сводка')
    await page.getByRole('region', { name: 'Всего' }).waitFor()
    await keys.press('link', /^\d+(\.\d+)? \S/, main(page))
    await heading(page, 'Поручения')
  },
}
const makesForm: Task = {
  name: 'makes a form that collects data',
  do: async (page, keys) => {
    await keys.goTo('Формы')
    await keys.press('button', 'Новая форма')
    await keys.type('Название', 'Кадры школ')
    await keys.press('button', 'Создать черновик')
    await page.getByText('Кадры школ').first().waitFor()
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/forms\/.+/)
  },
}
const invites: Task = {
  name: 'invites a person',
  do: async (page, keys) => {
    await keys.goTo('Люди')
    await heading(page, 'Люди')
    await keys.press('link', /Полевая Нина/, main(page))
    await keys.press('link', 'Вход и приглашение')
    await keys.press('button', /Создать (приглашение|новое)/)
    await page.getByText(/[2-9ABCEHKMPTXY]{4}(-[2-9ABCEHKMPTXY]{4}){3}/).first().waitFor()
  },
}
const seesPeople: Task = { name: 'finds who works beside', do: async (page, keys) => { await keys.goTo('Люди'); await heading(page, 'Люди'); await keys.press('link', /^\S+ \S+ \S+/, main(page)); await page.getByRole('heading', { name: 'Назначения' }).waitFor() } }
const readsJournal: Task = { name: 'reads the journal', do: async (page, keys) => { await keys.goTo('Журнал'); await heading(page, 'Журнал'); await main(page).getByRole('listitem').or(main(page).getByRole('row')).first().waitFor() } }
const seesYear: Task = { name: 'opens the programme year', do: async (page, keys) => { await keys.goTo('Год проекта'); await keys.press('link', /500\+/, main(page)); await heading(page, /2026/) } }
const searches: Task = {
  name: 'finds an activity by a word in another form',
  do: async (page, keys) => {
    await keys.goTo('Поиск')
    await keys.type('Что найти', 'вебинары')
    await page.keyboard.press('Enter')
    await keys.press('link', /вебинар/i, main(page))
    await heading(page, /план-график/i)
  },
}
const seesOrganisation: Task = { name: 'opens the card of a school', do: async (page, keys) => { await keys.goTo('Организации'); await heading(page, 'Территории и организации'); await keys.press('link', /СШ|ОШ|школа/, main(page)); await heading(page, /школа|СШ|ОШ/i) } }
const fromMenu = (item: string): Task => ({
  name: `opens «${item}»`,
  do: async (page, keys) => {
    await keys.press('button', /: меню$/)
    const link = page.getByRole('menuitem', { name: item })
    await link.waitFor()
    for (let downs = 0; downs < 10 && !await link.evaluate((element) => element === document.activeElement); downs += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await heading(page, item)
  },
})
const listsAll: Task = { name: 'lists assignments', do: async (page, keys) => { await keys.goTo('Рабочий стол'); await keys.press('link', 'Все поручения'); await heading(page, 'Поручения') } }

/** The five main tasks of each role. */
const tasks: Record<Role, readonly [Task, Task, Task, Task, Task]> = {
  'administrator': [invites, seesOrganisation, seesYear, seesSummary, readsJournal],
  'federal-operator': [confirms, seesSummary, readsRoadmap, seesYear, readsJournal],
  'regional-authority': [proves, confirms, readsRoadmap, makesForm, readsJournal],
  'regional-coordinator': [returns, seesSummary, makesForm, invites, asks(own)],
  'regional-operator': [proves, makesForm, postpones, asks(own), readsRoadmap],
  'municipal-authority': [confirms, returns, seesDashboard, makesForm, seesPeople],
  'municipal-coordinator': [proves, confirms, returns, asks(['decide']), seesSummary],
  'expert': [readsRoadmap, searches, seesYear, fromMenu('Мои данные'), fromMenu('Вход и сеансы')],
  'curator': [proves, confirms, asks(own), seesDashboard, seesPeople],
  'school-head': [proves, postpones, asks(own), seesDashboard, readsRoadmap],
  'school-team': [proves, asks([...own, 'waiting', 'done']), seesDashboard, searches, readsRoadmap],
  'body-member': [listsAll, readsRoadmap, searches, seesYear, fromMenu('Вход и сеансы')],
}

/** This morning the schools sent more than all deciders of the test will decide. */
async function schoolsProve(app: App): Promise<void> {
  for (const login of ['school', 'school2', 'school3']) {
    const head = await signInPerson(app, login)
    const { groups } = await head.ask<DeskReply>('GET', '/api/desk')
    const open = groups.filter(({ group }) => group === 'later' || group === 'week').flatMap(({ items }) => items).filter(({ process }) => process === 'evidence')
    for (const { regionId, id, version } of open.slice(0, 3)) {
      await head.ask('POST', `/api/assignments/${regionId}/${id}/evidence`, { version, files: [], link: null, document: { number: '7-У', date: '2026-05-19' }, note: null, stated: null }, randomUUID())
    }
  }
}

let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await startServer({ programmeDate: '2026-05-20' })
  await fillDemonstration(server.app, () => undefined)
  await schoolsProve(server.app)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe.each(accountsToShow)('$role, without a mouse', ({ role, login }) => {
  let page: Page
  let keys: Keyboard
  beforeAll(async () => {
    page = await newPage({ browser, server }, { width: 1440, as: null })
    keys = keyboardOf(page)
    await page.goto(server.url)
    await keys.type('Логин', login)
    await keys.type('Пароль', demonstrationPassword)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: 'Разделы' }).waitFor()
  })
  afterAll(() => page?.context().close())

  it.each(tasks[role].map((task) => [task.name, task] as const))('%s', async (_name, task) => {
    await page.goto(server.url)
    await task.do(page, keys)
    expect((await accessibilityFaults(page)).join('\n')).toBe('')
  })
})
