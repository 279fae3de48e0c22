import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentReply, AssignmentRow, DeskReply } from '../../contract/assignments.ts'
import type { Problem } from '../../contract/problem.ts'
import { deadline, party } from '../../../tests/support/plan-builders.ts'
import { aWorld, type World } from '../../../tests/support/running-plan.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import type { SignedIn } from '../../../tests/support/sign-in.ts'

let server: TestServer
let world: World
let head: SignedIn
let municipal: SignedIn
let regional: SignedIn

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-01' })
  world = await aWorld(server)
  const [school, district] = [world.schools[0] ?? '', world.municipalities[0] ?? 0]
  head = await world.person('school-head', { organisationId: school })
  municipal = await world.person('municipal-coordinator', { territoryId: district })
  regional = await world.person('regional-coordinator', { territoryId: world.regionId })
  await world.approved([
    { title: 'Размещение концептуальных документов', kind: 'programme-documents', schedule: deadline('2022-02-28'), responsible: [party('Муниципальный координатор', 'municipal-coordinator')] },
    { title: 'Совещание с муниципальными координаторами', kind: 'event', schedule: deadline('2022-02-10'), responsible: [party('Региональный координатор', 'regional-coordinator')], publication: 'Письмо' },
    { title: 'Прошлое совещание', kind: 'event', schedule: deadline('2022-01-05'), responsible: [party('Региональный координатор', 'regional-coordinator')] },
  ])
})
afterAll(() => server.close())

type Page = { items: AssignmentRow[]; next: string | null }
const list = async (who: SignedIn, query = ''): Promise<Page> => (await world.as(who).get<Page>(`/api/assignments?${query}`)).body
const addressOf = ({ regionId, id }: Pick<AssignmentRow, 'regionId' | 'id'>) => `/api/assignments/${regionId}/${id}`
const document = { number: '7', date: '2022-02-01' }
const evidence = (version: number, fields: object = {}) => ({ version, files: [], link: 'https://school.example/doc', document: null, note: null, stated: null, ...fields })

describe('an approval', () => {
  it('asks each school for its own and each party for its municipality', async () => {
    const { items } = await list(regional, 'q=концептуальных')
    expect(items.map(({ duty, holder }) => `${duty} ${holder.role} ${holder.organisation?.name ?? holder.territory.name}`).toSorted()).toEqual([
      'do school-head Школа 1', 'do school-head Школа 2', 'do school-head Школа 3', 'do school-head Школа 4',
      'organise municipal-coordinator Округ 1', 'organise municipal-coordinator Округ 2',
    ])
  })

  it('marks what was over before it, and asks for its publication apart', async () => {
    const { items } = await list(regional, 'q=совещание')
    expect(items.map(({ title, process, duty, state }) => `${title} ${process} ${duty} ${state}`).toSorted()).toEqual([
      'Прошлое совещание evidence organise past',
      'Совещание с муниципальными координаторами evidence do open', 'Совещание с муниципальными координаторами evidence do open',
      'Совещание с муниципальными координаторами evidence organise open', 'Совещание с муниципальными координаторами publication organise open',
    ])
  })
})

describe('lists and desks', () => {
  it('hold what their reader may see', async () => {
    expect((await list(head)).items.map(({ holder }) => holder.organisation?.name)).toEqual(['Школа 1'])
    expect(new Set((await list(municipal)).items.map(({ holder }) => holder.territory.name))).toEqual(new Set(['Округ 1']))
  })

  it('go on where the page before ended, in both orders', async () => {
    const all = (await list(regional)).items.map(({ id }) => id)
    expect(all).toHaveLength(11)
    const byName = (await list(regional, 'sort=organisation')).items.map(({ holder }) => holder.organisation?.name)
    expect(byName).toEqual(['Школа 1', 'Школа 2', 'Школа 3', 'Школа 4'])
    expect((await world.as(regional).get<Problem>('/api/assignments?after=zzz')).body.code).toBe('page.cursor-invalid')
  })

  it('show what is to be done and what waits for a decision', async () => {
    const { body } = await world.as(head).get<DeskReply>('/api/desk')
    expect(Object.fromEntries(body.groups.map(({ group, count }) => [group, count]))).toMatchObject({ later: 1, overdue: 0, decide: 0 })
  })
})

async function own(): Promise<AssignmentRow> {
  const [item] = (await list(head)).items
  if (!item) throw new Error('The school has none')
  return item
}

