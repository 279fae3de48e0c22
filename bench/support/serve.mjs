// Servers that are measured, each in a process of its own.
import { fork, spawn } from 'node:child_process'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'

/** The server as people run it; `OPORA_BENCH_NODE` are options of Node for it (`--cpu-prof` above all), with `OPORA_BENCH_LOG` its log is shown. */
export async function serve(dataFolder) {
  const child = spawn(execPath, [...(env.OPORA_BENCH_NODE ?? '').split(' ').filter(Boolean), fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)), 'serve'], {
    env: { ...env, OPORA_DATA: dataFolder, OPORA_PORT: '0', OPORA_HOST: '127.0.0.1', OPORA_DATABASE_URL: '' }, stdio: ['ignore', 'pipe', env.OPORA_BENCH_LOG ? 'inherit' : 'ignore'],
  })
  const port = await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => { const found = /127\.0\.0\.1:(\d+)/.exec(String(text)); if (found) resolve(Number(found[1])) })
    child.on('exit', () => reject(new Error('The server did not start')))
  })
  return served(child, port)
}

/** A bare server of this folder, which is told what it needs by `message` and answers with its port. */
export async function serveBare(file, message) {
  const child = fork(fileURLToPath(new URL(`./${file}`, import.meta.url)))
  child.send(message)
  return served(child, await new Promise((resolve) => { child.once('message', resolve) }))
}

function served(child, port) {
  return { port, pid: child.pid, stop: () => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM') }) }
}
