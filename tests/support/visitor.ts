import { randomBytes, randomUUID } from 'node:crypto'
import { commandIdHeader } from '../../src/contract/endpoint.ts'
import { invitationCodeLength, readableCode } from '../../src/domain/logins/readable-code.ts'
import type { TestServer } from './server.ts'

export type Answer<Reply> = { status: number; body: Reply; code: string | null; headers: Headers }

/** A browser without pages: keeps its cookies, comes from an address of its own, knows nobody. */
export type Visitor = {
  cookies: Map<string, string>
  get: <Reply>(path: string) => Promise<Answer<Reply>>
  post: <Reply>(path: string, body?: unknown, commandId?: string) => Promise<Answer<Reply>>
}

export function visitor(server: TestServer, { address = '198.51.100.1', userAgent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/128.0' }: { address?: string; userAgent?: string } = {}): Visitor {
  const cookies = new Map<string, string>()
  const send = async <Reply>(path: string, init: RequestInit): Promise<Answer<Reply>> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(`${server.url}${path}`, { ...init, redirect: 'manual', headers: { 'x-forwarded-for': address, 'user-agent': userAgent, ...(cookie === '' ? {} : { cookie }), ...init.headers } })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    const text = await response.text()
    const body = (text.startsWith('{') ? JSON.parse(text) : text) as Reply & { code?: string }
    return { status: response.status, body, code: response.ok ? null : (body.code ?? null), headers: response.headers }
  }
  return {
    cookies,
    get: (path) => send(path, {}),
    post: (path, body = {}, commandId = randomUUID()) => send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', [commandIdHeader]: commandId } }),
  }
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
  if (/max-age=0/i.test(line)) cookies.delete(name)
  else cookies.set(name, value)
}

export function newInvitationCode(): string {
  return readableCode(randomBytes(64), invitationCodeLength)
}
