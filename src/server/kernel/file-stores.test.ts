import { createHash, createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startS3, type TestS3 } from '../../../tests/support/s3.ts'
import type { FileStore } from './file-store.ts'
import { folderFileStore } from './folder-file-store.ts'
import { s3FileStore } from './s3-file-store.ts'
import { s3Place } from './s3-place.ts'

let folder: string
let s3: TestS3
const stores: FileStore[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opora-stores-'))
  s3 = await startS3()
  stores.push(folderFileStore(join(folder, 'files')), s3FileStore(s3Place(s3.url), join(folder, 'incoming')))
})
afterAll(async () => {
  for (const store of stores) store.close()
  await s3.close()
  await rm(folder, { recursive: true })
})

const stream = (bytes: Uint8Array) => Readable.from([bytes.subarray(0, bytes.length >> 1), bytes.subarray(bytes.length >> 1)].map((piece) => Buffer.from(piece)))

describe.each([['a folder', 0, 'files/incoming'], ['S3', 1, 'incoming']])('a store in %s', (_, at, waiting) => {
  const store = () => stores[at] ?? expect.fail('no store')

  it('keeps bytes by their hash and gives back the same, twice the same being one', async () => {
    const bytes = randomBytes(3_000_000)
    for (let times = 0; times < 2; times += 1) {
      const received = await store().receive(stream(bytes), 5_000_000)
      expect([received.hash, received.size]).toEqual([createHash('sha256').update(bytes).digest('hex'), bytes.length])
      await store().keep(received)
      const found = await store().open(received.hash)
      expect([found.size, (await buffer(found.stream)).equals(bytes)]).toEqual([bytes.length, true])
    }
    expect(await readdir(join(folder, waiting))).toEqual([])
  })

  it('lends a file under a path of this machine while it is worked on', async () => {
    const bytes = randomBytes(1_000)
    const received = await store().receive(stream(bytes), 5_000)
    await store().keep(received)
    expect((await store().withLocal(received.hash, (path) => readFile(path))).equals(bytes)).toBe(true)
    await expect(store().withLocal(received.hash, async () => { throw new Error('work failed') })).rejects.toThrow('work failed')
    expect(await readdir(join(folder, waiting))).toEqual([])
  })

  it('lets nothing stay of what is too large, or was dropped', async () => {
    await expect(store().receive(stream(randomBytes(2_000)), 1_999)).rejects.toThrow('file.too-large')
    const received = await store().receive(stream(randomBytes(10)), 100)
    await store().drop(received)
    await expect(store().open(received.hash)).rejects.toThrow('file.missing')
    expect(await readdir(join(folder, waiting))).toEqual([])
  })

  it('forgets what is removed, and minds nothing that is not there', async () => {
    const received = await store().receive(stream(randomBytes(10)), 100)
    await store().keep(received)
    await store().remove(received.hash)
    await store().remove(received.hash)
    await expect(store().open(received.hash)).rejects.toThrow('file.missing')
  })

  it('is well', async () => {
    await store().check()
  })
})

describe('S3', () => {
  it('tells what the store refuses: an unknown key, an unknown bucket', async () => {
    const forged = s3FileStore(s3Place(s3.url.replace('S3RVER:', 'STRANGER:')), join(folder, 'forged'))
    const received = await forged.receive(stream(randomBytes(10)), 100)
    await expect(forged.keep(received)).rejects.toThrow(/file\.store-away.*403/)
    const elsewhere = s3FileStore(s3Place(s3.url.replace('/opora-files', '/other-bucket')), join(folder, 'forged'))
    await expect(elsewhere.check()).rejects.toThrow(/file\.store-away.*404/)
    forged.close()
    elsewhere.close()
  })

  it('signs what it sends as the store would: the server of these tests does not look, so we do', async () => {
    const wrong: string[] = []
    const judge = createServer((request, response) => {
      request.resume()
      if (request.headers.authorization !== expectedAuthorization(request, 'se/cr+et')) wrong.push(request.method ?? '')
      response.writeHead(request.method === 'HEAD' ? 404 : 200).end()
    })
    await new Promise<void>((resolve) => { judge.listen(0, '127.0.0.1', resolve) })
    const store = s3FileStore(s3Place(`http://KEY:se%2Fcr%2Bet@127.0.0.1:${(judge.address() as AddressInfo).port}/bucket/below?region=ru-1`), join(folder, 'judged'))
    const received = await store.receive(stream(randomBytes(100)), 1_000)
    await store.keep(received)
    await store.remove(received.hash)
    expect(wrong).toEqual([])
    store.close()
    await new Promise((resolve) => { judge.close(resolve) })
  })

  it('asks again where the store is busy or hangs up, and gives up where it stays away', async () => {
    let asked = 0
    const moody: Server = createServer((request, response) => {
      asked += 1
      request.resume()
      if (asked === 1) request.socket.destroy()
      else response.writeHead(asked === 2 ? 503 : 200).end()
    })
    await new Promise<void>((resolve) => { moody.listen(0, '127.0.0.1', resolve) })
    const address = `http://KEY:SECRET@127.0.0.1:${(moody.address() as AddressInfo).port}/bucket`
    const store = s3FileStore(s3Place(address), join(folder, 'moody'))
    await store.check()
    expect(asked).toBe(3)
    moody.closeAllConnections()
    await new Promise((resolve) => { moody.close(resolve) })
    await expect(store.check()).rejects.toThrow('file.store-away')
    store.close()
  }, 30_000)

  it('reads its address: keys with any signs, a folder below the bucket, a region', () => {
    expect(s3Place('https://AKID:a%2Fb%2Bc@s3.example.org/opora/north/files?region=ru-central1')).toEqual({
      origin: 'https://s3.example.org', bucket: 'opora', prefix: 'north/files/', region: 'ru-central1', accessKeyId: 'AKID', secretAccessKey: 'a/b+c',
    })
    for (const wrong of ['https://host/bucket', 'https://k:s@host/', 'ftp://k:s@host/bucket', 'https://k:s@host/bucket/a b']) {
      expect(() => s3Place(wrong)).toThrow('settings.s3-address')
    }
  })
})

/** AWS Signature Version 4, written down from its description once more: the library that signs is not asked. */
function expectedAuthorization({ method, url, headers }: IncomingMessage, secret: string): string {
  const [, scope = '', signed = ''] = /Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+)/.exec(headers.authorization ?? '') ?? []
  const canonical = [method, url, '', ...signed.split(';').map((name) => `${name}:${String(headers[name])}`), '', signed, headers['x-amz-content-sha256']].join('\n')
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, createHash('sha256').update(canonical).digest('hex')].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((before, part) => createHmac('sha256', before).update(part).digest(), `AWS4${secret}`)
  return `AWS4-HMAC-SHA256 Credential=KEY/${scope}, SignedHeaders=${signed}, Signature=${createHmac('sha256', key).update(text).digest('hex')}`
}
