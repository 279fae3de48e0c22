import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { OrganisationReply, OrganisationSummary } from '../../contract/organisations.ts'
import { commandIdHeader } from '../../contract/endpoint.ts'
import type { Role } from '../../domain/access/role.ts'
import { schoolNamed, sampleTerritories, type SampleTerritories } from '../../../tests/support/sample-register.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

let server: TestServer
let at: SampleTerritories
type List = { items: OrganisationSummary[]; next: string | null; total: number | null; may: { manage: boolean } }
type Changed = { id: string; version: number }
type Refusal = { code: string }

beforeAll(async () => {
  server = await startServer({ programmeDate: '2024-03-01' })
  at = await sampleTerritories(server)
})
afterAll(() => server?.close())

const create = async (name: string, territoryId: number, more = {}) => (await server.post<Changed>('/api/organisations', schoolNamed(name, territoryId, more))).body
const read = async (id: string) => (await server.get<OrganisationReply>(`/api/organisations/${id}`)).body

/** The API as somebody else sees it. */
async function as(role: Role, where: { territoryId?: number; organisationId?: string }) {
  const { cookie } = await signIn(server.database.open().db, role, where)
  const send = async <Reply>(path: string, init: RequestInit = {}) => {
    const response = await fetch(`${server.url}${path}`, { ...init, headers: { cookie, ...init.headers } })
    return { status: response.status, body: await response.json() as Reply }
  }
  return {
    get: <Reply>(path: string) => send<Reply>(path),
    post: <Reply = Refusal>(path: string, body: unknown) => send<Reply>(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', [commandIdHeader]: randomUUID() } }),
  }
}

describe('one organisation', () => {
  test('is kept in one spelling, with the zone of its region', async () => {
    const { id } = await create('МБОУ  «СОШ №  1»', at.here, { inn: '7707 083 893', okoLogin: 'SCH640001', site: 'Sch1.ru/', kind: 'school' })
    expect(await read(id)).toMatchObject({ name: 'МБОУ «СОШ № 1»', inn: '7707083893', okoLogin: 'sch640001', site: 'https://sch1.ru', zone: 'Europe/Saratov', version: 1, closedOn: null })
    expect((await read(id)).territories.map(({ name }) => name)).toEqual(['Саратовская область', 'Заречный муниципальный район'])
  })

  test.each([
    [{ inn: '7707083894' }, 'organisation.inn-wrong'], [{ ogrn: '1027700132196' }, 'organisation.ogrn-wrong'], [{ site: 'нет' }, 'organisation.site-wrong'],
    [{ zone: 'Марс' }, 'organisation.zone-wrong'], [{ name: ' ' }, 'organisation.name-empty'], [{ okoLogin: 'школа' }, 'organisation.login-wrong'],
  ])('refuses %o', async (wrong, code) => {
    expect((await server.post<Refusal>('/api/organisations', { ...schoolNamed('Школа', at.here), ...wrong })).body.code).toBe(code)
  })

  test('a login is of one open organisation', async () => {
    await create('Первая школа', at.here, { okoLogin: 'sch640777' })
    expect((await server.post<Refusal>('/api/organisations', schoolNamed('Вторая школа', at.beside, { okoLogin: 'sch640777' }))).body.code).toBe('organisation.login-taken')
  })

  test('is edited where what is left out stays, and not from a stale page', async () => {
    const { id } = await create('Школа для правки', at.here, { address: 'ул. Лесная, 1' })
    expect((await server.post(`/api/organisations/${id}/edit`, { version: 1, site: 'school.ru' })).status).toBe(200)
    expect(await read(id)).toMatchObject({ version: 2, address: 'ул. Лесная, 1', site: 'https://school.ru' })
    expect((await server.post<Refusal>(`/api/organisations/${id}/edit`, { version: 1, site: null })).body.code).toBe('organisation.changed-meanwhile')
  })

  test('bears its name from a day on, and keeps the one of before', async () => {
    const { id } = await create('Прежнее имя', at.here)
    expect((await server.post<Changed>(`/api/organisations/${id}/rename`, { version: 1, name: 'Новое имя', since: '2023-09-01' })).body.version).toBe(2)
    const card = await read(id)
    expect([card.name, card.naming]).toEqual(['Новое имя', [{ since: '1900-01-01', name: 'Прежнее имя' }, { since: '2023-09-01', name: 'Новое имя' }]])
    expect((await server.post<Refusal>(`/api/organisations/${id}/rename`, { version: 2, name: 'Завтрашнее', since: '2024-03-02' })).body.code).toBe('organisation.date-ahead')
  })

  test('moves within its region and stays itself; in another region it gets a successor', async () => {
    const { id } = await create('Школа в пути', at.here, { okoLogin: 'sch640888' })
    await server.post(`/api/organisations/${id}/transfer`, { version: 1, territoryId: at.beside, on: '2024-01-01' })
    const moved = await read(id)
    expect([moved.territoryId, moved.version, moved.placing.map(({ since, territory }) => [since, territory.id])]).toEqual([at.beside, 2, [['1900-01-01', at.here], ['2024-01-01', at.beside]]])
    const { body } = await server.post<Changed>(`/api/organisations/${id}/transfer`, { version: 2, territoryId: at.elsewhere, on: '2024-02-01' })
    expect(body.id).not.toBe(id)
    expect(await read(body.id)).toMatchObject({ territoryId: at.elsewhere, okoLogin: 'sch640888', zone: 'Asia/Yekaterinburg', predecessors: [{ id, kind: 'transfer', on: '2024-02-01' }] })
    expect(await read(id)).toMatchObject({ closedOn: '2024-02-01', successors: [{ id: body.id }], may: { manage: false, edit: false } })
  })

  test('ends with it what people were appointed to there, and lets them in no longer', async () => {
    const { id } = await create('Школа последнего дня', at.here)
    const head = await as('school-head', { organisationId: id })
    expect((await head.get(`/api/organisations/${id}`)).status).toBe(200)
    await server.post(`/api/organisations/${id}/close`, { version: 1, on: '2024-02-20' })
    const { db } = server.database.open()
    expect(await db.selectFrom('appointment').select(['ends_on', 'version']).where('organisation_id', '=', id).execute()).toEqual([{ ends_on: '2024-02-20', version: 2 }])
    const { data } = await db.selectFrom('fact').select('data').where('organisation_id', '=', id).where('kind', '=', 'appointment.ended').executeTakeFirstOrThrow()
    expect(data).toMatchObject({ role: 'school-head', endsOn: '2024-02-20' })
    expect((await head.get(`/api/organisations/${id}`)).status).toBe(403)
  })

  test('closes once', async () => {
    const { id } = await create('Закрываемая', at.here)
    expect((await server.post(`/api/organisations/${id}/close`, { version: 1, on: '2024-02-20' })).status).toBe(200)
    expect((await server.post<Refusal>(`/api/organisations/${id}/close`, { version: 2, on: '2024-02-21' })).body.code).toBe('organisation.closed-already')
    expect((await server.post<Refusal>(`/api/organisations/${id}/edit`, { version: 2, site: 'a.ru' })).body.code).toBe('organisation.closed-already')
  })
})

describe('several organisations', () => {
  test('become one of them', async () => {
    const [one, other] = [await create('Принимающая', at.here), await create('Присоединяемая', at.here)]
    const { body } = await server.post<Changed>('/api/organisations/merge', { organisations: [one, other], on: '2024-02-01', into: { as: 'present', id: one.id } })
    expect(body).toEqual({ id: one.id, version: 2 })
    expect((await read(other.id)).successors.map(({ id }) => id)).toEqual([one.id])
    expect((await read(one.id)).predecessors).toEqual([{ id: other.id, name: 'Присоединяемая', kind: 'merger', on: '2024-02-01' }])
  })

  test('become a new one that takes over a login', async () => {
    const [one, other] = [await create('Сливаемая первая', at.here, { okoLogin: 'sch640555' }), await create('Сливаемая вторая', at.here)]
    const { body } = await server.post<Changed>('/api/organisations/merge', {
      organisations: [one, other], on: '2024-02-01', into: { as: 'new', values: schoolNamed('Объединённая', at.here, { okoLogin: 'sch640555' }) },
    })
    expect((await read(body.id)).predecessors.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort())
  })

  test('do not merge over regions, nor alone', async () => {
    const [one, other] = [await create('Здешняя', at.here), await create('Тамошняя', at.elsewhere)]
    expect((await server.post<Refusal>('/api/organisations/merge', { organisations: [one, other], on: '2024-02-01', into: { as: 'present', id: one.id } })).body.code).toBe('organisation.merge-regions')
    expect((await server.post<Refusal>('/api/organisations/merge', { organisations: [one], on: '2024-02-01', into: { as: 'present', id: one.id } })).body.code).toBe('organisation.merge-alone')
  })

  test('come of one, which may live on', async () => {
    const { id } = await create('Делимая', at.here)
    const { body } = await server.post<{ ids: string[] }>(`/api/organisations/${id}/split`, { version: 1, on: '2024-02-01', remains: true, parts: [schoolNamed('Выделенная', at.here)] })
    expect((await read(id))).toMatchObject({ closedOn: null, successors: [{ id: body.ids[0], kind: 'split' }] })
    expect((await server.post<Refusal>(`/api/organisations/${id}/split`, { version: 2, on: '2024-02-01', remains: false, parts: [schoolNamed('Одна', at.here)] })).body.code).toBe('organisation.split-parts')
  })
})

describe('the list', () => {
  test('goes by the Russian alphabet, page after page, each organisation once', async () => {
    const names = ['Ёлкинская школа', 'Яблоневая школа', 'Еловая школа', 'Ежовая школа', 'Жуковская школа', 'еланская школа']
    for (const name of names) await create(`Список: ${name}`, at.elsewhere)
    const seen: string[] = []
    let after = ''
    for (;;) {
      const { body } = await server.get<List>(`/api/organisations?territory=${at.elsewhere}&search=${encodeURIComponent('Список:')}&limit=2${after && `&after=${after}`}`)
      if (after === '') expect(body.total).toBe(names.length)
      seen.push(...body.items.map(({ name }) => name.replace('Список: ', '')))
      if (body.next === null) break
      after = body.next
    }
    expect(seen).toEqual(['Ежовая школа', 'еланская школа', 'Ёлкинская школа', 'Еловая школа', 'Жуковская школа', 'Яблоневая школа'])
  })

  test('is narrowed by territory and all below it, kind, words in any order, codes, and what is closed', async () => {
    const { id } = await create('Гимназия имени Пушкина', at.here, { shortName: 'Гимназия 7', inn: '7728168971', kind: 'school' })
    await create('Управление образования Заречного района', at.here, { kind: 'municipal-authority' })
    const ids = async (query: string) => (await server.get<List>(`/api/organisations?${query}`)).body.items.map((item) => item.id)
    expect(await ids(`search=${encodeURIComponent('пушкина гимназия')}&territory=${at.region}`)).toEqual([id])
    expect(await ids(`search=${encodeURIComponent('гимназия 7')}`)).toEqual([id])
    expect(await ids('search=7728168971')).toEqual([id])
    expect(await ids(`search=${encodeURIComponent('пушкина')}&territory=${at.otherRegion}`)).toEqual([])
    expect((await server.get<List>(`/api/organisations?kind=municipal-authority&territory=${at.here}`)).body.total).toBe(1)
    expect((await server.get<List>('/api/organisations?state=closed')).body.items.every(({ closedOn }) => closedOn !== null)).toBe(true)
    expect((await server.get<List>('/api/organisations?search=%25')).body.total).toBe(0)
  })
})

describe('access', () => {
  test('each sees and changes what its relation allows', async () => {
    const [own, beside, elsewhere] = [await create('Доступ: здесь', at.here), await create('Доступ: рядом', at.beside), await create('Доступ: далеко', at.elsewhere)]
    const search = `/api/organisations?search=${encodeURIComponent('Доступ:')}`
    const municipal = await as('municipal-coordinator', { territoryId: at.here })
    expect((await municipal.get<List>(search)).body.items.map(({ id }) => id)).toEqual([own.id, beside.id])
    expect((await municipal.get<List>(search)).body.total).toBe(2)
    expect((await municipal.get<OrganisationReply>(`/api/organisations/${own.id}`)).body.may).toEqual({ manage: true, edit: true })
    expect((await municipal.get<OrganisationReply>(`/api/organisations/${beside.id}`)).body.may).toEqual({ manage: false, edit: false })
    expect((await municipal.get(`/api/organisations/${elsewhere.id}`)).status).toBe(403)
    for (const other of [beside, elsewhere]) {
      expect((await municipal.post('/api/organisations', schoolNamed('Чужая', other === beside ? at.beside : at.elsewhere))).status).toBe(403)
      expect((await municipal.post(`/api/organisations/${other.id}/edit`, { version: 1, site: 'a.ru' })).status).toBe(403)
      expect((await municipal.post(`/api/organisations/${other.id}/rename`, { version: 1, name: 'Захвачена', since: '2024-01-01' })).status).toBe(403)
      expect((await municipal.post(`/api/organisations/${other.id}/close`, { version: 1, on: '2024-01-01' })).status).toBe(403)
      expect((await municipal.post(`/api/organisations/${other.id}/split`, { version: 1, on: '2024-01-01', remains: true, parts: [schoolNamed('Кусок', at.here)] })).status).toBe(403)
      expect((await municipal.post(`/api/organisations/${other.id}/transfer`, { version: 1, territoryId: at.here, on: '2024-01-01' })).status).toBe(403)
      expect((await municipal.post('/api/organisations/merge', { organisations: [own, other], on: '2024-01-01', into: { as: 'present', id: own.id } })).status).toBe(403)
    }
    // Giving away needs a right at both ends.
    expect((await municipal.post(`/api/organisations/${own.id}/transfer`, { version: 1, territoryId: at.beside, on: '2024-01-01' })).status).toBe(403)
    const regional = await as('regional-coordinator', { territoryId: at.region })
    expect((await regional.post(`/api/organisations/${own.id}/transfer`, { version: 1, territoryId: at.beside, on: '2024-01-01' })).status).toBe(200)
    expect((await regional.get(`/api/organisations/${elsewhere.id}`)).status).toBe(403)
  })

  test('a school says its own address and site, and nothing else', async () => {
    const { id } = await create('Школа о себе', at.here)
    const head = await as('school-head', { organisationId: id })
    expect((await head.post(`/api/organisations/${id}/edit`, { version: 1, address: 'ул. Новая, 2' })).status).toBe(200)
    expect((await head.post(`/api/organisations/${id}/edit`, { version: 2, inn: '7707083893' })).body.code).toBe('organisation.field-not-own')
    expect((await head.post(`/api/organisations/${id}/close`, { version: 2, on: '2024-01-01' })).status).toBe(403)
    expect((await head.get<OrganisationReply>(`/api/organisations/${id}`)).body.may).toEqual({ manage: false, edit: true })
  })

  test('nobody without a login sees anything', async () => {
    for (const path of ['/api/organisations', '/api/territories/tree', '/api/register-imports', '/api/organisations/register.xlsx']) expect((await fetch(`${server.url}${path}`)).status).toBe(401)
  })
})
