import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { FileStore } from './file-store.ts'
import type { S3Place } from './s3-place.ts'
import { refusalOf, s3Client, storeAway } from './s3-request.ts'
import { clearSpool, spool } from './spool.ts'

/**
 * Files in S3. The key is the hash, which is known once all has come in: so a file waits in `spoolFolder` on this machine, then goes up
 * as one streamed PUT whose SHA-256 the store checks; one that is there already is not sent again.
 */
export function s3FileStore(place: S3Place, spoolFolder: string): FileStore {
  const client = s3Client(place)

  const open = async (hash: string) => {
    const reply = await client.ask({ method: 'GET', key: keyOf(hash) })
    if (reply.statusCode === 404) {
      reply.resume()
      throw new OporaError('not_found', 'file.missing', { hash })
    }
    return { stream: await accepted(reply), size: Number(reply.headers['content-length'] ?? 0) }
  }
  const isThere = async (hash: string) => {
    const reply = await client.ask({ method: 'HEAD', key: keyOf(hash) })
    reply.resume()
    return reply.statusCode === 200
  }

  return {
    receive: (stream, limit) => spool(spoolFolder, stream, limit),

    async keep({ path, hash, size }) {
      if (!(await isThere(hash))) (await accepted(await client.ask({ method: 'PUT', key: keyOf(hash), body: { open: () => createReadStream(path), size, hash } }))).resume()
      await rm(path, { force: true })
    },

    drop: ({ path }) => rm(path, { force: true }),

    open,

    async withLocal(hash, work) {
      const { stream } = await open(hash)
      const local = await spool(spoolFolder, stream, Number.MAX_SAFE_INTEGER)
      try {
        if (local.hash !== hash) throw new OporaError('unavailable', 'file.damaged', { hash })
        return await work(local.path)
      } finally {
        await rm(local.path, { force: true })
      }
    },

    async remove(hash) {
      const reply = await client.ask({ method: 'DELETE', key: keyOf(hash) })
      if (reply.statusCode === 404) reply.resume()
      else (await accepted(reply)).resume()
    },

    clearUnfinished: (moment) => clearSpool(spoolFolder, moment),

    async check() {
      (await accepted(await client.ask({ method: 'HEAD', key: '' }))).resume()
    },

    close: client.close,
  }
}

function keyOf(hash: string): string {
  return `${hash.slice(0, 2)}/${hash.slice(2)}`
}

async function accepted(reply: IncomingMessage): Promise<IncomingMessage> {
  if (reply.statusCode !== undefined && reply.statusCode < 300) return reply
  throw storeAway(await refusalOf(reply))
}
