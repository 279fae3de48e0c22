import { randomUUID } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from '../../../tests/support/server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startServer()
  for (const name of ['Первый район', 'Второй район', 'Третий район']) {
    const { status } = await server.post('/api/territories', { parentId: 2, name, level: 'municipality' })
    expect(status).toBe(200)
  }
})
afterEach(() => server.close())

async function asOwner(...statements: string[]): Promise<void> {
  const client = new Client(server.database.targets.owner)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const faults = async () => (await server.app.verify()).faults.map(({ what }) => what)

describe('the journal', () => {
  it('holds an entry for each command, and its chain verifies', async () => {
    const report = await server.app.verify()
    expect(report).toMatchObject({ entries: 3, faults: [] })
    const { body } = await server.get<{ items: { action: string; hash: string | null }[] }>('/api/journal')
    expect(body.items.map(({ action }) => action)).toEqual(['territory.create', 'territory.create', 'territory.create'])
    expect(body.items.every(({ hash }) => hash !== null)).toBe(true)
  })

  it('is narrowed by who, what, when and where', async () => {
    const found = async (query: string) => (await server.get<{ items: { subject: { id: string } }[] }>(`/api/journal?${query}`)).body.items.length
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Moscow' }).format(new Date())
    expect([await found('what=territory'), await found('what=roadmap')]).toEqual([3, 0])
    expect([await found(`from=${today}&to=${today}`), await found('to=2020-01-01')]).toEqual([3, 0])
    expect([await found(`who=${encodeURIComponent('нет такого')}`), await found('territory=2')]).toEqual([0, 0])
    expect((await server.get('/api/journal?what=%25')).status).toBe(400)
  })

  it('names the region of each chain', async () => {
    const { regions, heads } = await server.app.verify()
    const known = heads.filter(({ regionId }) => regionId !== 0).map(({ regionId }) => regions.get(regionId))
    expect(known).toHaveLength(1)
    expect(known[0]).toMatchObject({ name: expect.stringMatching(/[а-я]/), code: expect.stringMatching(/./) })
  })

  it('shows an entry that was changed', async () => {
    await server.app.verify()
    await asOwner(`update journal_entry set after = '{"name": "Другой район"}' where id = (select min(id) from journal_entry)`)
    expect(await faults()).toEqual(['broken-link'])
  })

  it('shows an entry that was taken out', async () => {
    await server.app.verify()
    await asOwner(`delete from journal_entry where id = (select min(id) from journal_entry)`)
    expect(await faults()).toEqual(expect.arrayContaining(['missing-entry', 'command-without-entry']))
  })

  it('shows an entry that was put in past the sealer', async () => {
    await server.app.verify()
    await asOwner(`insert into journal_entry (region_id, at, programme_date, person_id, command_id, action, subject_kind, subject_id)
      values (0, now(), current_date, gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'x')`)
    expect(await faults()).toEqual(['unlinked-entry'])
  })

  it('shows a chain whose end was cut off together with its commands, by a head that left the house', async () => {
    const { heads } = await server.app.verify()
    const head = heads.find(({ seq }) => seq > 0)
    if (!head) throw new Error('Nothing was sealed')
    await appendFile(join(server.dataFolder, 'journal-heads.txt'), `${new Date().toISOString()} ${head.regionId} ${head.seq} ${head.hash}\n`)
    await asOwner(
      `delete from command_reply where id = (select command_id from journal_entry order by id desc limit 1)`,
      `delete from journal_link where entry_id = (select max(id) from journal_entry)`,
      `delete from journal_entry where id = (select max(id) from journal_entry)`,
    )
    expect(await faults()).toEqual(['lost-head'])
  })

  it('is sealed to its end however much has gathered', async () => {
    await asOwner(`
      with entry as (
        insert into journal_entry (region_id, at, programme_date, person_id, command_id, action, subject_kind, subject_id)
        select 0, now(), current_date, gen_random_uuid(), gen_random_uuid(), 'x', 'x', 'x' from generate_series(1, 2500) returning region_id, id
      ) insert into journal_unsealed select region_id, id from entry`)
    expect(await server.app.verify()).toMatchObject({ entries: 2_503, faults: [] })
  })

  it('cannot be changed by the application', async () => {
    const client = new Client(server.database.targets.app)
    await client.connect()
    for (const statement of ['update journal_entry set action = action', 'delete from journal_entry', 'update journal_link set seq = seq', 'delete from journal_link', 'truncate journal_entry']) {
      await expect(client.query(statement)).rejects.toThrow(/permission denied/)
    }
    await client.end()
  })

  it('has nothing of a command that was refused', async () => {
    const { status } = await server.post('/api/territories', { parentId: 2, name: 'Первый район', level: 'municipality' }, randomUUID())
    expect(status).toBe(409)
    expect((await server.app.verify()).entries).toBe(3)
  })
})
