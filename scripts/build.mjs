import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rm, stat, writeFile, mkdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { underLock } from './lock.mjs'
import { Refusal } from './refusal.mjs'

const targets = {
  server: {
    sources: ['src/domain', 'src/contract', 'src/documents', 'src/server', 'src/cli', 'src/rehearsal', 'src/respond', 'tsconfig.base.json', 'tsconfig.build.json', 'package-lock.json', 'scripts/build.mjs', 'scripts/bundle-commands.mjs', 'scripts/bundle-respond.mjs'],
    stamp: 'dist/.built-server',
    say: 'Собираю сервер …',
    build: buildServer,
  },
  web: {
    sources: ['src/domain', 'src/contract', 'src/web', 'tsconfig.base.json', 'tsconfig.web.json', 'vite.config.ts', 'package-lock.json', 'scripts/build.mjs'],
    stamp: 'dist/.built-web',
    say: 'Собираю страницы …',
    build: (root) => run(root, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']),
  },
}

/** Builds a target unless its sources are what they were at the last build (name, size and time of each). */
export async function buildIfStale(root, name) {
  const { sources, stamp, say, build } = targets[name]
  const stampFile = join(root, stamp)
  const isFresh = async () => (await readFile(stampFile, 'utf8').catch(() => '')) === (await fingerprint(root, sources))
  if (await isFresh()) return
  await underLock(join(root, `.lock-build-${name}`), async () => {
    if (await isFresh()) return
    const wanted = await fingerprint(root, sources)
    process.stderr.write(`${say}\n`)
    // A build that fails leaves no stamp of the one before it, whose files are gone.
    await rm(stampFile, { force: true })
    if (await build(root) !== 0) throw new Refusal('Сборка не удалась: см. сообщения выше.')
    await writeFile(stampFile, wanted)
  })
}

async function buildServer(root) {
  for (const part of ['domain', 'contract', 'documents', 'server', 'cli', 'rehearsal', 'respond']) await rm(join(root, 'dist', part), { recursive: true, force: true })
  await rm(join(root, 'dist/.tsbuildinfo'), { force: true })
  await mkdir(join(root, 'dist'), { recursive: true })
  const code = await run(root, ['node_modules/typescript-native/bin/tsc', '-p', 'tsconfig.build.json'])
  if (code !== 0) return code
  await cp(join(root, 'src/server/migrations'), join(root, 'dist/server/migrations'), { recursive: true })
  // Loaded only now: it needs a package, and on a fresh clone this file is read before any is there.
  const { bundleCommands } = await import('./bundle-commands.mjs')
  await bundleCommands(root)
  const { bundleRespond } = await import('./bundle-respond.mjs')
  await bundleRespond(root)
  // What is read at run time and is no code: templates and fonts of the printed documents.
  await copyAssets(join(root, 'src/documents'), join(root, 'dist/documents'))
  return 0
}

async function copyAssets(from, to) {
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || /\.tsx?$/.test(entry.name)) continue
    const path = join(entry.parentPath ?? entry.path, entry.name)
    await cp(path, join(to, path.slice(from.length)))
  }
}

function run(root, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

async function fingerprint(root, sources) {
  const lines = []
  for (const source of sources) {
    for await (const { path, size, mtimeMs } of files(join(root, source))) lines.push(`${relative(root, path)} ${size} ${mtimeMs}`)
  }
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

async function* files(path) {
  const found = await stat(path).catch(() => null)
  if (!found) return
  if (!found.isDirectory()) {
    yield { path, size: found.size, mtimeMs: found.mtimeMs }
    return
  }
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory() || !/\.test\.tsx?$/.test(entry.name)) yield* files(join(path, entry.name))
  }
}
