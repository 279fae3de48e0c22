import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runnableEngine } from './runnable-engine.ts'

const asRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }

describe('the binaries', () => {
  let home: string
  const logged: string[] = []
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), 'opora-engine-')))
    chmodSync(home, 0o755)
    logged.length = 0
  })
  afterEach(() => {
    chmodSync(join(home, 'package/native/lib'), 0o755)
    rmSync(home, { recursive: true, force: true })
  })
  const log = (event: string) => { logged.push(event) }
  const run = (user: typeof nobody | null) =>
    runnableEngine({ folder: join(home, 'package/native'), version: '18.4.0', major: 18 }, home, user, log, [join(home, 'public')])

  /** A package as npm unpacks it without running its scripts. */
  function unpack(): void {
    const native = join(home, 'package/native')
    for (const folder of ['bin', 'lib', 'share/postgresql']) mkdirSync(join(native, folder), { recursive: true })
    for (const file of ['bin/postgres', 'bin/initdb']) writeFileSync(join(native, file), '', { mode: 0o755 })
    for (const file of ['lib/libicu.so.60.2', 'share/postgresql/postgres.bki']) writeFileSync(join(native, file), '')
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libicu.so.60.2', target: 'native/lib/libicu.so.60' }]))
  }

  it('get the links that the package only lists', () => {
    unpack()
    expect(run(null)).toBe(join(home, 'package/native'))
    expect(readlinkSync(join(home, 'package/native/lib/libicu.so.60'))).toBe('libicu.so.60.2')
    expect(run(null)).toBe(join(home, 'package/native'))
    expect(logged).toEqual([])
  })

  it.skipIf(asRoot)('are run from a copy where the package may not be written to', () => {
    unpack()
    chmodSync(join(home, 'package/native/lib'), 0o555)
    const copy = run(null)
    expect(copy.startsWith(join(home, 'engine-18.4.0'))).toBe(true)
    expect(existsSync(join(copy, 'lib/libicu.so.60'))).toBe(true)
  })

  it.runIf(asRoot)('are run from a copy where the server\'s user cannot reach the package; made once, readable, changed by nobody', () => {
    unpack()
    chmodSync(join(home, 'package'), 0o700)
    const copy = run(nobody)
    expect(copy.startsWith(join(home, 'public/engine-18.4.0'))).toBe(true)
    expect(lstatSync(join(copy, 'lib/libicu.so.60')).isSymbolicLink()).toBe(true)
    expect(lstatSync(copy).mode & 0o777).toBe(0o755)
    const made = lstatSync(copy).ino
    expect(run(nobody)).toBe(copy)
    expect(lstatSync(copy).ino).toBe(made)
    expect(logged).toEqual(['database.engine-copied'])
  })

  it.runIf(asRoot)('are not trusted where others may have changed them', () => {
    unpack()
    chmodSync(join(home, 'package'), 0o700)
    run(nobody)
    chmodSync(join(home, 'public'), 0o777)
    expect(() => run(nobody)).toThrowError('database.engine-not-copied')
  })
})
