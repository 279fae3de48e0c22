/**
 * The process that keeps one embedded PostgreSQL: it is the server's parent and lives exactly as long as somebody holds it.
 *
 * The rule. Every Opora process that uses a data folder holds one connection to that folder's keeper; the kernel closes it when the
 * process ends, however it ends. With the last one gone the keeper stops the server and goes too. So nobody «owns» the server: a command
 * line beside a running one attaches, the starter may leave first, and kill -9 of any of them leaves nothing behind.
 * The keeper killed: its holders see it at once and start another, and that one stops the server nobody keeps, before it starts its own.
 * The server killed: the keeper starts it again (PostgreSQL recovers by itself) and tells the holders.
 *
 * One keeper a folder: it listens on `<n>.sock`, n above every other; binding is atomic, and a dead socket refuses, whatever became of
 * process numbers and locks in a power cut. Plain JavaScript without imports of ours, since it must run from source (tests) and built.
 *
 * @typedef {{ uid: number, gid: number }} User
 * @typedef {object} Plan
 * @property {string} cluster       PostgreSQL's data folder
 * @property {string | null} pipe   name of the pipe on Windows; elsewhere the keeper listens in its working directory
 * @property {string} program       the postgres binary
 * @property {string[]} programArguments
 * @property {string[] | null} stopCommand  how to stop it where there are no signals
 * @property {User | null} runAs    the account of the server, when Opora runs as root
 * @property {User | null} owner    whose the keeper's files are, when Opora runs as root
 * @property {string} log           the server's log
 * @property {string | null} throwAway  a folder to remove with the server (tests)
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'

const LOST_TO_ANOTHER = 3
const LOG_LIMIT = 2_000_000
const windows = process.platform === 'win32'
const plan = /** @type {Plan} */ (JSON.parse(process.argv[2] ?? '{}'))
const pidFile = path.join(plan.cluster, 'postmaster.pid')
const socketName = '.s.PGSQL.5432'

/** @type {Set<net.Socket>} */
const holders = new Set()
/** @type {import('node:child_process').ChildProcess | null} */
let server = null
/** @type {Record<string, unknown>} */
let state = { state: 'starting' }
let stopping = false
/** @type {number[]} */
let crashes = []

const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms))

// ── The log: written through a pipe, so that its size is ours to bound ────────────────────────────────────────────────
let tail = ''
let written = -1

function note(/** @type {string} */ text) {
  tail = (tail + text).slice(-4000)
  try {
    if (written < 0) written = fs.statSync(plan.log, { throwIfNoEntry: false })?.size ?? 0
    if (written > LOG_LIMIT) {
      fs.renameSync(plan.log, `${plan.log}.1`)
      written = 0
    }
    fs.appendFileSync(plan.log, text, { mode: 0o600 })
    if (written === 0 && plan.owner) fs.chownSync(plan.log, plan.owner.uid, plan.owner.gid)
    written += Buffer.byteLength(text)
  } catch { /* a full disk must not end the keeper */ }
}

// ── Holders ───────────────────────────────────────────────────────────────────────────────────────────────────────────
function tell(/** @type {Record<string, unknown>} */ message) {
  state = message
  for (const holder of holders) holder.write(`${JSON.stringify(message)}\n`)
}

/** Who comes and says a word is a holder; who only looks whether somebody is in, is not. */
const door = net.createServer({ allowHalfOpen: true }, (visitor) => {
  visitor.on('error', () => leave(visitor))
  visitor.on('close', () => leave(visitor))
  visitor.on('end', () => holders.has(visitor) ? leave(visitor) : visitor.destroy())
  visitor.once('data', () => {
    const first = holders.size === 0 && server === null
    holders.add(visitor)
    visitor.resume()
    visitor.write(`${JSON.stringify(state)}\n`)
    if (first) void start()
  })
})

function leave(/** @type {net.Socket} */ holder) {
  if (!holders.delete(holder)) return
  if (holders.size > 0) holder.end()
  else void stop()   // the last holder's connection stays open until the server has stopped: that is how it knows
}

// ── One keeper a folder ───────────────────────────────────────────────────────────────────────────────────────────────
const numbers = () => fs.readdirSync('.').map((name) => /^(\d+)\.sock$/.exec(name)).flatMap((match) => match ? [Number(match[1])] : [])

/** Whether somebody listens there. A refusal is asked again: between bind and listen a living keeper refuses too. */
async function answers(/** @type {string} */ address) {
  for (let attempt = 0; attempt < 4; attempt++) {
    const met = await new Promise((done) => {
      const socket = net.connect(address, () => { socket.destroy(); done(true) })
      socket.on('error', () => done(false))
    })
    if (met) return true
    await pause(25)
  }
  return false
}

function listen(/** @type {string} */ address) {
  return new Promise((done) => {
    door.once('error', () => done(false))
    door.listen(address, () => done(true))
  })
}

async function takeTheDoor() {
  if (plan.pipe !== null) return listen(plan.pipe)
  const highest = Math.max(0, ...numbers())
  if (highest > 0 && await answers(`${highest}.sock`)) return false
  const mine = highest + 1
  if (!await listen(`${mine}.sock`)) return false
  if (await isSecond(mine)) {
    door.close()
    return false
  }
  if (plan.owner) fs.chownSync(`${mine}.sock`, plan.owner.uid, plan.owner.gid)
  return true
}

/** Whether another keeper is there after all; the sockets of dead ones below are removed on the way. */
async function isSecond(/** @type {number} */ mine) {
  for (const other of numbers()) {
    if (other === mine) continue
    if (other > mine || await answers(`${other}.sock`)) return true
    fs.rmSync(`${other}.sock`, { force: true })
  }
  return false
}

