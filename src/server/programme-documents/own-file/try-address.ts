import { lookup as resolve, type LookupAddress } from 'node:dns'
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { problemOfStatus, type AddressProblem } from '../../../domain/programme-documents/own-file/own-file.ts'
import { isPublicAddress } from './public-address.ts'

const redirects = 3
const patience = 8_000
/** Of the web; a school's document stands on no other. */
const ports = new Set(['', '80', '443'])

class Refused extends Error {
  readonly problem: AddressProblem
  constructor(problem: AddressProblem) {
    super(problem)
    this.problem = problem
  }
}

/** `allowed`: hosts with their ports that are tried though they are not public: schools of a closed network. */
type Trying = { allowed: readonly string[]; patience?: number; signal?: AbortSignal }

/**
 * Whether anybody can open an address; null where so. Only what the web is made of, only public addresses, and that very address is connected to
 * which was looked at: a name that resolves to another one a moment later gains nothing. Nothing of the reply but its head is read.
 */
export async function tryAddress(address: string, { allowed, patience: within = patience, signal }: Trying): Promise<AddressProblem | null> {
  const timeout = AbortSignal.timeout(within)
  const until = signal === undefined ? timeout : AbortSignal.any([signal, timeout])
  try {
    let url = new URL(address)
    for (let left = redirects; ; left -= 1) {
      const { status, location } = await knock(url, allowed, until)
      if (status < 300 || status >= 400 || location === null) return problemOfStatus(status)
      if (left === 0) return 'too-many-redirects'
      url = new URL(location, url)
    }
  } catch (error) {
    if (error instanceof Refused) return error.problem
    if (timeout.aborted) return 'timeout'
    return isUnresolved(error) ? 'unresolved' : 'broken'
  }
}

function knock(url: URL, allowed: readonly string[], signal: AbortSignal): Promise<{ status: number; location: string | null }> {
  const isAllowed = allowed.includes(url.host)
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') throw new Refused('broken')
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A number in the place of a name is looked up nowhere.
  if (!isAllowed && (!ports.has(url.port) || (isIP(host) !== 0 && !isPublicAddress(host)))) throw new Refused('not-public')
  const options: RequestOptions = { method: 'GET', agent: false, signal, lookup: isAllowed ? asItIs : publicOnly, headers: { 'user-agent': 'Opora', accept: '*/*', range: 'bytes=0-0' }, maxHeaderSize: 16_384 }
  return new Promise((resolved, rejected) => {
    const asked = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (reply: IncomingMessage) => {
      resolved({ status: reply.statusCode ?? 0, location: reply.headers.location ?? null })
      // The head is all that is wanted.
      asked.destroy()
    })
    asked.on('error', rejected)
    asked.end()
  })
}

const asItIs: LookupFunction = (name, options, tell) => resolve(name, options, tell)

/** One address in a closed network is enough to refuse the name. */
const publicOnly: LookupFunction = (name, options, tell) => {
  resolve(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return tell(error, '')
    const [first] = found
    if (first === undefined || found.some(({ address }) => !isPublicAddress(address))) return tell(new Refused('not-public'), '')
    if (options.all === true) return tell(null, found)
    tell(null, first.address, first.family)
  })
}

function isUnresolved(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'].includes(String(error.code))
}
