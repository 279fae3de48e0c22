import { randomUUID } from 'node:crypto'
import { commandIdHeader } from '../../src/contract/endpoint.ts'
import type { TestServer } from './server.ts'
import type { SignedIn } from './sign-in.ts'

type Answer<Reply> = { status: number; body: Reply }

/** The server as somebody who has logged in calls it. */
export type Calls = SignedIn & {
  get: <Reply>(path: string) => Promise<Answer<Reply>>
  post: <Reply>(path: string, body: unknown, commandId?: string) => Promise<Answer<Reply>>
}

export async function callsOf({ url }: Pick<TestServer, 'url'>, signedIn: SignedIn | Promise<SignedIn>): Promise<Calls> {
  const who = await signedIn
  const send = async <Reply>(path: string, init: RequestInit): Promise<Answer<Reply>> => {
    const response = await fetch(`${url}${path}`, { ...init, headers: { cookie: who.cookie, ...init.headers } })
    const text = await response.text()
    return { status: response.status, body: (text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text) as Reply }
  }
  return {
    ...who,
    get: (path) => send(path, {}),
    post: (path, body, commandId = randomUUID()) => send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', [commandIdHeader]: commandId } }),
  }
}
