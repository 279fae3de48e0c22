import { crc32, createInflateRaw } from 'node:zlib'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { ReadLimits } from '../read-options.ts'
import { zipDirectory, type ZipEntry } from './zip-directory.ts'

const chunkBytes = 128 * 1024

/**
 * The parts of an Office file. Nothing is unpacked but what is asked for, piece by piece, and all pieces together
 * may not pass the limit: a small file that swells is refused while it swells, whatever sizes it claims.
 */
export type ZipArchive = {
  names: string[]
  has: (name: string) => boolean
  /** What the part claims to be unpacked: for a progress bar, not to be trusted. */
  sizeOf: (name: string) => number
  /** The part's bytes as they are unpacked. */
  read: (name: string) => AsyncGenerator<Uint8Array>
}

export function openZip(bytes: Uint8Array, limits: ReadLimits): ZipArchive {
  const entries = new Map(zipDirectory(bytes, limits.parts).map((entry) => [partKey(entry.name), entry]))
  let left = limits.unpackedBytes
  let tagsLeft = limits.tags
  return { names: [...entries.keys()], has: (name) => entries.has(partKey(name)), sizeOf: (name) => entries.get(partKey(name))?.size ?? 0, read }

  async function* read(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(partKey(name))
    if (entry === undefined) throw damaged(`no part ${name}`)
    let checksum = 0
    for await (const chunk of unpacked(entry)) {
      left -= chunk.length
      if (left < 0) throw new OporaError('too_large', 'document.unpacks-too-large', { limit: Math.round(limits.unpackedBytes / 1024 / 1024) })
      tagsLeft -= tagsIn(chunk)
      if (tagsLeft < 0) throw new OporaError('too_large', 'document.too-many-tags', { limit: limits.tags })
      checksum = crc32(chunk, checksum)
      yield chunk
    }
    if (checksum !== entry.crc32) throw damaged(`checksum of ${entry.name}`)
  }

  function unpacked(entry: ZipEntry): AsyncIterable<Buffer> | Buffer[] {
    if (entry.encrypted) throw new OporaError('unsupported', 'document.encrypted')
    if (entry.method === 0) return slices(packedBytes(bytes, entry))
    if (entry.method === 8) return inflated(packedBytes(bytes, entry))
    throw damaged(`packing method ${entry.method}`)
  }
}

/** A tag costs a parser far more than its few bytes, so tags are counted too. */
function tagsIn(chunk: Uint8Array): number {
  let count = 0
  for (let at = 0; at < chunk.length; at++) if (chunk[at] === 0x3c) count++
  return count
}

/** Names of parts differ in case and slashes from writer to writer. Nothing is ever written under them. */
function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: chunkBytes })
  stream.end(packed)
  try {
    for await (const chunk of stream) if (Buffer.isBuffer(chunk)) yield chunk
  } catch (error) {
    if (error instanceof OporaError) throw error
    throw damaged(error instanceof Error ? error.message : 'deflate')
  }
}

function slices(whole: Buffer): Buffer[] {
  const parts: Buffer[] = []
  for (let at = 0; at < whole.length; at += chunkBytes) parts.push(whole.subarray(at, at + chunkBytes))
  return parts
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Buffer {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = entry.offset
  if (header + 30 > file.length || file.readUInt32LE(header) !== 0x04034b50) throw damaged(`place of ${entry.name}`)
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
  if (start + entry.packedSize > file.length) throw damaged(`end of ${entry.name}`)
  return file.subarray(start, start + entry.packedSize)
}

function damaged(detail: string): OporaError {
  return new OporaError('invalid_input', 'document.damaged', { detail })
}
