// Answer sheets of sixty questions taken in over HTTP, against bare node:http that sends the same statements; the monitor; the disk.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { sql } from 'kysely'
import { openDatabase } from '../dist/server/db/open-database.js'
import { withOwner } from '../dist/server/db/owner-connection.js'
import { outsideSecret } from '../dist/server/kernel/installation-secret.js'
import { tokenHash } from '../dist/server/session/sessions.js'
import { codeOf, keyOf } from '../dist/server/surveys/code-keys.js'
import { readEpoch } from '../dist/server/surveys/epoch.store.js'
import { sealSheet } from '../dist/server/surveys/sealing.js'
import { getBytes, load, postBytes } from './support/load.mjs'
import { databaseProcesses, processorTime } from './support/processor-time.mjs'
import { serve, serveBare } from './support/serve.mjs'
import { mixedSheets, surveyNation } from './support/survey-nation.mjs'

/** Of each side, in rounds that take turns. */
const seconds = Number(env.OPORA_BENCH_SECONDS ?? 12)
const rounds = 4
const warmUp = 4
const schools = Number(env.OPORA_BENCH_SURVEY_SCHOOLS ?? 6_000)
const clients = 100
const options = ['no', 'rather-no', 'rather-yes', 'yes', 'unsure']

/** @returns {Promise<{ what: string, value: number, unit: string, limit: number | null, better: 'less' | 'more' }[]>} */
export async function figures() {
  // OPORA_BENCH_DATA keeps the made nation between runs; then only the monitor and the intake are measured anew.
  const kept = env.OPORA_BENCH_DATA
  const folder = kept ?? await mkdtemp(join(tmpdir(), 'opora-intake-'))
  const server = await serve(folder)
  const database = await openDatabase({ url: null, dataFolder: folder, log: () => undefined })
  try {
    const secret = await outsideSecret(folder, null)
    const known = await knownNation(database.db)
    const nation = known ?? await surveyNation(database.db, secret, schools)
    const made = known === null ? [{ what: `a campaign opened: ${nation.codes.toLocaleString('en')} codes, ${nation.groups.toLocaleString('en')} groups`, value: nation.seconds, unit: 's', limit: null, better: 'less' }, ...await filled(database, nation)] : []
    return [...made, ...await monitors(server, database, nation), ...await intake(server, database, secret, nation)]
  } finally {
    await database.close()
    await server.stop()
    if (kept === undefined) await rm(folder, { recursive: true, force: true })
  }
}

async function knownNation(db) {
  const { rows: [campaign] } = await sql`select id as "campaignId" from survey_campaign where state = 'open'`.execute(db)
  return campaign ?? null
}

async function filled({ db, targets }, { campaignId }) {
  await mixedSheets(db, campaignId)
  const start = performance.now()
  await until(async () => (await sql`select from participation_change limit 1`.execute(db)).rows.length === 0)
  const folded = (performance.now() - start) / 1000
  await withOwner(targets.owner, (owner) => owner.query('vacuum analyze'))
  const { rows: [{ bytes, sheets }] } = await sql`select sum(pg_total_relation_size(inhrelid))::float8 as bytes, (select count(*)::int from answer_sheet) as sheets from pg_inherits where inhparent = 'answer_sheet'::regclass`.execute(db)
  return [
    { what: `disk of a mixed sheet of 60 choices, indexes included, of ${sheets.toLocaleString('en')}`, value: bytes / sheets, unit: 'bytes', limit: 150, better: 'less' },
    { what: 'the same counted from nothing, by class, school and territory', value: folded, unit: 's', limit: null, better: 'less' },
  ]
}

