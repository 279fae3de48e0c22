// Every npm script comes through here, so that a fresh clone needs nothing but Node: what is missing is installed, what is stale is built.
import { spawn } from 'node:child_process'
import { argv, exit, stderr, version } from 'node:process'
import { fileURLToPath } from 'node:url'
import { installIfMissing } from './install.mjs'
import { buildIfStale } from './build.mjs'
import { sentenceOf } from './refusal.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const [task, ...rest] = argv.slice(2)

const [major, minor] = version.slice(1).split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stderr.write(`Нужен Node.js 20.19 или новее, здесь ${version}. Установите его с nodejs.org и повторите команду.\n`)
  exit(1)
}

const vitest = ['node_modules/vitest/vitest.mjs', 'run']
const tasks = {
  build: { server: true, web: true },
  start: { server: true, web: true, steps: [['dist/cli/main.js', 'start', ...rest]] },
  opora: { server: true, steps: [['dist/cli/main.js', ...rest]] },
  test: { server: true, web: true, steps: [[...vitest, '--project', 'unit', '--project', 'reading', '--project', 'server', '--project', 'e2e', ...rest]] },
  prove: { server: true, web: true, steps: [[...vitest, '--project', 'prove', ...rest]] },
  check: { steps: [['scripts/check.mjs', ...rest]] },
  bench: { server: true, web: true, steps: [['scripts/bench.mjs', ...rest]] },
}

const chosen = tasks[task]
if (!chosen) {
  stderr.write(`Unknown task ${task}; one of ${Object.keys(tasks).join(', ')}\n`)
  exit(2)
}

try {
  await installIfMissing(root)
  if (chosen.server) await buildIfStale(root, 'server')
  if (chosen.web) await buildIfStale(root, 'web')
} catch (error) {
  const sentence = sentenceOf(error)
  if (sentence === null) throw error
  stderr.write(`${sentence}\n`)
  exit(1)
}
for (const step of chosen.steps ?? []) {
  const code = await runNode(step)
  if (code !== 0) exit(code)
}

/** Hands signals on, so that Ctrl-C or a supervisor stops the server and not only this script. */
function runNode(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', ...args], { cwd: task === 'opora' ? process.cwd() : root, stdio: 'inherit' })
    const hand = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, hand)
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 130 : 1)))
  })
}
