import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { OporaError } from '../../domain/kernel/errors.ts'

/** Bytes kept by their SHA-256: the same file is stored once, and what is stored is never changed. */
export type FileStore = {
  /**
   * Streams to disk, never the whole file in memory; `too_large` past `limit` bytes, and then nothing stays.
   * `announce` is told of the file before it takes its place: nothing is in the store that nobody knows of.
   */
  put(stream: Readable, limit: number, announce?: (file: { hash: string; size: number }) => Promise<void>): Promise<{ hash: string; size: number }>
  open(hash: string): Promise<{ stream: Readable; size: number }>
  path(hash: string): string
  remove(hash: string): Promise<void>
  /** Takes away what uploads that were cut short before `moment` have left. */
  clearUnfinished(moment: Date): Promise<void>
}

export function folderFileStore(folder: string): FileStore {
  const path = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2))
  const incoming = join(folder, 'incoming')

  return {
    path,

    async put(stream, limit, announce) {
      const temporary = join(incoming, randomUUID())
      await mkdir(incoming, { recursive: true })
      const digest = createHash('sha256')
      let size = 0
      const handle = await open(temporary, 'wx')
      try {
        // Left as it is where we stop early: who gave it lets the rest through.
        for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
          size += chunk.length
          if (size > limit) throw new OporaError('too_large', 'file.too-large', { megabytes: Math.floor(limit / 2 ** 20) })
          digest.update(chunk)
          await handle.write(chunk)
        }
        await handle.sync()
      } catch (error) {
        await handle.close()
        await rm(temporary, { force: true })
        throw error
      }
      await handle.close()
      const hash = digest.digest('hex')
      await announce?.({ hash, size })
      await mkdir(dirname(path(hash)), { recursive: true })
      await rename(temporary, path(hash))
      return { hash, size }
    },

    remove: (hash) => rm(path(hash), { force: true }),

    async clearUnfinished(moment) {
      for (const name of await readdir(incoming).catch(() => [])) {
        const found = await stat(join(incoming, name)).catch(() => null)
        if (found && found.mtime < moment) await rm(join(incoming, name), { force: true })
      }
    },

    async open(hash) {
      const found = await stat(path(hash)).catch(() => null)
      if (!found) throw new OporaError('not_found', 'file.missing', { hash })
      return { stream: createReadStream(path(hash)), size: found.size }
    },
  }
}
