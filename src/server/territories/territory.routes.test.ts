import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandIdHeader } from '../../contract/endpoint.ts'
import type { OrganisationReply } from '../../contract/organisations.ts'
import type { TerritoryDetails, TerritoryNode } from '../../contract/territories.ts'
import { schoolNamed, sampleTerritories, type SampleTerritories } from '../../../tests/support/sample-register.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

let server: TestServer
let at: SampleTerritories
type Tree = { above: { id: number }[]; territory: TerritoryNode; items: TerritoryNode[] }
type Refusal = { code: string }

beforeAll(async () => {
  server = await startServer({ programmeDate: '2024-03-01' })
  at = await sampleTerritories(server)
})
afterAll(() => server?.close())

const make = async (name: string, parentId = at.region) => (await server.post<{ id: number }>('/api/territories', { parentId, name, level: 'municipality' })).body.id
const school = async (name: string, territoryId: number) => (await server.post<{ id: string }>('/api/organisations', schoolNamed(name, territoryId))).body.id
const read = async (id: number) => (await server.get<TerritoryDetails>(`/api/territories/${id}`)).body
const tree = async (parent: number) => (await server.get<Tree>(`/api/territories/tree?parent=${parent}`)).body
const organisation = async (id: string) => (await server.get<OrganisationReply>(`/api/organisations/${id}`)).body
const pathOf = async (id: number) => (await server.database.open().db.selectFrom('territory').select('path').where('id', '=', id).executeTakeFirstOrThrow()).path

describe('the tree', () => {
  test('counts what is in each territory and below it', async () => {
    const district = await make('Счётный район')
    const settlement = await make('Счётное поселение', district)
    await school('Школа района', district)
    await school('Школа поселения', settlement)
    await server.post('/api/organisations', schoolNamed('Методический центр', settlement, { kind: 'municipal-methods-service' }))
    const found = await tree(district)
    expect([found.territory.organisations, found.territory.schools, found.territory.territories]).toEqual([3, 2, 1])
    expect(found.items.map(({ id, organisations, schools }) => [id, organisations, schools])).toEqual([[settlement, 2, 1]])
    expect((await tree(at.region)).items.find(({ id }) => id === district)).toMatchObject({ organisations: 3, schools: 2, territories: 1 })
    expect(found.above.map(({ id }) => id)).toContain(at.region)
  })

  test('starts at the country', async () => {
    const { body } = await server.get<Tree>('/api/territories/tree')
    expect([body.territory.level, body.items.length, body.above]).toEqual(['federal', 89, []])
  })
})

describe('a territory', () => {
  test('keeps its ОКТМО without the check digit, and says the zone that holds there', async () => {
    const { body: { id } } = await server.post<{ id: number }>('/api/territories', { parentId: at.region, name: 'Район с кодом', level: 'municipality', oktmo: '63 604 000' })
    expect(await read(id)).toMatchObject({ oktmo: '63604000', zone: null, zoneHere: 'Europe/Saratov', version: 1 })
    await server.post(`/api/territories/${id}/edit`, { version: 1, oktmo: null, zone: 'Самара' })
    expect(await read(id)).toMatchObject({ oktmo: null, zone: 'Europe/Samara', zoneHere: 'Europe/Samara', version: 2 })
    expect((await server.post<Refusal>(`/api/territories/${id}/edit`, { version: 2, oktmo: '123', zone: null })).body.code).toBe('territory.oktmo-wrong')
  })

  test('bears its name from a day on', async () => {
    const id = await make('Имя прежнее')
    await server.post(`/api/territories/${id}/rename`, { version: 1, name: 'Имя новое', since: '2024-01-01' })
    const { name, naming } = await read(id)
    expect([name, naming]).toEqual(['Имя новое', [{ since: '1900-01-01', name: 'Имя прежнее' }, { since: '2024-01-01', name: 'Имя новое' }]])
    expect((await server.post<Refusal>(`/api/territories/${id}/rename`, { version: 2, name: 'Заречный муниципальный район', since: '2024-01-02' })).body.code).toBe('territory.exists')
  })

  test('moves with all below it, and not into itself or another region', async () => {
    const [upper, lower, deep] = [await make('Верхний'), await make('Нижний'), 0]
    const settlement = await make('Глубокое', lower)
    expect(deep).toBe(0)
    expect((await server.post(`/api/territories/${lower}/move`, { version: 1, parentId: upper, on: '2024-02-01' })).status).toBe(200)
    expect((await pathOf(settlement)).slice(-3)).toEqual([upper, lower, settlement])
    expect((await server.post<Refusal>(`/api/territories/${upper}/move`, { version: 1, parentId: settlement, on: '2024-02-01' })).body.code).toBe('territory.into-itself')
    expect((await server.post<Refusal>(`/api/territories/${upper}/move`, { version: 1, parentId: at.elsewhere, on: '2024-02-01' })).body.code).toBe('territory.other-region')
    expect((await server.post<Refusal>(`/api/territories/${at.region}/close`, { version: 1, on: '2024-02-01' })).body.code).toBe('territory.fixed')
  })

  test('closes when it is empty, and leaves its name to another', async () => {
    const id = await make('Пустеющий')
    const inside = await school('Последняя школа', id)
    expect((await server.post<Refusal>(`/api/territories/${id}/close`, { version: 1, on: '2024-02-01' })).body.code).toBe('territory.not-empty')
    await server.post(`/api/organisations/${inside}/close`, { version: 1, on: '2024-02-01' })
    expect((await server.post(`/api/territories/${id}/close`, { version: 1, on: '2024-02-01' })).status).toBe(200)
    expect((await tree(at.region)).items.map((item) => item.id)).not.toContain(id)
    expect(await make('Пустеющий')).toBeGreaterThan(id)
    expect((await server.post<Refusal>('/api/organisations', schoolNamed('Опоздавшая', id))).body.code).toBe('territory.closed-already')
  })
})

