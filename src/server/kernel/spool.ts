import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { OporaError } from '../../domain/kernel/errors.ts'

/** A file that has come in whole and is not kept yet. */
export type SpooledFile = { path: string; hash: string; size: number }

/** Streams into a file of the folder, never the whole in memory, and hashes on the way; past `limit` bytes nothing stays. */
export async function spool(folder: string, stream: Readable, limit: number): Promise<SpooledFile> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  const digest = createHash('sha256')
  let size = 0
  const handle = await open(path, 'wx', 0o600)
  try {
    // Left as it is where we stop early: who gave it lets the rest through.
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limit) throw new OporaError('too_large', 'file.too-large', { megabytes: Math.floor(limit / 2 ** 20) })
      digest.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.sync()
  } catch (error) {
    await handle.close()
    await rm(path, { force: true })
    throw error
  }
  await handle.close()
  return { path, hash: digest.digest('hex'), size }
}

/** Clears what uploads that were cut short before `moment` have left. */
export async function clearSpool(folder: string, moment: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => null)
    if (found && found.mtime < moment) await rm(join(folder, name), { force: true })
  }
}