async function monitors({ port }, { db }, { campaignId }) {
  const cookie = await federalCookie(db)
  const { rows: [place] } = await sql`select s.region_id as region, s.territory_id as municipality, s.organisation_id as school from survey_school as s where s.campaign_id = ${campaignId} order by s.organisation_id limit 1`.execute(db)
  const asked = { country: '', region: `?territory=${place.region}`, municipality: `?territory=${place.municipality}`, school: `?school=${place.school}` }
  const rows = []
  for (const [what, query] of Object.entries(asked)) {
    const ask = () => load({ port, clients: 1, seconds: 2, next: () => getBytes(`/api/surveys/${campaignId}/monitor${query}`, { cookie }) })
    await ask()
    const { p50, p95, failed } = await ask()
    rows.push({ what: `monitor of the ${what}, 95th percentile`, value: failed > 0 ? Infinity : p95, unit: 'ms', limit: 50, better: 'less' }, { what: 'the same, median', value: p50, unit: 'ms', limit: null, better: 'less' })
  }
  return rows
}

async function intake(server, database, secret, nation) {
  const codes = await someCodes(database.db, secret, nation, 240_000)
  const sheets = codes.map((one, at) => Object.assign(one, { receipt: randomUUID(), answers: variants[at % variants.length] }))
  await fetch(`http://127.0.0.1:${server.port}/a/sheet`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: bodyOf(sheets.pop()) }).then(async (reply) => { if (!reply.ok) throw new Error(await reply.text()) })
  const epoch = await readEpoch(database.db, secret)
  const bare = await serveBare('bare-intake.mjs', { targets: database.targets, epoch: { slot: epoch.slot, epoch: epoch.epoch } })
  const sealed = sealSheet(epoch.key, { answers: randomBytes(60), texts: [] }).toString('base64')
  const sides = {
    opora: { port: server.port, pid: server.pid, bytesOf: (sheet) => request(bodyOf(sheet)) },
    bare: { port: bare.port, pid: bare.pid, bytesOf: (sheet) => request(bodyOf({ ...sheet, sealed }, true)) },
  }
  const round = (side, length) => costed(database, side.pid, () => load({ port: side.port, clients, seconds: length, next: () => { const sheet = sheets.pop(); return sheet === undefined ? null : side.bytesOf(sheet) } }))
  // Until both are compiled and the pages of the codes are at hand: the first seconds of a server that has just started are twice as slow.
  await round(sides.opora, warmUp)
  await round(sides.bare, warmUp)
  const lag = countLag(database.db, nation)
  const done = { opora: [], bare: [] }
  for (let at = 0; at < rounds; at += 1) {
    // Whoever comes second finds the other's counts still to be folded: so each is second as often.
    for (const name of at % 2 === 0 ? ['opora', 'bare'] : ['bare', 'opora']) done[name].push(await round(sides[name], seconds / rounds))
  }
  const lags = await lag.stop()
  await bare.stop()
  if (sheets.length === 0) throw new Error('All codes are used up: remove the folder of OPORA_BENCH_DATA, or ask for fewer seconds')
  const [ours, theirs] = [together(done.opora), together(done.bare)]
  return [
    { what: `sheets of 60 questions at ${clients} connections, against bare node:http`, value: ours.perSecond / theirs.perSecond, unit: 'ratio', limit: 0.6, better: 'more' },
    { what: 'the same, sheets', value: ours.perSecond, unit: 'a second', limit: null, better: 'more' },
    { what: 'bare node:http, the same statements', value: theirs.perSecond, unit: 'a second', limit: null, better: 'more' },
    { what: 'the same, 99th percentile of the worst round', value: ours.p99, unit: 'ms', limit: 100, better: 'less' },
    ...Object.entries({ 'processor time of a sheet: server': ours.server, 'processor time of a sheet: database': ours.base, 'the same, bare: server': theirs.server, 'the same, bare: database': theirs.base })
      .flatMap(([what, value]) => (Number.isNaN(value) ? [] : [{ what, value: value * 1000, unit: 'µs', limit: null, better: 'less' }])),
    { what: 'counts behind the sheets under that load, at the most', value: Math.max(...lags) / 1000, unit: 's', limit: 2, better: 'less' },
    { what: 'sheets that failed', value: ours.failed + theirs.failed, unit: '', limit: 0, better: 'less' },
  ]
}

