import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { OporaError } from '../../domain/kernel/errors.ts'

/** Bytes kept by their SHA-256: the same file is stored once, and what is stored is never changed. */
export type FileStore = {
  /** Streams to disk, never the whole file in memory; `too_large` past `limit` bytes, and then nothing stays. */
  put(stream: Readable, limit: number): Promise<{ hash: string; size: number }>
  open(hash: string): Promise<{ stream: Readable; size: number }>
  path(hash: string): string
}

export function folderFileStore(folder: string): FileStore {
  const path = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2))

  return {
    path,

    async put(stream, limit) {
      const temporary = join(folder, 'incoming', randomUUID())
      await mkdir(dirname(temporary), { recursive: true })
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
      await mkdir(dirname(path(hash)), { recursive: true })
      await rename(temporary, path(hash))
      return { hash, size }
    },

    async open(hash) {
      const found = await stat(path(hash)).catch(() => null)
      if (!found) throw new OporaError('not_found', 'file.missing', { hash })
      return { stream: createReadStream(path(hash)), size: found.size }
    },
  }
}
