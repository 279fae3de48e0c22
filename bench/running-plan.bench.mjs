// The running plan at the size of a large region: 6,000 schools, 1,000,000 assignments, held against bare node:http + pg sending the same statements.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { env } from 'node:process'
import { openApp } from '../dist/server/app.js'
import { openDatabase } from '../dist/server/db/open-database.js'
import { readSettings } from '../dist/server/kernel/settings.js'
import { getBytes, load, postBytes } from './support/load.mjs'
import { serve, serveBare } from './support/serve.mjs'
import { databaseProcesses, processorTime } from './support/processor-time.mjs'
import { listStatements, confirmStatements } from './support/statements.mjs'

const password = 'Ореховый-сад-128'
const clients = 16
const seconds = Number(env.OPORA_BENCH_SECONDS ?? 8)

/** @returns {Promise<{ what: string, value: number, unit: string, limit: number | null, better: 'less' | 'more' }[]>} */
export async function figures() {
  // OPORA_BENCH_DATA keeps the made nations between runs.
  const kept = env.OPORA_BENCH_DATA
  const folder = kept ?? await mkdtemp(join(tmpdir(), 'opora-bench-'))
  try {
    const made = await nation(join(folder, 'large'), 6000)
    await nation(join(folder, 'small'), 60)
    return [
      ...(made.isNew ? [{ what: '6,000 schools and 1,000,000 assignments simulated', value: made.seconds, unit: 's', limit: 180, better: 'less' }] : []),
      ...await measured(join(folder, 'large'), join(folder, 'small')),
    ]
  } finally {
    if (kept === undefined) await rm(folder, { recursive: true, force: true })
  }
}

async function nation(dataFolder, schools) {
  const app = await openApp(readSettings({ OPORA_DATA: dataFolder, OPORA_PORT: '0', OPORA_LOG: 'error' }), { kindIfNew: 'demonstration' })
  const start = performance.now()
  const { known } = await app.simulate({ regions: 1, schools, seed: 1, respondents: 0 }, password, () => undefined).finally(() => app.close())
  return { isNew: known === 0, seconds: (performance.now() - start) / 1000 }
}

async function measured(large, small) {
  const [big, little] = [await serve(large), await serve(small)]
  const database = await openDatabase({ url: null, dataFolder: large, log: () => undefined })
  try {
    const coordinator = await logIn(big, 'coordinator-ru-01')
    const context = await contextOf(database)
    const list = listFigures(await lists(big, coordinator, database, context))
    const [roll, command] = await commands(big, coordinator, database, context)
    return [...list, ...command, ...roll, ...await dashboards(big, little, coordinator, context), ...await summary(big, coordinator, context)]
  } finally {
    await database.close()
    await Promise.all([big.stop(), little.stop()])
  }
}

async function contextOf({ pool }) {
  const { rows: [found] } = await pool.query(`select m.id as "roadmapId", t.id as "regionId", t.path, (select count(*)::int from assignment) as assignments from roadmap as m join territory as t on t.id = m.territory_id`)
  const { rows: municipalities } = await pool.query('select id from territory where parent_id = $1 order by id', [found.regionId])
  const { rows: [person] } = await pool.query(`select p.id, p.person_id from appointment as p where p.role = 'regional-coordinator'`)
  return { ...found, municipalities: municipalities.map(({ id }) => id), actor: { personId: person.person_id, appointmentId: person.id, role: 'regional-coordinator', regionId: found.regionId, territoryId: found.regionId, path: found.path, organisationId: null, attached: [] } }
}

/** Fifty lists that a coordinator asks for: by state, district, process and delay, in both orders. */
function filters({ municipalities, roadmapId }) {
  const states = [['open'], ['awaiting'], ['open', 'returned'], ['done']]
  return Array.from({ length: 50 }, (_, at) => ({
    sort: 'due', state: states[at % 4], ...(at % 3 === 0 ? { territory: municipalities[at % municipalities.length] } : {}), ...(at % 5 === 0 ? { roadmap: roadmapId } : {}),
    ...(at % 7 === 0 ? { duty: 'do' } : {}), ...(at % 11 === 0 ? { process: 'evidence' } : {}),
  }))
}

