import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../read-options.ts'
import { openZip } from './zip-archive.ts'

async function textOf(zip: Uint8Array, name: string): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of openZip(zip, defaultLimits).read(name)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** The same file with its directory's place written in 64 bits, as some writers always do. */
function wide(zip: Uint8Array): Uint8Array {
  const end = zip.length - 22
  const old = new DataView(zip.buffer, zip.byteOffset + end)
  const written = Buffer.alloc(56 + 20)
  written.writeUInt32LE(0x06064b50, 0)
  written.writeBigUInt64LE(44n, 4)
  written.writeBigUInt64LE(BigInt(old.getUint16(10, true)), 32)
  written.writeBigUInt64LE(BigInt(old.getUint32(16, true)), 48)
  written.writeUInt32LE(0x07064b50, 56)
  written.writeBigUInt64LE(BigInt(end), 64)
  const last = zip.slice(end)
  new DataView(last.buffer).setUint16(10, 0xffff, true)
  new DataView(last.buffer).setUint32(16, 0xffffffff, true)
  return Uint8Array.from([...zip.slice(0, end), ...written, ...last])
}

describe('an archive', () => {
  const zip = zipSync({ 'Word\\Document.xml': strToU8('План'), 'stored.txt': [strToU8('как есть'), { level: 0 }] })

  it('gives its parts whatever the case and the slashes of their names', async () => {
    expect(openZip(zip, defaultLimits).names).toEqual(['word/document.xml', 'stored.txt'])
    expect(await textOf(zip, '/word/document.XML')).toBe('План')
    expect(await textOf(zip, 'stored.txt')).toBe('как есть')
  })

  it('may have a directory of 64 bits, and a comment behind it', async () => {
    expect(await textOf(wide(zip), 'stored.txt')).toBe('как есть')
    expect(await textOf(zipSync({ a: strToU8('б') }), 'a')).toBe('б')
    const commented = Uint8Array.from([...zip.slice(0, -2), 5, 0, ...strToU8('конец').slice(0, 5)])
    expect(await textOf(commented, 'stored.txt')).toBe('как есть')
  })

  it('unpacks large parts piece by piece', async () => {
    const large = 'слово '.repeat(100_000)
    const archive = openZip(zipSync({ large: strToU8(large) }), defaultLimits)
    let pieces = 0
    for await (const piece of archive.read('large')) {
      pieces++
      expect(piece.length).toBeLessThanOrEqual(128 * 1024)
    }
    expect(pieces).toBeGreaterThan(5)
    expect(archive.sizeOf('large')).toBe(Buffer.byteLength(large))
  })

  it('that does not have a part says so', async () => {
    await expect(textOf(zip, 'нет')).rejects.toMatchObject({ code: 'document.damaged' })
  })
})
