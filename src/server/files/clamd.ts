import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { once } from 'node:events'
import { OporaError } from '../../domain/kernel/errors.ts'

export type Scan = (stream: Readable, signal: AbortSignal) => Promise<{ threat: string | null }>

/** clamd says nothing while it scans; a large archive takes a while. */
const patience = 120_000
const largestChunk = 1 << 20

/**
 * Asks a ClamAV service by its own protocol: `zINSTREAM`, then chunks with their lengths, a chunk of none at the end, then one line of
 * reply. (The library that there is reads a file faster than it sends it, and waits for ever where the connection closes without a reply.)
 */
export function clamdScan({ host, port }: { host: string; port: number }): Scan {
  return async (stream, signal) => {
    const socket = connect({ host, port })
    const hangUp = () => socket.destroy()
    signal.addEventListener('abort', hangUp)
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd says nothing')))
    try {
      const reply = replyOf(socket)
      // Told by whoever waits for the reply below; writing may fail first.
      reply.catch(() => undefined)
      await Promise.race([send(socket, stream), reply])
      return verdictIn(await reply)
    } catch (error) {
      throw error instanceof OporaError ? error : new OporaError('unavailable', 'file.scanner-away', { detail: error instanceof Error ? error.message : '' })
    } finally {
      signal.removeEventListener('abort', hangUp)
      socket.destroy()
      stream.destroy()
    }
  }
}

/** `tcp://host:3310`. */
export function clamdPlace(address: string): { host: string; port: number } {
  const url = new URL(address)
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: url.port === '' ? 3310 : Number(url.port) }
}

async function send(socket: Socket, stream: Readable): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'))
  for await (const piece of stream as AsyncIterable<Buffer>) {
    for (let at = 0; at < piece.length; at += largestChunk) {
      const chunk = piece.subarray(at, at + largestChunk)
      await write(socket, lengthOf(chunk.length))
      await write(socket, chunk)
    }
  }
  await write(socket, lengthOf(0))
}

function lengthOf(length: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(length)
  return bytes
}

async function write(socket: Socket, bytes: Buffer): Promise<void> {
  if (socket.destroyed) throw new Error('clamd has hung up')
  if (!socket.write(bytes)) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
}

async function replyOf(socket: Socket): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    if (chunk.includes(0)) break
  }
  return Buffer.concat(chunks).toString('utf8').replace(/\0.*$/s, '').trim()
}

function verdictIn(reply: string): { threat: string | null } {
  if (/^stream: OK$/.test(reply)) return { threat: null }
  const found = /^stream: (.+) FOUND$/.exec(reply)?.[1]
  if (found !== undefined) return { threat: found }
  if (reply === '') throw new Error('connection closed')
  throw new OporaError('unavailable', 'file.not-scannable', { detail: reply })
}
