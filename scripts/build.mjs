import { spawn } from 'node:child_process'
import { cp, readdir, readFile, rm, stat, writeFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { underLock } from './lock.mjs'

const targets = {
  server: {
    sources: ['src/domain', 'src/contract', 'src/documents', 'src/server', 'src/cli', 'src/rehearsal', 'tsconfig.base.json', 'tsconfig.build.json', 'package-lock.json'],
    stamp: 'dist/.built-server',
    say: 'Собираю сервер …',
    build: buildServer,
  },
  web: {
    sources: ['src/domain', 'src/contract', 'src/web', 'tsconfig.base.json', 'tsconfig.web.json', 'vite.config.ts', 'package-lock.json'],
    stamp: 'dist/.built-web',
    say: 'Собираю страницы …',
    build: (root) => run(root, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn']),
  },
}

/** Builds a target unless its sources are what they were at the last build (newest change and number of files). */
export async function buildIfStale(root, name) {
  const { sources, stamp, say, build } = targets[name]
  const stampFile = join(root, stamp)
  const isFresh = async () => (await readFile(stampFile, 'utf8').catch(() => '')) === (await fingerprint(root, sources))
  if (await isFresh()) return
  await underLock(join(root, `.lock-build-${name}`), async () => {
    if (await isFresh()) return
    const wanted = await fingerprint(root, sources)
    process.stderr.write(`${say}\n`)
    const code = await build(root)
    if (code !== 0) {
      process.stderr.write('Сборка не удалась: см. сообщения выше.\n')
      process.exit(1)
    }
    await writeFile(stampFile, wanted)
  })
}

async function buildServer(root) {
  for (const part of ['domain', 'contract', 'documents', 'server', 'cli', 'rehearsal']) await rm(join(root, 'dist', part), { recursive: true, force: true })
  await rm(join(root, 'dist/.tsbuildinfo'), { force: true })
  await mkdir(join(root, 'dist'), { recursive: true })
  const code = await run(root, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'])
  if (code !== 0) return code
  await cp(join(root, 'src/server/migrations'), join(root, 'dist/server/migrations'), { recursive: true })
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
  let newest = 0
  let count = 0
  for (const source of sources) {
    for await (const { mtimeMs } of files(join(root, source))) {
      newest = Math.max(newest, mtimeMs)
      count += 1
    }
  }
  return `${count} ${newest}`
}

async function* files(path) {
  const found = await stat(path).catch(() => null)
  if (!found) return
  if (!found.isDirectory()) {
    yield found
    return
  }
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* files(join(path, entry.name))
    else if (!/\.test\.tsx?$/.test(entry.name)) yield await stat(join(path, entry.name))
  }
}
