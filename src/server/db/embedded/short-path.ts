import { closeSync, mkdtempSync, openSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type ShortPath = { path: string; release: () => void }

/** A socket's address holds 107 bytes on Linux and 103 on macOS, its file's name included. */
const LIMIT = 103 - '/.s.PGSQL.5432'.length

/**
 * Another, shorter way to a folder whose sockets could not be addressed otherwise: on Linux our own open handle of it, which nobody can
 * squat and which goes with us; elsewhere a link in a fresh private folder. Child processes may use it while we live.
 */
export function shortPathTo(folder: string, limit = LIMIT): ShortPath {
  if (process.platform === 'win32' || Buffer.byteLength(folder) <= limit) return { path: folder, release: () => undefined }
  if (process.platform === 'linux') {
    const handle = openSync(folder, 'r')
    return { path: `/proc/${process.pid}/fd/${handle}`, release: once(() => closeSync(handle)) }
  }
  const home = mkdtempSync(join(tmpdir(), 'opora-'))
  symlinkSync(folder, join(home, 'd'))
  const remove = once(() => rmSync(home, { recursive: true, force: true }))
  process.once('exit', remove)
  return { path: join(home, 'd'), release: remove }
}

function once(deed: () => void): () => void {
  let done = false
  return () => {
    if (!done) deed()
    done = true
  }
}