describe('territories', () => {
  test('merge: what lay in them lies in the one that stays, and remembers where it was', async () => {
    const [one, other] = [await make('Первый сливаемый'), await make('Второй сливаемый')]
    const settlement = await make('Посёлок второго', other)
    const inside = await school('Школа второго', other)
    const { body } = await server.post<{ id: number }>('/api/territories/merge', { territories: [{ id: one, version: 1 }, { id: other, version: 1 }], on: '2024-01-01', into: { as: 'new', parentId: at.region, name: 'Первый сливаемый', oktmo: null } })
    expect((await read(body.id)).predecessors.map(({ id, kind }) => [id, kind])).toEqual([[other, 'merger'], [one, 'merger']])
    expect((await read(other))).toMatchObject({ closedOn: '2024-01-01', successors: [{ id: body.id }], may: { manage: false } })
    expect((await organisation(inside)).placing.map(({ since, territory }) => [since, territory.id])).toEqual([['1900-01-01', other], ['2024-01-01', body.id]])
    expect((await pathOf(settlement)).slice(-2)).toEqual([body.id, settlement])
  })

  test('come of one, each with what it was given; the rest goes to the first', async () => {
    const whole = await make('Делимый район')
    const settlement = await make('Посёлок делимого', whole)
    const [one, other] = [await school('Школа А', whole), await school('Школа Б', whole)]
    const parts = [{ name: 'Левая часть', oktmo: null }, { name: 'Правая часть', oktmo: null, organisations: [other] }]
    const { body } = await server.post<{ ids: number[] }>(`/api/territories/${whole}/split`, { version: 1, on: '2024-01-01', remains: false, parts })
    expect([(await organisation(one)).territoryId, (await organisation(other)).territoryId]).toEqual(body.ids)
    expect((await pathOf(settlement)).at(-2)).toBe(body.ids[0])
    expect((await read(whole)).successors.map(({ id }) => id).sort()).toEqual([...body.ids].sort())
    const stays = await make('Остающийся район')
    expect((await server.post<Refusal>(`/api/territories/${stays}/split`, { version: 1, on: '2024-01-01', remains: true, parts: [{ name: 'Чужая часть', oktmo: null, organisations: [one] }] })).body.code).toBe('territory.not-inside')
  })
})

test('only the region and the country change the tree; everybody reads it, with counts of their own', async () => {
  const [mine, foreign] = [await make('Доступный район'), at.elsewhere]
  await school('Школа далёкого региона', foreign)
  const { cookie } = await signIn(server.database.open().db, 'municipal-coordinator', { territoryId: mine })
  const { cookie: regional } = await signIn(server.database.open().db, 'regional-coordinator', { territoryId: at.region })
  const post = async (path: string, body: unknown, by: string) => (await fetch(`${server.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers: { cookie: by, 'content-type': 'application/json', [commandIdHeader]: randomUUID() } })).status
  const commands = (id: number, version = 1): [string, unknown][] => [
    ['/api/territories', { parentId: id, name: 'Подраздел', level: 'municipality' }], [`/api/territories/${id}/rename`, { version, name: 'Иное имя', since: '2024-01-01' }],
    [`/api/territories/${id}/edit`, { version, oktmo: null, zone: null }], [`/api/territories/${id}/move`, { version, parentId: at.region, on: '2024-01-01' }],
    [`/api/territories/${id}/close`, { version, on: '2024-01-01' }], [`/api/territories/${id}/split`, { version, on: '2024-01-01', remains: true, parts: [{ name: 'Часть', oktmo: null }] }],
    ['/api/territories/merge', { territories: [{ id, version }, { id: at.here, version: 1 }], on: '2024-01-01', into: { as: 'present', id } }],
  ]
  for (const [path, body] of commands(mine)) expect([path, await post(path, body, cookie)]).toEqual([path, 403])
  for (const [path, body] of commands(foreign)) expect([path, await post(path, body, regional)]).toEqual([path, 403])
  const seen = await (await fetch(`${server.url}/api/territories/tree?parent=${at.otherRegion}`, { headers: { cookie } })).json() as Tree
  expect([seen.items.length, seen.territory.organisations]).toEqual([1, 0])
})