async function lists(server, coordinator, database, context) {
  const all = filters(context)
  const paths = all.map((filter) => `/api/assignments?${new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]))}`)
  const statements = await listStatements(database, context.actor, all)
  const bare = await serveBare('bare-server.mjs', { target: database.targets.app, list: statements })
  const opora = () => load({ port: server.port, clients, seconds, next: cycle(paths.map((path) => getBytes(path, coordinator))) })
  const naked = () => load({ port: bare.port, clients, seconds, next: cycle(statements.map((_, at) => getBytes(`/${at}`))) })
  await opora()
  await naked()
  const result = { opora: await costed(opora, server, database), bare: await costed(naked, bare, database), assignments: context.assignments }
  await bare.stop()
  return result
}

function cycle(requests) {
  let at = 0
  return () => requests[at++ % requests.length]
}

function listFigures({ opora, bare, assignments }) {
  const of = `of ${assignments.toLocaleString('en')}`
  return [
    { what: `list of 25 ${of}, filtered and sorted, against bare http + pg`, value: opora.perSecond / bare.perSecond, unit: 'ratio', limit: 0.5, better: 'more' },
    { what: `the same, 95th percentile at ${clients} clients`, value: opora.p95, unit: 'ms', limit: 25, better: 'less' },
    { what: 'the same, lists', value: opora.perSecond, unit: 'a second', limit: null, better: 'more' },
    { what: 'bare http + pg, the same statements', value: bare.perSecond, unit: 'a second', limit: null, better: 'more' },
    { what: 'the same, 95th percentile', value: bare.p95, unit: 'ms', limit: null, better: 'less' },
    ...costFigures('list', opora, bare),
    { what: 'lists that failed', value: opora.failed + bare.failed, unit: '', limit: 0, better: 'less' },
  ]
}

async function commands(server, coordinator, database, context) {
  const { rows: waiting } = await database.pool.query(
    `select id, version from assignment where region_id = $1 and state = 'awaiting' and decider = 'municipality' and version = 2 and holder_role = 'school-head' order by md5(id::text)`, [context.regionId])
  const half = Math.floor(waiting.length / 2)
  const statements = await confirmStatements(database, context, waiting.pop())
  const bare = await serveBare('bare-server.mjs', { target: database.targets.app, list: [], command: statements })
  const [ours, theirs] = [waiting.slice(0, half), waiting.slice(half)]
  const warm = { clients, seconds: 2 }
  const opora = (options) => load({ ...options, port: server.port, next: () => { const one = ours.pop(); return one ? postBytes(`/api/assignments/${context.regionId}/${one.id}/confirm`, { version: one.version }, { ...coordinator, 'idempotency-key': randomUUID() }) : null } })
  const naked = (options) => load({ ...options, port: bare.port, next: () => { const one = theirs.pop(); return one ? postBytes('/', { id: one.id, commandId: randomUUID() }) : null } })
  await opora(warm)
  await naked(warm)
  const lag = rollupLag(database)
  const result = await costed(() => opora({ clients, seconds }), server, database)
  const lags = await lag.stop()
  const bared = await costed(() => naked({ clients, seconds }), bare, database)
  await bare.stop()
  return [
    [{ what: 'roll-ups behind their facts under that load, at the most', value: Math.max(...lags) / 1000, unit: 's', limit: 2, better: 'less' }],
    [
      { what: 'command with journal entry (confirm), against bare http + pg', value: result.perSecond / bared.perSecond, unit: 'ratio', limit: 0.5, better: 'more' },
      { what: 'the same, commands', value: result.perSecond, unit: 'a second', limit: null, better: 'more' },
      { what: `the same, 95th percentile at ${clients} clients`, value: result.p95, unit: 'ms', limit: null, better: 'less' },
      { what: 'bare http + pg, the same statements in a transaction', value: bared.perSecond, unit: 'a second', limit: null, better: 'more' },
      ...costFigures('command', result, bared),
      { what: 'commands that failed', value: result.failed + bared.failed, unit: '', limit: 0, better: 'less' },
    ],
  ]
}