describe('an assignment', () => {
  it('says what is asked, why, who confirms, and what its reader may do', async () => {
    const { body } = await world.as(head).get<AssignmentReply>(addressOf(await own()))
    expect(body).toMatchObject({ why: { order: { number: '12-ОД' }, activity: { title: 'Размещение концептуальных документов' } }, confirmedBy: ['curator', 'municipal-authority', 'municipal-coordinator'] })
    expect(body.may.filter(({ refusal }) => refusal === null).map(({ step }) => step)).toEqual(['give-evidence', 'delegate', 'ask-postponement', 'comment'])
  })

  it('goes from the holder to the level above, back with a reason, and is done at the second time', async () => {
    const item = await own()
    const at = addressOf(item)
    const [school, district] = [world.as(head), world.as(municipal)]
    expect((await district.post<Problem>(`${at}/evidence`, evidence(1))).body.code).toBe('assignment.not-yours')
    expect((await school.post<Problem>(`${at}/evidence`, evidence(1, { link: null }))).body.code).toBe('assignment.evidence-empty')
    expect((await school.post(`${at}/evidence`, evidence(1))).body).toEqual({ state: 'awaiting', version: 2 })
    expect((await school.post<Problem>(`${at}/evidence`, evidence(1))).status).toBe(409)
    expect((await school.post<Problem>(`${at}/confirm`, { version: 2 })).status).toBe(403)
    expect((await world.as(municipal).get<DeskReply>('/api/desk')).body.groups.find(({ group }) => group === 'decide')?.count).toBe(1)
    expect((await district.post(`${at}/return`, { version: 2, reason: 'Нет подписи' })).body).toEqual({ state: 'returned', version: 3 })
    expect((await school.post(`${at}/evidence`, evidence(3, { document }))).body).toEqual({ state: 'awaiting', version: 4 })
    expect((await district.post(`${at}/confirm`, { version: 4 })).body).toEqual({ state: 'done', version: 5 })
    expect((await school.post<Problem>(`${at}/evidence`, evidence(5))).body.code).toBe('assignment.closed')
    const { body } = await school.get<AssignmentReply>(at)
    expect(body.history.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['evidence.given', null], ['evidence.returned', 'Нет подписи'], ['evidence.given', null], ['evidence.confirmed', null],
    ])
    expect(body.assignment).toMatchObject({ state: 'done', doneOn: '2022-02-01', isLate: false })
  })

  it('is postponed by the level above, waived from above, talked about by those who see it', async () => {
    const other = await world.person('school-head', { organisationId: world.schools[1] ?? '' })
    const [item] = (await list(other)).items
    if (!item) throw new Error('The school has none')
    const at = addressOf(item)
    const [school, district] = [world.as(other), world.as(municipal)]
    expect((await school.post<Problem>(`${at}/postponement`, { version: 1, until: '2022-02-20', reason: 'Ремонт' })).body.code).toBe('assignment.until-too-early')
    expect((await school.post(`${at}/postponement`, { version: 1, until: '2022-03-15', reason: 'Ремонт' })).status).toBe(200)
    expect((await school.post<Problem>(`${at}/postponement/decide`, { version: 2, until: '2022-03-15', reason: null })).status).toBe(403)
    expect((await district.post(`${at}/postponement/decide`, { version: 2, until: '2022-03-10', reason: null })).status).toBe(200)
    expect((await school.get<AssignmentReply>(at)).body).toMatchObject({ plannedDueOn: '2022-02-28', assignment: { dueOn: '2022-03-10', askedUntil: null } })
    expect((await school.post(`${at}/comments`, { commentId: randomUUID(), text: 'Успеем' })).status).toBe(200)
    expect((await world.as(head).post<Problem>(`${at}/comments`, { commentId: randomUUID(), text: 'Чужое' })).status).toBe(403)
    expect((await school.post<Problem>(`${at}/waive`, { version: 3, reason: 'Не нужно' })).body.code).toBe('assignment.not-allowed')
    expect((await district.post(`${at}/waive`, { version: 3, reason: 'Школа закрыта' })).body).toMatchObject({ state: 'waived' })
    expect((await school.get<AssignmentReply>(at)).body.comments.map(({ text }) => text)).toEqual(['Успеем'])
  })

  it('is handed to a colleague, and to nobody else', async () => {
    const third = world.schools[2] ?? ''
    const [chief, colleague] = [await world.person('school-head', { organisationId: third }), await world.person('school-team', { organisationId: third })]
    const [item] = (await list(chief)).items
    if (!item) throw new Error('The school has none')
    const at = addressOf(item)
    expect((await world.as(chief).post<Problem>(`${at}/delegate`, { version: 1, personId: head.personId })).body.code).toBe('assignment.delegate-unknown')
    expect((await world.as(chief).post(`${at}/delegate`, { version: 1, personId: colleague.personId })).status).toBe(200)
    expect((await world.as(colleague).get<AssignmentReply>(at)).body.assignment.holder.delegate?.id).toBe(colleague.personId)
  })

  it('is closed by number and date where nobody could confirm, and says so', async () => {
    const item = (await list(regional, 'mine=true&q=совещание&process=evidence&state=open')).items[0]
    if (!item) throw new Error('The coordinator has none')
    expect((await world.as(regional).post<Problem>(`${addressOf(item)}/evidence`, evidence(1))).body.code).toBe('assignment.document-needed')
    expect((await world.as(regional).post(`${addressOf(item)}/evidence`, evidence(1, { document }))).body).toMatchObject({ state: 'done' })
    expect((await world.as(regional).get<AssignmentReply>(addressOf(item))).body.assignment).toMatchObject({ isUnconfirmed: true })
  })

  it('of a publication is closed by the link alone', async () => {
    const item = (await list(regional, 'process=publication')).items[0]
    if (!item) throw new Error('There is no publication')
    expect((await world.as(regional).post<Problem>(`${addressOf(item)}/evidence`, evidence(1))).body.code).toBe('assignment.other-process')
    expect((await world.as(regional).post(`${addressOf(item)}/publication`, { version: 1, link: 'https://site.example/news', letter: null, note: null })).body).toMatchObject({ state: 'done' })
  })

  it('is unknown to whoever asks for one that is not there', async () => {
    expect((await world.as(regional).get<Problem>(`/api/assignments/${world.regionId}/${randomUUID()}`)).status).toBe(404)
  })
})
