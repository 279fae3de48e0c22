import { chmodSync, chownSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OporaError } from '../../../domain/kernel/errors.ts'
import { type Engine, programOf } from './engine.ts'
import { failureOf, failureOfProgram } from './failure.ts'
import { appLogin, embeddedDatabase, makePasswords, ownerLogin, type Passwords, writePasswords } from './logins.ts'
import { draftPrefix, type Place } from './place.ts'
import { type ProgramOptions, type ProgramResult, runProgram } from './run-program.ts'
import type { ServerUser } from './server-user.ts'

/**
 * Everybody proves himself by password, also over the socket: as root the server runs as `nobody`, and other programs may too, so reaching
 * the socket's folder proves nothing. The passwords are in a file that only Opora's user can read.
 */
const accessRules = process.platform === 'win32' ? 'host all all 127.0.0.1/32 scram-sha-256\n' : 'local all all scram-sha-256\n'

/**
 * How PostgreSQL is told its folder. As root it is told «where you stand»: its user could not walk to a folder under /root, but a process
 * may stay where its parent put it, and so the data stay where the person wants them.
 */
export function folderArgument(cluster: string, user: ServerUser | null): string {
  return user !== null && process.platform === 'linux' ? '/proc/self/cwd' : cluster
}

/** Makes the cluster if there is none, in a draft folder that takes its place whole: of two starters one wins, a crash leaves no half. */
export async function ensureCluster(place: Place, engine: Engine, engineFolder: string, durable: boolean): Promise<void> {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) {
    refuseOtherVersion(place, engine)
    if (place.user) takeOverFiles(place.cluster, place.user)
    return
  }
  let draft: string | null = null
  try {
    draft = mkdtempSync(join(place.folder, draftPrefix))
    chmodSync(draft, 0o700)
    if (place.user) chownSync(draft, place.user.uid, place.user.gid)
    await fillCluster(draft, place, engineFolder, durable)
    renameSync(draft, place.cluster)
    draft = null
  } catch (error) {
    if (!existsSync(join(place.cluster, 'PG_VERSION'))) throw failureOf(error, place.dataFolder)
  } finally {
    if (draft !== null) rmSync(draft, { recursive: true, force: true })
  }
}

function refuseOtherVersion(place: Place, engine: Engine): void {
  const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim()
  if (found !== String(engine.major)) throw new OporaError('invalid_state', 'database.other-version', { folder: place.dataFolder, found, expected: engine.major })
}

/** Files restored from a copy by root belong to root, and the server could not open them. */
function takeOverFiles(folder: string, user: ServerUser): void {
  if (lstatSync(folder).uid !== 0) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) takeOverFiles(join(folder, entry.name), user)
    else if (entry.isFile() && entry.name !== 'opora-logins.json') chownSync(join(folder, entry.name), user.uid, user.gid)
  }
  chownSync(folder, user.uid, user.gid)
}

async function fillCluster(draft: string, place: Place, engineFolder: string, durable: boolean): Promise<void> {
  await initialise(draft, place, engineFolder, durable)
  writeFileSync(join(draft, 'pg_hba.conf'), accessRules)
  const passwords = makePasswords()
  // One-user mode: the roles get their passwords before anything listens, and these pass through no file and no command line.
  const made = await runWithAccount(programOf(engineFolder, 'postgres'),
    ['--single', '-D', folderArgument(draft, place.user), ...(durable ? [] : ['-F']), 'postgres'],
    { folder: draft, user: place.user, input: firstStatements(passwords) })
  if (!made.ok || /ERROR|FATAL/.test(made.output)) throw failureOfProgram(made.output, place.dataFolder, 'database.not-created')
  writePasswords(draft, passwords, place.owner)
}

function firstStatements(passwords: Passwords): string {
  return [
    `alter role ${ownerLogin} password '${passwords.owner}'`,
    `create role ${appLogin} login password '${passwords.app}'`,
    `create database ${embeddedDatabase}`,
  ].map((statement) => `${statement}\n`).join('')
}

async function initialise(draft: string, place: Place, engineFolder: string, durable: boolean): Promise<void> {
  let output = ''
  for (const locale of locales()) {
    const made = await runWithAccount(programOf(engineFolder, 'initdb'), [
      '-D', folderArgument(draft, place.user), `--username=${ownerLogin}`, '--auth=trust', '--encoding=UTF8', '--locale=C', ...locale,
      '--text-search-config=russian', '--data-checksums', '--no-instructions', ...(durable ? [] : ['--no-sync']),
    ], { folder: draft, user: place.user })
    if (made.ok) return
    output = made.output
    if (!/locale|ICU/i.test(output)) break
    for (const name of readdirSync(draft)) rmSync(join(draft, name), { recursive: true, force: true })
  }
  throw failureOfProgram(output, place.dataFolder, 'database.not-created')
}

/** A container may run us under a number that has no account, which only the making of a cluster minds: there it is shown itself as `nobody`, if the system lets it. */
async function runWithAccount(program: string, parameters: string[], options: ProgramOptions): Promise<ProgramResult> {
  const made = await runProgram(program, parameters, options)
  if (made.ok || !/could not look up effective user ID/.test(made.output)) return made
  const disguised = await runProgram('unshare', ['--user', '--map-user=65534', '--map-group=65534', program, ...parameters], options)
  return disguised.ok ? disguised : made
}

/** Russian order from ICU; the C library's character classes only where its name of UTF-8 is known. */
function locales(): string[][] {
  const icu = ['--locale-provider=icu', '--icu-locale=ru-RU']
  const utf8 = process.platform === 'darwin' ? '--lc-ctype=en_US.UTF-8' : '--lc-ctype=C.UTF-8'
  return process.platform === 'win32' ? [icu, []] : [[...icu, utf8], icu, [utf8], []]
}
