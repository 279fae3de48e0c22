import { TOTP, Secret } from 'otpauth'
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFaults } from '../support/accessibility.ts'
import { openBrowser } from '../support/browser.ts'
import { faultsAtAllLooks } from '../support/faults-at-all-looks.ts'
import { join, password } from '../support/join.ts'
import { newPage, type Look } from '../support/new-page.ts'
import { screenExcess } from '../support/screen-excess.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signIn } from '../support/sign-in.ts'
import { newInvitationCode } from '../support/visitor.ts'

let server: TestServer
let browser: Browser
beforeAll(async () => {
  server = await startServer({ programmeDate: '2026-02-02' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const visit = (look: Look = {}) => newPage({ browser, server }, { as: null, ...look })

async function logIn(page: Page, login: string, secret = password): Promise<void> {
  await page.getByLabel('Логин').fill(login)
  await page.getByLabel('Пароль', { exact: true }).fill(secret)
  await page.getByRole('button', { name: 'Войти', exact: true }).click()
}

describe('the login', () => {
  test('by the keyboard alone opens the page that was asked for', async () => {
    const { login } = await join(server)
    const page = await visit()
    await page.goto(`${server.url}/search?q=школа`)
    await page.getByRole('heading', { name: 'Вход' }).waitFor()
    await page.keyboard.type(login)
    await page.keyboard.press('Tab')
    await page.keyboard.type('не тот пароль')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Логин или пароль не подходит.').waitFor()
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Поиск по мероприятиям' }).waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe('школа')
    await page.context().close()
  })

  test('nothing against accessibility, nothing wider than the screen', async () => {
    const page = await visit()
    for (const path of ['/', '/invitation', '/login?refusal=login.outside-unknown']) {
      await page.goto(`${server.url}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.waitForLoadState('networkidle')
      expect(await faultsAtAllLooks(page)).toEqual([])
    }
    await page.context().close()
  })

  test('that ends in the middle of work is asked for over the page, and nothing that was written is lost', async () => {
    const { login, person } = await join(server, { role: 'administrator' })
    const page = await visit()
    await page.goto(`${server.url}/roadmaps/new`)
    await logIn(page, login)
    await page.getByRole('textbox', { name: 'Название' }).fill('Начатая карта')
    await server.database.open({ poolSize: 1 }).pool.query('delete from session where person_id = $1', [person.personId])
    await new Promise((resolve) => setTimeout(resolve, 2_500))
    await page.getByRole('combobox', { name: 'Территория' }).fill('Саратовская')
    await page.getByRole('option', { name: /Саратовская область/ }).first().click()
    await page.getByRole('button', { name: 'Создать черновик' }).click()
    const dialog = page.getByRole('dialog', { name: 'Сеанс закончился' })
    await dialog.waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await dialog.getByLabel('Логин').fill(login)
    await dialog.getByLabel('Пароль', { exact: true }).fill(password)
    await dialog.getByRole('button', { name: 'Войти', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.getByRole('textbox', { name: 'Название' }).inputValue()).toBe('Начатая карта')
    await page.context().close()
  })

  test('asks for a code once one-time codes are on, and takes a recovery code in its place', async () => {
    const { login } = await join(server)
    const page = await visit()
    await page.goto(`${server.url}/account`)
    await logIn(page, login)
    await page.getByRole('region', { name: 'Одноразовые коды' }).getByRole('button', { name: 'Включить' }).click()
    const secret = (await page.locator('[class*="secret"]').textContent() ?? '').replaceAll(' ', '')
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    const codes = page.getByRole('region', { name: 'Одноразовые коды' })
    // As late as can be: a step of thirty seconds may end in between.
    const codeOf = (timestamp: number) => TOTP.generate({ secret: Secret.fromBase32(secret), timestamp })
    await codes.getByLabel('Нынешний пароль', { exact: true }).fill(password)
    await codes.getByLabel('Код из приложения').fill(codeOf(Date.now()))
    await codes.getByRole('button', { name: 'Включить' }).click()
    await codes.getByRole('button', { name: 'Коды сохранены' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    const recovery = await codes.getByRole('listitem').first().textContent() ?? ''
    await codes.getByRole('button', { name: 'Коды сохранены' }).click()

    for (const kept of [null, recovery]) {
      const again = await visit({ width: 390 })
      await again.goto(server.url)
      await logIn(again, login)
      await again.getByLabel('Одноразовый код').waitFor()
      expect(await accessibilityFaults(again)).toEqual([])
      if (kept !== null) await again.getByRole('button', { name: 'Телефона нет под рукой' }).click()
      await again.getByRole('textbox').fill(kept ?? codeOf(Date.now() + 30_000))
      await again.keyboard.press('Enter')
      await again.getByRole('button', { name: /: меню$/ }).waitFor()
      await again.context().close()
    }
    await page.context().close()
  })

  test('by a passkey needs no password', async () => {
    const { login } = await join(server)
    const page = await visit()
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('WebAuthn.enable')
    await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } })
    const home = server.url.replace('127.0.0.1', 'localhost')
    await page.goto(`${home}/account`)
    await logIn(page, login)
    const keys = page.getByRole('region', { name: 'Ключи доступа' })
    await keys.getByRole('button', { name: 'Добавить ключ доступа' }).click()
    await keys.getByLabel('Как назвать ключ').fill('Рабочий ноутбук')
    await keys.getByLabel('Нынешний пароль', { exact: true }).fill(password)
    await keys.getByRole('button', { name: 'Добавить' }).click()
    await keys.getByText('Рабочий ноутбук').waitFor()
    await page.getByRole('button', { name: /: меню$/ }).click()
    await page.getByRole('menuitem', { name: 'Выйти' }).click()
    await page.getByRole('heading', { name: 'Вход' }).waitFor()
    await page.getByRole('button', { name: 'Войти по ключу доступа' }).click()
    await page.getByRole('button', { name: /: меню$/ }).waitFor()
    await page.goto(`${home}/account`)
    await page.getByText('по ключу доступа;').waitFor()
    await page.context().close()
  })
})

describe('an invitation', () => {
  test('is made, printed and accepted from its code, typed in Russian letters', async () => {
    const { personId } = await signIn(server.database.open({ poolSize: 1 }).db, 'municipal-coordinator', { name: 'Петрова Мария Ивановна' })
    const page = await newPage({ browser, server })
    await page.goto(`${server.url}/people/${personId}/invitation`)
    await page.getByRole('button', { name: 'Создать приглашение' }).click()
    const code = await page.locator('[class*="code"]').first().textContent() ?? ''
    expect(code).toMatch(/^(\w{4}-){3}\w{4}$/)
    await page.getByRole('img', { name: 'Ссылка приглашения' }).waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    expect(await screenExcess(page)).toBe(0)

    const invited = await visit({ width: 390 })
    await invited.goto(`${server.url}/invitation`)
    const russian: Record<string, string> = { A: 'а', B: 'в', C: 'с', E: 'е', H: 'н', K: 'к', M: 'м', P: 'р', T: 'т', X: 'х', Y: 'у' }
    await invited.getByLabel('Код приглашения').fill([...code].map((sign) => russian[sign] ?? sign).join('').replaceAll('-', ' '))
    await invited.keyboard.press('Enter')
    await invited.getByText('Петрова Мария Ивановна, вас пригласили').waitFor()
    expect(await invited.getByLabel('Логин').inputValue()).toBe('petrova.mi')
    expect(await accessibilityFaults(invited)).toEqual([])
    await invited.getByLabel('Новый пароль').fill(password)
    await invited.getByRole('button', { name: 'Сохранить и войти' }).click()
    await invited.getByRole('button', { name: /Петрова Мария Ивановна, вы работаете как Муниципальный координатор/ }).waitFor()
    expect(await screenExcess(invited)).toBe(0)
    await invited.context().close()
    await page.context().close()
  })

  test('that is none says so and asks for another code', async () => {
    const page = await visit()
    await page.goto(`${server.url}/invitation#${newInvitationCode()}`)
    await page.getByRole('alert').getByText('Такого приглашения нет.').waitFor()
    await page.getByRole('button', { name: 'Ввести другой код' }).click()
    await page.getByLabel('Код приглашения').waitFor()
    await page.context().close()
  })
})

async function roomsUnderMore(page: Page): Promise<string[]> {
  await page.getByRole('navigation').getByRole('button', { name: 'Ещё' }).click()
  await page.getByRole('menuitem').first().waitFor()
  const names = await page.getByRole('menuitem').allTextContents()
  await page.keyboard.press('Escape')
  await page.getByRole('menuitem').first().waitFor({ state: 'hidden' })
  return names
}

describe('who has two appointments', () => {
  test('sees which one it is, and changes over; the rooms are those of the other role', async () => {
    const { login, person } = await join(server, { role: 'municipal-coordinator' })
    await server.database.open({ poolSize: 1 }).pool.query(
      "insert into appointment (id, person_id, role, territory_id, region_id, starts_on) select $1, $2, 'expert', id, 0, '2019-01-01' from territory where parent_id is null", [randomUUID(), person.personId])
    const page = await visit({ width: 1440 })
    await page.goto(server.url)
    await logIn(page, login)
    const menu = page.getByRole('button', { name: /: меню$/ })
    expect(await roomsUnderMore(page)).toContain('Импорт')
    await menu.click()
    await page.getByText('Вы работаете как Муниципальный координатор').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('menuitem', { name: 'Перейти: Эксперт' }).click()
    await page.getByText('Теперь вы работаете как Эксперт').waitFor()
    await page.getByRole('button', { name: /вы работаете как Эксперт/ }).waitFor()
    expect(await roomsUnderMore(page)).not.toContain('Импорт')
    await page.context().close()
  })

  test('has all rooms within reach on a phone, the last ones under «Ещё»', async () => {
    const { login } = await join(server, { role: 'regional-coordinator' })
    const page = await visit({ width: 390 })
    await page.goto(server.url)
    await logIn(page, login)
    await page.getByRole('navigation').getByRole('button', { name: 'Ещё' }).click()
    expect(await screenExcess(page)).toBe(0)
    expect(await accessibilityFaults(page)).toEqual([])
    await page.getByRole('menuitem', { name: 'Журнал' }).click()
    await page.getByRole('heading', { name: 'Журнал', exact: true }).waitFor()
    await page.context().close()
  })
})

describe('the own sessions', () => {
  test('are listed, and another one is ended from here', async () => {
    const { login, browser: elsewhere } = await join(server)
    const page = await visit()
    await page.goto(`${server.url}/account`)
    await logIn(page, login)
    const list = page.getByRole('region', { name: 'Сеансы' })
    await list.getByText('Firefox, Windows').waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await list.getByRole('button', { name: /^Завершить сеанс: Firefox/ }).click()
    await list.getByText('Firefox, Windows').waitFor({ state: 'detached' })
    await expect.poll(async () => (await elsewhere.get('/api/account')).status).toBe(401)
    await page.context().close()
  })
})
