import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callsOf, type Calls } from '../../../tests/support/calls.ts'
import { aProgrammeYear } from '../../../tests/support/programme-year.ts'
import { refusal } from '../../../tests/support/refusal.ts'
import { regionGround } from '../../../tests/support/region-ground.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { signIn } from '../../../tests/support/sign-in.ts'
import type { CatalogueReply } from '../../contract/catalogue.ts'
import { pupilQuestionnaire } from '../../domain/catalogue/questionnaires/pupil-questionnaire.ts'
import { shippedCatalogue } from '../../domain/catalogue/shipped-catalogue.ts'
import { questionsOf } from '../../domain/surveys/questionnaire/questions-of.ts'
import { freezeCatalogue } from '../kernel/freeze-catalogue.ts'
import { entriesOf } from './catalogue.read.ts'

let server: TestServer
let db: ReturnType<TestServer['database']['open']>['db']
let region: Calls

beforeAll(async () => {
  server = await startServer({ programmeDate: '2022-02-01' })
  db = server.database.open().db
  const ground = await regionGround(db, { code: '64' })
  region = await callsOf(server, signIn(db, 'regional-coordinator', { territoryId: ground.regionId }))
})
afterAll(() => server.close())

const read = async (id: string, query = '') => (await server.get<CatalogueReply>(`/api/programmes/${id}/catalogue${query}`)).body
const entryOf = async (id: string, kind: string, code: string) => (await read(id)).items.find((entry) => entry.kind === kind && entry.code === code)
const change = (id: string, body: object, by: Pick<Calls, 'post'> = server) => by.post<{ version: number }>(`/api/programmes/${id}/catalogue/change`, body)
const shorter = { ...pupilQuestionnaire, title: { ru: 'Короткая анкета' }, blocks: pupilQuestionnaire.blocks.slice(0, 1) }
const asPupil = { code: 'pupil', version: 0, position: 3, entry: { kind: 'questionnaire', definition: shorter } }

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

/** As whatever first uses an entry does, in its own transaction. */
function freeze<Kind extends 'questionnaire' | 'risk-factor'>(id: string, kind: Kind, codes?: string[]) {
  return db.transaction().execute((tx) => freezeCatalogue({ tx, programmeDate: '2022-02-01', record: () => undefined }, id, kind, codes))
}

