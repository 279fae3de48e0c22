// Types, lint, sizes, dead code, unit tests (the walls with planted violations among them): what must hold before a commit, in under a minute.
import { spawn } from 'node:child_process'

const bin = (path) => [process.execPath, `node_modules/${path}`]
const tsc = (project) => [...bin('typescript-native/bin/tsc'), '-p', `tsconfig.${project}.json`]

const lanes = [
  [tsc('domain'), tsc('server'), tsc('web'), tsc('respond'), tsc('tests'), [...bin('oxlint/bin/oxlint'), '--deny-warnings'], [process.execPath, 'scripts/sizes.mjs'], [...bin('knip/bin/knip.js')]],
  [[...bin('vitest/vitest.mjs'), 'run', '--project', 'unit']],
]

const started = Date.now()
const failed = (await Promise.all(lanes.map(runLane))).flat()
console.log(`\n${failed.length === 0 ? 'All checks hold' : `Failed: ${failed.join(', ')}`} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
process.exit(failed.length === 0 ? 0 : 1)

async function runLane(steps) {
  const failures = []
  for (const step of steps) {
    const name = step.slice(1).join(' ').replaceAll('node_modules/', '')
    const { code, output } = await run(step)
    if (code !== 0) {
      failures.push(name)
      console.log(`\n✗ ${name}\n${output}`)
    } else {
      console.log(`✓ ${name}`)
    }
  }
  return failures
}

function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('exit', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }))
  })
}
