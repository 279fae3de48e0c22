import { createReadStream } from 'node:fs'
import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { FileStore } from './file-store.ts'
import { clearSpool, spool } from './spool.ts'

/** Files in a folder of this machine, two letters of the hash a subfolder. */
export function folderFileStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  const path = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2))

  const found = async (hash: string) => {
    const file = await stat(path(hash)).catch(() => null)
    if (!file) throw new OporaError('not_found', 'file.missing', { hash })
    return file
  }

  return {
    receive: (stream, limit) => spool(incoming, stream, limit),

    async keep({ path: from, hash }) {
      const target = path(hash)
      await mkdir(dirname(target), { recursive: true })
      await rename(from, target)
      await syncFolder(dirname(target))
    },

    drop: ({ path: from }) => rm(from, { force: true }),

    async open(hash) {
      const { size } = await found(hash)
      return { stream: createReadStream(path(hash)), size }
    },

    async withLocal(hash, work) {
      await found(hash)
      return work(path(hash))
    },

    remove: (hash) => rm(path(hash), { force: true }),

    clearUnfinished: (moment) => clearSpool(incoming, moment),

    async check() {
      await mkdir(incoming, { recursive: true })
      await access(incoming, constants.W_OK)
    },

    close: () => undefined,
  }
}

/** The new name outlives a power cut only once its folder is on the disk; systems that know no such thing refuse, and need none. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