// ── The server ────────────────────────────────────────────────────────────────────────────────────────────────────────
function noted() {
  try { return fs.readFileSync(pidFile, 'utf8').split('\n') } catch { return null }
}

/** Whether this process is PostgreSQL on our folder: a number alone may be anybody's by now. */
function isOurServer(/** @type {number} */ pid) {
  try {
    if (process.platform === 'linux') return fs.readlinkSync(`/proc/${pid}/cwd`) === fs.realpathSync(plan.cluster)
    if (windows) return false
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(plan.cluster)
  } catch { return false }
}

function signal(/** @type {number} */ pid, /** @type {NodeJS.Signals} */ name) {
  try { process.kill(pid, name) } catch { /* gone already */ }
}

/** Fast shutdown; then harder ones, which cost the next start a recovery but no committed row. */
async function end(/** @type {number} */ pid, /** @type {() => boolean} */ lives) {
  if (plan.stopCommand) {
    const [program = '', ...rest] = plan.stopCommand
    spawnSync(program, rest, { stdio: 'ignore' })
  }
  for (const [name, patience] of /** @type {const} */ ([['SIGINT', 4000], ['SIGQUIT', 800], ['SIGKILL', 2000]])) {
    if (lives()) signal(pid, name)
    for (const until = Date.now() + patience; lives() && Date.now() < until;) await pause(10)
    if (!lives()) return
  }
}

/** What a keeper before us left: a server that nobody keeps is stopped, the notes of a dead one are removed. */
async function clearLeftover() {
  const pid = Number(noted()?.[0] ?? 0)
  if (windows && plan.stopCommand && pid > 0) {
    const [program = '', ...rest] = plan.stopCommand
    spawnSync(program, rest, { stdio: 'ignore' })
  }
  if (pid > 0 && isOurServer(pid)) {
    note(`opora: stopping a server that nobody keeps (${pid})\n`)
    await end(pid, () => isOurServer(pid))
  } else if (!windows && fs.existsSync(path.join(plan.cluster, socketName)) && await serverAnswers()) {
    return false
  }
  for (const name of ['postmaster.pid', `${socketName}.lock`, socketName]) fs.rmSync(path.join(plan.cluster, name), { force: true })
  return true
}

async function serverAnswers() {
  const here = process.cwd()
  process.chdir(plan.cluster)   // the whole path may be longer than a socket's address
  try { return await answers(socketName) } finally { process.chdir(here) }
}

function freePort() {
  return /** @type {Promise<number>} */ (new Promise((done) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(address !== null && typeof address === 'object' ? address.port : 5432))
    })
  }))
}

/** Starts it once; the port when it is ready for work, null when it ended before. */
async function launch() {
  const port = windows ? await freePort() : 5432
  const child = spawn(plan.program, [...plan.programArguments, '-c', `port=${port}`], {
    cwd: plan.cluster, stdio: ['ignore', 'pipe', 'pipe'], detached: !windows, windowsHide: true,
    ...(plan.runAs ? { uid: plan.runAs.uid, gid: plan.runAs.gid } : {}),
  })
  server = child
  child.on('error', (error) => { note(`opora: ${error.message}\n`) })
  child.on('exit', (code, name) => { if (server === child) ended(code, name) })
  child.stdout.setEncoding('utf8').on('data', note)
  child.stderr.setEncoding('utf8').on('data', note)
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const lines = noted()
    if (lines && Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return port
    await pause(10)
  }
  await pause(20)   // the last words of the server are still in the pipe
  return null
}

async function start() {
  for (let attempt = 0; !stopping; attempt++) {
    tail = ''
    if (!await clearLeftover()) return fail('elsewhere')
    if (stopping) return
    const port = await launch()
    if (stopping) return
    if (port !== null) return tell({ state: 'ready', port })
    // After a kill -9 of the server its children need a moment to notice and go.
    if (attempt > 100 || !/pre-existing shared memory block|lock file/.test(tail)) return fail('start')
    await pause(100)
  }
}

function ended(/** @type {number | null} */ code, /** @type {string | null} */ name) {
  if (stopping || state.state !== 'ready') return
  crashes = [...crashes.filter((at) => Date.now() - at < 60_000), Date.now()]
  if (crashes.length > 5) return fail('crashes')
  tell({ state: 'crashed', cause: name ?? String(code) })
  void start()
}

function fail(/** @type {string} */ reason) {
  stopping = true
  tell({ state: 'failed', reason, detail: tail })
  door.close()
  setTimeout(() => process.exit(1), 100)
}

async function stop() {
  if (stopping) return
  stopping = true
  door.close()
  const child = server
  if (child?.pid) await end(child.pid, () => child.exitCode === null && child.signalCode === null)
  if (plan.throwAway !== null) fs.rmSync(plan.throwAway, { recursive: true, force: true, maxRetries: 3 })
  process.exit(0)
}

process.umask(0o077)
// A machine or a service going down signals everybody at once: the holders get a moment to end their work on the server.
process.on('SIGTERM', () => setTimeout(() => void stop(), holders.size > 0 ? 3000 : 0))
for (const name of /** @type {const} */ (['SIGINT', 'SIGHUP'])) process.on(name, () => undefined)
if (!await takeTheDoor()) process.exit(LOST_TO_ANOTHER)
setTimeout(() => { if (holders.size === 0) void stop() }, 3000).unref()   // whoever started us died before holding us
