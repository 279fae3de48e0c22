import { randomUUID } from 'node:crypto'
import { sql, type Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCampaign, groupsWithCodes, type CampaignGroup, type RunningCampaign } from '../../../tests/support/surveys/a-campaign.ts'
import { shortQuestionnaire } from '../../../tests/support/surveys/short-questionnaires.ts'
import { startServer, type TestServer } from '../../../tests/support/server.ts'
import { withOwner } from '../db/owner-connection.ts'
import type { Tables } from '../db/tables.ts'

let server: TestServer
let db: Kysely<Tables>
let campaign: RunningCampaign
let group: CampaignGroup
let secrets: { envelopes: Buffer[]; keys: Buffer[] }
const text = 'Очень особенные слова о школе'

beforeAll(async () => {
  server = await startServer()
  db = server.database.open().db
  campaign = await aCampaign(server, db, { questionnaires: (['teacher', 'pupil', 'parent', 'head'] as const).map(shortQuestionnaire) })
  const found = (await groupsWithCodes(server, db, campaign.id)).find(({ audience, letter }) => audience === 'pupil' && letter === 'А')
  if (!found) throw new Error('No class')
  group = found
  for (const code of group.codes.slice(0, 9)) await answer(code)
  secrets = {
    envelopes: (await db.selectFrom('envelope').select('sealed').execute()).map(({ sealed }) => sealed),
    keys: (await db.selectFrom('envelope_key').select('wrapped').execute()).map(({ wrapped }) => wrapped),
  }
})
afterAll(() => server.close())

async function answer(code: string): Promise<void> {
  const body = JSON.stringify({ code, receipt: randomUUID(), questionnaire: group.questionnaireId, answers: { mood: 'bad', years: 7, why: text } })
  const { status } = await fetch(`${server.url}/a/sheet`, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  if (status !== 200) throw new Error(`Not taken: ${status}`)
}

/** All that the database's own files hold, once what is in memory was written. */
async function files(): Promise<Buffer[]> {
  return withOwner(server.database.targets.owner, async (owner) => {
    await owner.query('checkpoint')
    const { rows } = await owner.query<{ bytes: Buffer | null }>(`
      select pg_read_binary_file(d.folder || f, 0, 1000000000, true) as bytes
      from (select 'base/' || oid || '/' as folder from pg_database where datname = current_database()) as d cross join lateral pg_ls_dir(d.folder) as f
    `)
    return rows.map(({ bytes }) => bytes ?? Buffer.alloc(0))
  })
}

const writers = async (table: string) => new Set((await sql<{ xid: string }>`select distinct xmin::text as xid from ${sql.table(table)}`.execute(db)).rows.map(({ xid }) => xid))
const holds = (all: readonly Buffer[], bytes: Buffer): boolean => all.some((file) => file.includes(bytes))

describe('before mixing', () => {
  it('envelopes and their key lie in the files, but no code, no answer and no word of them', async () => {
    const all = await files()
    expect([secrets.envelopes.length, secrets.keys.length]).toEqual([9, 1])
    expect([...secrets.envelopes, ...secrets.keys].every((bytes) => holds(all, bytes))).toBe(true)
    expect(holds(all, Buffer.from(text))).toBe(false)
    expect(group.codes.some((code) => holds(all, Buffer.from(code)))).toBe(false)
  })

  it('an envelope names a group and nothing else', async () => {
    const { rows } = await sql<{ column: string }>`select attname as column from pg_attribute where attrelid = 'envelope'::regclass and attnum > 0 order by attnum`.execute(db)
    expect(rows.map(({ column }) => column)).toEqual(['slot', 'region_id', 'group_id', 'sealed'])
  })
})

describe('after mixing', () => {
  beforeAll(async () => {
    await campaign.operator.post(`/api/surveys/${campaign.id}/close`, { version: campaign.version })
    await server.app.settleSurveys()
  })

  it('sheets and texts are there, and neither envelopes nor their key, in the tables or in the files', async () => {
    expect(await db.selectFrom('answer_sheet').select('group_id').execute()).toEqual(Array.from({ length: 9 }, () => ({ group_id: group.id })))
    expect(await db.selectFrom('envelope').selectAll().execute()).toEqual([])
    const all = await files()
    expect(holds(all, Buffer.from(text))).toBe(true)
    expect([...secrets.envelopes, ...secrets.keys].filter((bytes) => holds(all, bytes))).toEqual([])
  })

  it('a sheet is region, group and bytes; a code is hash, group and whether it was used', async () => {
    const columns = async (table: string) => (await sql<{ column: string }>`select attname as column from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db)).rows.map(({ column }) => column)
    expect(await columns('answer_sheet')).toEqual(['region_id', 'group_id', 'answers'])
    expect(await columns('answer_text')).toEqual(['region_id', 'group_id', 'question', 'text'])
    expect(await columns('respondent_code')).toEqual(['region_id', 'key', 'group_id', 'is_used', 'receipt', 'epoch'])
    expect(await sql`select from respondent_code where receipt is not null or epoch is not null`.execute(db).then(({ rows }) => rows.length)).toBe(0)
  })

  it('no transaction wrote both a code, or a count of it, and a sheet or a text', async () => {
    const answers = new Set([...await writers('answer_sheet'), ...await writers('answer_text')])
    for (const table of ['respondent_code', 'respondent_group', 'group_participation', 'participation']) {
      expect([...await writers(table)].filter((xid) => answers.has(xid))).toEqual([])
    }
  })

  it('one who comes alone, to a school that was opened again, is laid down together with all who were there', async () => {
    await sql`update survey_campaign set state = 'open'`.execute(db)
    await sql`update survey_school set state = 'open'`.execute(db)
    await sql`update respondent_group set is_open = true`.execute(db)
    await answer(group.codes[9] ?? '')
    await sql`update survey_school set state = 'closing'`.execute(db)
    await server.app.settleSurveys()
    expect(await db.selectFrom('answer_sheet').select('group_id').execute()).toHaveLength(10)
    expect([(await writers('answer_sheet')).size, (await writers('answer_text')).size]).toEqual([1, 1])
  })
})