describe('the catalogue of a programme year', () => {
  it('is as shipped until somebody changes it', async () => {
    const id = await aProgrammeYear(db)
    const { items, may } = await read(id)
    expect(items.map(({ kind, code }) => `${kind} ${code}`).toSorted()).toEqual(shippedCatalogue.map(({ kind, code }) => `${kind} ${code}`).toSorted())
    expect(items.every(({ version, isShipped, frozenOn, faults }) => version === 0 && isShipped && frozenOn === null && faults === 0)).toBe(true)
    expect(may).toEqual({ manage: true, copy: false })
    expect((await read(id, '?kind=risk-factor')).items).toHaveLength(12)
  })

  it('takes a change, says what it broke, and goes back to the shipped text', async () => {
    const id = await aProgrammeYear(db)
    expect((await change(id, asPupil)).body).toEqual({ version: 1 })
    expect(await entryOf(id, 'questionnaire', 'pupil')).toMatchObject({ version: 1, isShipped: false, faults: 0, definition: { title: { ru: 'Короткая анкета' } } })
    expect((await entryOf(id, 'risk-factor', 'poor-discipline'))?.faults).toBeGreaterThan(0)
    expect(refusal(await change(id, asPupil))).toBe('catalogue.changed-meanwhile')
    expect((await server.post(`/api/programmes/${id}/catalogue/restore`, { kind: 'questionnaire', code: 'pupil', version: 1 })).status).toBe(200)
    expect(await entryOf(id, 'questionnaire', 'pupil')).toMatchObject({ version: 0, isShipped: true })
  })

  it('takes a factor of its own, and does without a shipped one', async () => {
    const id = await aProgrammeYear(db)
    const [factor] = await entriesOf(db, id, 'risk-factor')
    const own = { ...factor?.definition, code: 'rural', name: 'Удалённость школы' }
    expect(refusal(await change(id, { code: 'remote', version: 0, position: 13, entry: { kind: 'risk-factor', definition: own } }))).toBe('catalogue.other-code')
    expect((await change(id, { code: 'rural', version: 0, position: 13, entry: { kind: 'risk-factor', definition: own } })).status).toBe(200)
    expect((await server.post(`/api/programmes/${id}/catalogue/drop`, { kind: 'risk-factor', code: 'special-needs', version: 0 })).status).toBe(200)
    expect(refusal(await server.post(`/api/programmes/${id}/catalogue/drop`, { kind: 'school-data-form', code: 'school-data', version: 0 }))).toBe('catalogue.needed')
    const codes = (await entriesOf(db, id, 'risk-factor')).map(({ code }) => code)
    expect(codes).toHaveLength(12)
    expect([codes.includes('rural'), codes.includes('special-needs')]).toEqual([true, false])
    expect((await read(id)).dropped).toEqual([{ kind: 'risk-factor', code: 'special-needs', version: 1 }])
    expect((await server.post(`/api/programmes/${id}/catalogue/restore`, { kind: 'risk-factor', code: 'special-needs', version: 1 })).status).toBe(200)
    expect((await server.post(`/api/programmes/${id}/catalogue/drop`, { kind: 'risk-factor', code: 'rural', version: 1 })).status).toBe(200)
    expect((await entriesOf(db, id, 'risk-factor')).map(({ code }) => code)).toContain('special-needs')
  })

  it('is frozen by its first use, changed or as shipped, and then refuses every change', async () => {
    const id = await aProgrammeYear(db)
    await change(id, asPupil)
    const used = await freeze(id, 'questionnaire', ['pupil', 'parent'])
    expect(used.map(({ code, definition }) => `${code} ${definition.title.ru}`)).toEqual(['pupil Короткая анкета', 'parent Анкета родителя'])
    expect(await freeze(id, 'questionnaire', ['pupil', 'parent'])).toEqual(used)
    expect(refusal(await change(id, { ...asPupil, version: 2 }))).toBe('catalogue.frozen')
    expect(refusal(await server.post(`/api/programmes/${id}/catalogue/drop`, { kind: 'questionnaire', code: 'parent', version: 1 }))).toBe('catalogue.frozen')
    expect(await entryOf(id, 'questionnaire', 'parent')).toMatchObject({ frozenOn: '2022-02-01', isShipped: true })
    expect(await entryOf(id, 'questionnaire', 'head')).toMatchObject({ frozenOn: null, version: 0 })
    expect(refusal(await server.post(`/api/programmes/${id}/catalogue/copy`, {}))).toBe('catalogue.no-previous')
  })

  it('is frozen once where two begin to use it at the same time', async () => {
    const id = await aProgrammeYear(db)
    const [one, other] = await Promise.all([freeze(id, 'risk-factor'), freeze(id, 'risk-factor')])
    expect(one).toEqual(other)
    expect((await entryOf(id, 'risk-factor', 'low-equipment'))?.version).toBe(1)
  })

  it('is not used while it has faults, nor by a code that it has not', async () => {
    const id = await aProgrammeYear(db)
    await change(id, asPupil)
    await expect(freeze(id, 'risk-factor')).rejects.toThrow('catalogue.faulty')
    await expect(freeze(id, 'questionnaire', ['nobody'])).rejects.toThrow('catalogue.unknown')
    expect((await entryOf(id, 'questionnaire', 'head'))?.frozenOn).toBeNull()
  })

  it('is taken over from the year before, with its questions marked as comparable', async () => {
    const before = await aProgrammeYear(db, { year: 2021 })
    await change(before, asPupil)
    await server.post(`/api/programmes/${before}/catalogue/drop`, { kind: 'risk-factor', code: 'special-needs', version: 0 })
    await freeze(before, 'questionnaire')
    const id = await aProgrammeYear(db, { year: 2022, previousId: before })
    expect((await read(id)).may.copy).toBe(true)
    expect((await server.post<{ comparable: number }>(`/api/programmes/${id}/catalogue/copy`, {})).body.comparable).toBeGreaterThan(100)
    const { items, dropped } = await read(id)
    expect(items.filter(({ frozenOn }) => frozenOn !== null)).toEqual([])
    expect(dropped.map(({ code }) => code)).toEqual(['special-needs'])
    const pupil = items.find(({ kind, code }) => kind === 'questionnaire' && code === 'pupil')
    const questions = pupil?.kind === 'questionnaire' ? questionsOf(pupil.definition) : []
    expect(questions.length).toBe(questionsOf(shorter).length)
    expect(questions.every(({ key, comparableTo }) => key === comparableTo)).toBe(true)

    const [block] = pupil?.kind === 'questionnaire' ? pupil.definition.blocks : []
    const [first, ...rest] = block?.questions ?? []
    const turned = first?.kind === 'single' ? { ...first, options: first.options.slice(1) } : first
    await change(id, { ...asPupil, version: 1, entry: { kind: 'questionnaire', definition: { ...shorter, blocks: [{ ...block, questions: [turned, ...rest] }] } } })
    const saved = await entryOf(id, 'questionnaire', 'pupil')
    expect(saved?.kind === 'questionnaire' ? questionsOf(saved.definition).map(({ comparableTo }) => comparableTo) : []).toEqual([null, ...rest.map(({ key }) => key)])
  })

  it('has check lists of visits and rules of activation that are changed like questionnaires, and go on into the next year', async () => {
    const before = await aProgrammeYear(db, { year: 2021 })
    const list = (await entriesOf(db, before, 'visit-check-list')).find(({ code }) => code === 'regular')
    const shortList = { checks: [], fields: list?.definition.fields.slice(0, 2) }
    expect((await change(before, { code: 'regular', version: 0, position: 2, entry: { kind: 'visit-check-list', definition: shortList } })).body).toEqual({ version: 1 })
    const rules = { least: 2, most: 4, answeredFrom: 'medium' as const }
    const asRules = (version: number) => ({ code: 'activation', version, position: 1, entry: { kind: 'activation-rules', definition: rules } })
    expect((await change(before, asRules(0))).body).toEqual({ version: 1 })
    await db.transaction().execute((tx) => freezeCatalogue({ tx, programmeDate: '2022-02-01', record: () => undefined }, before, 'activation-rules'))
    expect(refusal(await change(before, asRules(2)))).toBe('catalogue.frozen')
    const id = await aProgrammeYear(db, { year: 2022, previousId: before })
    expect((await server.post(`/api/programmes/${id}/catalogue/copy`, {})).status).toBe(200)
    expect(await entryOf(id, 'visit-check-list', 'regular')).toMatchObject({ isShipped: false, frozenOn: null, definition: shortList })
    expect(await entryOf(id, 'activation-rules', 'activation')).toMatchObject({ frozenOn: null, definition: rules })
    expect((await change(id, asRules(1), region)).status).toBe(403)
  })

  it('is read by everybody and changed by who runs the programme', async () => {
    const id = await aProgrammeYear(db)
    const { status, body } = await region.get<CatalogueReply>(`/api/programmes/${id}/catalogue`)
    expect([status, body.may.manage]).toEqual([200, false])
    expect((await change(id, asPupil, region)).status).toBe(403)
    const closed = await aProgrammeYear(db, { state: 'closed' })
    expect((await read(closed)).may.manage).toBe(false)
    expect(refusal(await change(closed, asPupil))).toBe('catalogue.year-closed')
    expect((await server.get(`/api/programmes/${randomUUID()}/catalogue`)).status).toBe(404)
  })

  it('writes every change into the journal', async () => {
    const id = await aProgrammeYear(db)
    await change(id, asPupil)
    const rows = await db.selectFrom('journal_entry').select('action').where('subject_id', '=', id).execute()
    expect(rows.map(({ action }) => action)).toEqual(['catalogue.change'])
  })

  it('is taken out as a workbook or JSON and taken in again, changed', async () => {
    const id = await aProgrammeYear(db)
    const file = async (format: string) => new Uint8Array((await server.app.http.inject({ url: `/api/programmes/${id}/catalogue/questionnaires/pupil/file?format=${format}`, headers: server.app.localHeader })).rawPayload)
    const give = (name: string, bytes: Uint8Array, version: number) => server.upload(name, bytes, `/api/catalogue/questionnaire-file?programme=${id}&code=pupil&version=${version}`) as Promise<{ status: number; body: unknown }>
    expect((await give('анкета.xlsx', await file('xlsx'), 0)).body).toEqual({ version: 1, faults: [], remarks: [] })
    expect(await entryOf(id, 'questionnaire', 'pupil')).toMatchObject({ version: 1, isShipped: true, definition: pupilQuestionnaire })

    const json = JSON.parse(new TextDecoder().decode(await file('json'))) as { definition: typeof pupilQuestionnaire }
    const [first] = json.definition.blocks
    expect((await give('анкета.json', bytesOf({ ...json, definition: { ...json.definition, blocks: [first, first] } }), 1)).body).toMatchObject({ version: 2, remarks: [{ place: 'Блок 2', message: 'Код блока повторяется.' }, ...Array.from({ length: 4 }, () => ({})), {}] })
    expect((await give('анкета.json', bytesOf({ definition: { ...json.definition, languages: 'ru' } }), 2)).body).toMatchObject({ version: null, faults: [{ place: 'languages' }] })
    expect(refusal(await give('анкета.json', new TextEncoder().encode('анкета'), 2))).toBe('catalogue.not-a-questionnaire')
    expect(refusal(await give('анкета.json', bytesOf({ definition: { ...json.definition, audience: 'parent' } }), 2))).toBe('catalogue.other-audience')
    expect((await entryOf(id, 'questionnaire', 'pupil'))?.version).toBe(2)
  })
})
