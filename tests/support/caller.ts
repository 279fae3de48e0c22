import { randomUUID } from 'node:crypto'
import { commandIdHeader } from '../../src/contract/endpoint.ts'
import type { TestServer } from './server.ts'

type Answer<Reply> = { status: number; body: Reply }

/** The API as somebody with this cookie calls it; without one, as the local administrator. */
export type Caller = {
  get: <Reply = { code: string }>(path: string) => Promise<Answer<Reply>>
  post: <Reply = { code: string }>(path: string, body: unknown) => Promise<Answer<Reply>>
}

export function callerOf({ url, app }: TestServer, cookie?: string): Caller {
  const identity = cookie === undefined ? app.localHeader : { cookie }
  const send = async <Reply>(path: string, init: RequestInit): Promise<Answer<Reply>> => {
    const response = await fetch(`${url}${path}`, { ...init, headers: { ...identity, ...init.headers } })
    return { status: response.status, body: await response.json() as Reply }
  }
  return {
    get: (path) => send(path, {}),
    post: (path, body) => send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', [commandIdHeader]: randomUUID() } }),
  }
}
