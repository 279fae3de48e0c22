import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { underLock } from './lock.mjs'
import { Refusal } from './refusal.mjs'

/** Installs the packages of the lockfile unless exactly these are installed already. */
export async function installIfMissing(root) {
  const stamp = join(root, 'node_modules/.opora-installed')
  const wanted = createHash('sha256').update(await readFile(join(root, 'package-lock.json'))).digest('hex')
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
  await underLock(join(root, '.lock-install'), async () => {
    if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
    process.stderr.write('Устанавливаю пакеты (один раз, до нескольких минут) …\n')
    if (await npmInstall(root) !== 0) throw new Refusal('Пакеты не установились: проверьте связь с реестром npm и повторите команду.')
    await writeFile(stamp, wanted)
  })
}

/**
 * Not `npm ci`: that one refuses a lockfile without the binaries of other platforms, and a lockfile can only name what its registry has.
 * `--no-save` leaves package.json and the lockfile as they are.
 */
function npmInstall(root) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  return new Promise((resolve, reject) => {
    // Results belong on stdout, so npm's own words go to stderr.
    const child = spawn(npm, ['install', '--no-save', '--include=dev', '--include=optional', '--no-fund', '--no-audit'], { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
    child.on('error', () => reject(new Refusal('Не найден npm: он ставится вместе с Node.js. Установите Node.js с nodejs.org и повторите команду.')))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
