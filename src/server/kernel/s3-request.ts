import { Agent as PlainAgent, request as plainRequest, type IncomingMessage } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AwsV4Signer } from 'aws4fetch'
import { OporaError } from '../../domain/kernel/errors.ts'
import type { S3Place } from './s3-place.ts'

type Asked = {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Below the bucket; '' for the bucket itself. */
  key: string
  /** Made anew for every try; its length and SHA-256 are told beforehand, so the store holds what comes in against them. */
  body?: { open: () => Readable; size: number; hash: string }
}

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const pauses = [200, 800, 2_500]
/** A connection that says nothing for so long is dead. */
const silence = 30_000

export type S3Client = { ask: (asked: Asked) => Promise<IncomingMessage>; close: () => void }

/** Signed requests to one bucket, path style. What a busy or restarting store refuses is asked again; a refusal that will stay is the reply. */
export function s3Client(place: S3Place): S3Client {
  const isSecure = place.origin.startsWith('https:')
  const agent = isSecure ? new SecureAgent({ keepAlive: true, maxSockets: 32 }) : new PlainAgent({ keepAlive: true, maxSockets: 32 })
  const request = isSecure ? secureRequest : plainRequest

  const once = async ({ method, key, body }: Asked): Promise<IncomingMessage> => {
    const signer = new AwsV4Signer({
      method, url: `${place.origin}/${place.bucket}${key === '' ? '' : `/${place.prefix}${key}`}`, service: 's3', region: place.region,
      accessKeyId: place.accessKeyId, secretAccessKey: place.secretAccessKey, headers: { 'x-amz-content-sha256': body?.hash ?? emptyHash },
    })
    const { url, headers } = await signer.sign()
    return new Promise((resolve, reject) => {
      const outgoing = request(url, { method, agent, timeout: silence, headers: { ...Object.fromEntries(headers), ...(body ? { 'content-length': body.size } : {}) } })
      outgoing.on('response', resolve)
      outgoing.on('error', reject)
      outgoing.on('timeout', () => outgoing.destroy(new Error('The file store says nothing')))
      if (body) pipeline(body.open(), outgoing).catch(reject)
      else outgoing.end()
    })
  }

  const ask = async (asked: Asked): Promise<IncomingMessage> => {
    for (const pause of pauses) {
      const reply = await once(asked).catch(() => null)
      if (reply !== null && !isPassing(reply.statusCode)) return reply
      reply?.resume()
      await new Promise((resolve) => { setTimeout(resolve, pause * (0.5 + Math.random())) })
    }
    const reply = await once(asked).catch((error: unknown) => { throw storeAway(error instanceof Error ? error.message : '') })
    if (isPassing(reply.statusCode)) throw storeAway(await refusalOf(reply))
    return reply
  }

  return { ask, close: () => agent.destroy() }
}

/** What the store says of a refusal: the code of its XML, else the status. */
export async function refusalOf(reply: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of reply as AsyncIterable<Buffer>) chunks.push(chunk)
  const code = /<Code>([^<]+)<\/Code>/.exec(Buffer.concat(chunks).toString('utf8'))?.[1]
  return code === undefined ? String(reply.statusCode) : `${reply.statusCode} ${code}`
}

export function storeAway(detail: string): OporaError {
  return new OporaError('unavailable', 'file.store-away', { detail })
}

function isPassing(status = 500): boolean {
  return status >= 500 || status === 429 || status === 408
}
