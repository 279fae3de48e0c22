import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { OporaError } from '../../../domain/kernel/errors.ts'
import { type Engine, platformName, programOf } from './engine.ts'
import type { ServerUser } from './server-user.ts'

type Log = (event: string, details: Record<string, unknown>) => void
type Link = { at: string; to: string }

/**
 * The folder to run the binaries from: the package's own where that works. The package carries its symbolic links as a list, which an
 * install script turns into links; where npm runs no scripts we do it, and where we may not write there, or the server's user can't
 * reach it (node_modules under /root), we run a copy: links included, complete or absent, shared by all data folders of the machine's root.
 */
export function runnableEngine(engine: Engine, placeFolder: string, user: ServerUser | null, log: Log, rootsHomes = ['/var/lib/opora', '/var/tmp/opora']): string {
  const links = linksOf(engine.folder)
  if (isWhole(engine.folder, links) || makeLinks(engine.folder, links)) {
    if (user === null || canRun(engine.folder, user)) return engine.folder
  }
  const homes = user === null ? [placeFolder] : rootsHomes
  for (const home of homes) {
    const folder = join(home, `engine-${engine.version}-${platformName()}`)
    if (isWhole(folder, links) && isOurs(folder) && (user === null || canRun(folder, user))) return folder
    if (copyEngine(engine.folder, folder, links) && (user === null || canRun(folder, user))) {
      log('database.engine-copied', { from: engine.folder, to: folder, why: user === null ? 'the package has no links and is read-only' : 'the server\'s user cannot reach the package' })
      return folder
    }
  }
  throw new OporaError('unsupported', 'database.engine-not-copied', { folder: homes.join(', ') })
}

function linksOf(engineFolder: string): Link[] {
  const list = join(engineFolder, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const entries: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  return entries.map(({ source, target }) => ({ at: target.replace(/^native\//, ''), to: relative(dirname(target), source) }))
}

function isWhole(engineFolder: string, links: Link[]): boolean {
  return existsSync(programOf(engineFolder, 'postgres')) && links.every(({ at }) => existsSync(join(engineFolder, at)))
}

/** A copy outside our data folder is trusted only if nobody else can have made or changed it. */
function isOurs(folder: string): boolean {
  return [folder, dirname(folder)].every((path) => {
    const stat = lstatSync(path)
    return stat.isDirectory() && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0
  })
}

function makeLinks(engineFolder: string, links: Link[]): boolean {
  try {
    for (const { at, to } of links) {
      const path = join(engineFolder, at)
      if (!existsSync(path)) symlinkOnce(to, path)
    }
    return isWhole(engineFolder, links)
  } catch {
    return false
  }
}

function symlinkOnce(to: string, path: string): void {
  try {
    symlinkSync(to, path)
  } catch (error) {
    if (!existsSync(path)) throw error   // another starter made it between our look and our deed: fine
  }
}

/** Whether that user may read and run what it needs, by the mode bits from the root of the file system down. */
function canRun(engineFolder: string, user: ServerUser): boolean {
  const needed = [programOf(engineFolder, 'postgres'), programOf(engineFolder, 'initdb'), join(engineFolder, 'lib'), join(engineFolder, 'share', 'postgresql', 'postgres.bki')]
  return needed.every((path) => may(path, user, path.endsWith('.bki') ? 4 : 5) && ancestors(path).every((folder) => may(folder, user, 1)))
}

function may(path: string, user: ServerUser, bits: number): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return false
  const shift = stat.uid === user.uid ? 6 : stat.gid === user.gid ? 3 : 0
  return ((stat.mode >> shift) & bits) === bits
}

function ancestors(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [] : [parent, ...ancestors(parent)]
}

function copyEngine(from: string, to: string, links: Link[]): boolean {
  let draft: string | null = null
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
    draft = mkdtempSync(join(dirname(to), `.${basename(to)}-`))
    cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
    openForReading(draft)
    if (!makeLinks(draft, links)) return false
    renameSync(draft, to)
    draft = null
  } catch {
    // Another starter may have put its copy there first: what counts is whether one is there.
  } finally {
    if (draft !== null) rmSync(draft, { recursive: true, force: true })
  }
  return isWhole(to, links) && isOurs(to)
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForReading(path)
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