/** With the processor time that the server and the database took for it, which others on the machine do not count in. */
async function costed(database, pid, work) {
  const times = async () => [processorTime([pid]), processorTime(await databaseProcesses(database))]
  const before = await times()
  const result = await work()
  const [server, base] = (await times()).map((time, at) => (time === null || before[at] === null ? NaN : time - before[at]))
  return { ...result, server, base }
}

function together(parts) {
  const sum = (of) => parts.reduce((all, part) => all + of(part), 0)
  const count = sum((part) => part.count)
  return {
    perSecond: count / sum((part) => part.count / part.perSecond), p99: Math.max(...parts.map(({ p99 }) => p99)), failed: sum((part) => part.failed),
    server: sum((part) => part.server) / count, base: sum((part) => part.base) / count,
  }
}

const variants = Array.from({ length: 16 }, (_, variant) => JSON.stringify(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`q${at}`, options[(at * 7 + variant) % 5]]))))

function bodyOf({ code, receipt, questionnaireId, answers, regionId, key, sealed }, isBare = false) {
  const rest = isBare ? `,"regionId":${regionId},"key":"${key}","sealed":"${sealed}"` : ''
  return `{"code":"${code}","receipt":"${receipt}","questionnaire":${questionnaireId},"answers":${answers}${rest}}`
}

const [head] = postBytes('/a/sheet', {}).toString().split('content-length')
function request(body) {
  return Buffer.from(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
}

/** Of classes all over the country, as children sit down in the morning. */
async function someCodes(db, secret, { campaignId }, wanted) {
  const { rows } = await sql`
    select g.region_id as "regionId", g.id, g.questionnaire_id as "questionnaireId", substring(t.code from 4) as prefix, g.size
    from respondent_group as g join territory as t on t.id = g.region_id where g.campaign_id = ${campaignId} and g.letter is not null order by md5(g.id::text)
  `.execute(db)
  const { rows: used } = await sql`select key::text as key from respondent_code where is_used`.execute(db)
  const spent = new Set(used.map(({ key }) => key))
  const codes = []
  for (let number = 0; number < 25 && codes.length < wanted; number += 1) {
    for (const { regionId, id, questionnaireId, prefix } of rows.slice(0, Math.ceil(wanted / 25))) {
      const code = codeOf(secret, prefix, { regionId, id }, number)
      const key = String(keyOf(secret, code))
      if (!spent.has(key)) codes.push({ code, regionId, questionnaireId, key })
    }
  }
  return codes
}

/** How long it takes until what is marked now is counted, again and again. */
function countLag(db, { campaignId }) {
  const lags = [0]
  const over = new AbortController()
  const counted = async () => Number((await sql`select sum(received) as sum from participation where campaign_id = ${campaignId} and organisation_id = '00000000-0000-0000-0000-000000000000' and territory_id = (select id from territory where parent_id is null)`.execute(db)).rows[0].sum)
  const watching = (async () => {
    while (!over.signal.aborted) {
      const { rows: [{ ahead }] } = await sql`select coalesce(sum(change), 0)::int as ahead from participation_change`.execute(db)
      if (ahead > 0) {
        const [start, goal] = [performance.now(), await counted() + ahead]
        await until(async () => await counted() >= goal || over.signal.aborted)
        lags.push(performance.now() - start)
      }
      await rest(200)
    }
  })()
  return { stop: async () => { over.abort(); await watching; return lags } }
}

async function federalCookie(db) {
  const [person, appointment, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')]
  await sql`insert into person (id, name) values (${person}, 'Оператор')`.execute(db)
  await sql`insert into appointment (id, person_id, role, territory_id, region_id, starts_on) select ${appointment}, ${person}, 'federal-operator', id, 0, '2020-01-01' from territory where parent_id is null`.execute(db)
  await sql`insert into session (token_hash, person_id, appointment_id, created_at, seen_at, expires_at) values (${tokenHash(token)}, ${person}, ${appointment}, now(), now(), now() + interval '1 day')`.execute(db)
  return `opora_session=${token}`
}

async function until(isSo) {
  for (;;) {
    if (await isSo()) return
    await rest(50)
  }
}

function rest(milliseconds) {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds) })
}
