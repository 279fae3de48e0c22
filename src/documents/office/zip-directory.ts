import { OporaError } from '../../domain/kernel/errors.ts'

export type ZipEntry = { name: string; method: number; encrypted: boolean; packedSize: number; size: number; crc32: number; offset: number }

const endMark = 0x06054b50
const end64Mark = 0x06064b50
const locator64Mark = 0x07064b50
const entryMark = 0x02014b50
const endLength = 22
const longestComment = 0xffff
const saidElsewhere = 0xffffffff

/** The directory at a zip file's end, also of the 64-bit kind that some writers always make. */
export function zipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, offset } = directoryPlace(file)
  if (count > mostEntries) throw new OporaError('too_large', 'document.too-many-parts', { limit: mostEntries })
  const entries: ZipEntry[] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) throw damaged()
    const nameLength = file.readUInt16LE(at + 28)
    const extraLength = file.readUInt16LE(at + 30)
    const next = at + 46 + nameLength + extraLength + file.readUInt16LE(at + 32)
    if (next > file.length) throw damaged()
    entries.push(entryAt(file, at, nameLength, extraLength))
    at = next
  }
  return entries
}

function entryAt(file: Buffer, at: number, nameLength: number, extraLength: number): ZipEntry {
  const name = file.toString('utf8', at + 46, at + 46 + nameLength)
  const extra = file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)
  const wide = wideNumbers(extra)
  const take = (number: number): number => (number === saidElsewhere ? (wide.shift() ?? number) : number)
  const size = take(file.readUInt32LE(at + 24))
  const packedSize = take(file.readUInt32LE(at + 20))
  const offset = take(file.readUInt32LE(at + 42))
  return { name, method: file.readUInt16LE(at + 10), encrypted: (file.readUInt16LE(at + 8) & 1) === 1, packedSize, size, crc32: file.readUInt32LE(at + 16), offset }
}

/** The numbers that did not fit into 32 bits, in the order of the fields that refer to them. */
function wideNumbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      const numbers: number[] = []
      for (let from = at + 4; from + 8 <= Math.min(at + 4 + length, extra.length); from += 8) numbers.push(Number(extra.readBigUInt64LE(from)))
      return numbers
    }
    at += 4 + length
  }
  return []
}

function directoryPlace(file: Buffer): { count: number; offset: number } {
  const earliest = Math.max(0, file.length - endLength - longestComment)
  for (let at = file.length - endLength; at >= earliest; at--) {
    if (file.readUInt32LE(at) !== endMark) continue
    const place = { count: file.readUInt16LE(at + 10), offset: file.readUInt32LE(at + 16) }
    return place.count === 0xffff || place.offset === saidElsewhere ? (place64(file, at) ?? place) : place
  }
  throw damaged()
}

function place64(file: Buffer, end: number): { count: number; offset: number } | null {
  const locator = end - 20
  if (locator < 0 || file.readUInt32LE(locator) !== locator64Mark) return null
  const at = Number(file.readBigUInt64LE(locator + 8))
  if (at + 56 > file.length || file.readUInt32LE(at) !== end64Mark) return null
  return { count: Number(file.readBigUInt64LE(at + 32)), offset: Number(file.readBigUInt64LE(at + 48)) }
}

function damaged(): OporaError {
  return new OporaError('invalid_input', 'document.damaged', { detail: 'zip' })
}