/** With the processor time of each request: of the server's process, and of the database. */
async function costed(work, { pid }, database) {
  const before = [processorTime([pid]), processorTime(await databaseProcesses(database))]
  const result = await work()
  const after = [processorTime([pid]), processorTime(await databaseProcesses(database))]
  const [server, base] = [0, 1].map((at) => (before[at] === null || after[at] === null ? null : (after[at] - before[at]) / result.count))
  return { ...result, server, base }
}

/** What holds on a busy machine, too. */
function costFigures(what, opora, bare) {
  if ([opora.server, opora.base, bare.server, bare.base].includes(null)) return []
  const times = { [`processor time of a ${what}: server`]: opora.server, [`processor time of a ${what}: database`]: opora.base, 'the same, bare: server': bare.server, 'the same, bare: database': bare.base }
  return [
    ...Object.entries(times).map(([name, value]) => ({ what: name, value, unit: 'ms', limit: null, better: 'less' })),
    { what: 'the same, both together against bare', value: (opora.server + opora.base) / (bare.server + bare.base), unit: 'ratio', limit: 2, better: 'less' },
  ]
}

/** How long the newest change that is there takes to be folded, again and again. */
function rollupLag({ pool }) {
  const lags = [0]
  const over = new AbortController()
  const watching = (async () => {
    while (!over.signal.aborted) {
      const { rows: [{ last }] } = await pool.query('select max(id) as last from rollup_change')
      if (last !== null) lags.push(await untilFolded(pool, last))
      await rest(100)
    }
  })()
  return { stop: async () => { over.abort(); await watching; return lags } }
}

async function untilFolded(pool, last) {
  const start = performance.now()
  for (;;) {
    const { rows: [{ left }] } = await pool.query('select exists (select from rollup_change where id <= $1) as left', [last])
    if (!left) return performance.now() - start
    await rest(20)
  }
}

function rest(milliseconds) {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds) })
}

async function dashboards(big, little, coordinator, { regionId }) {
  const littleCoordinator = await logIn(little, 'coordinator-ru-01')
  const ask = ({ port }, headers) => load({ port, clients: 1, seconds: 3, next: () => getBytes(`/api/dashboards/${regionId}`, headers) })
  await ask(little, littleCoordinator)
  await ask(big, coordinator)
  const [at60, at6000] = [await ask(little, littleCoordinator), await ask(big, coordinator)]
  return [
    { what: 'regional dashboard at 6,000 schools against 60 schools', value: at6000.p50 / at60.p50, unit: 'ratio', limit: 1.5, better: 'less' },
    { what: 'regional dashboard at 6,000 schools', value: at6000.p50, unit: 'ms', limit: null, better: 'less' },
    { what: 'dashboards that failed', value: at60.failed + at6000.failed, unit: '', limit: 0, better: 'less' },
  ]
}

async function summary({ port }, coordinator, { roadmapId }) {
  let bytes = 0
  let [rows, total] = [0, 1]
  const start = performance.now()
  while (rows < total) {
    const response = await fetch(`http://127.0.0.1:${port}/api/roadmaps/${roadmapId}/summary?offset=${rows}`, { headers: coordinator })
    const text = await response.text()
    if (!response.ok) throw new Error(text)
    bytes += Buffer.byteLength(text)
    const page = JSON.parse(text)
    rows += page.schools.length
    total = page.total
  }
  return [
    { what: `the whole summary sheet, ${rows.toLocaleString('en')} rows by pages`, value: performance.now() - start, unit: 'ms', limit: null, better: 'less' },
    { what: 'the same, sent', value: bytes / 1024, unit: 'KB', limit: null, better: 'less' },
  ]
}

async function logIn({ port }, login) {
  const response = await fetch(`http://127.0.0.1:${port}/api/logins/password`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify({ login, password }) })
  if (!response.ok) throw new Error(await response.text())
  const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  return { cookie }
}
