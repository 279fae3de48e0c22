import type { FormReply } from '../contract/respond.ts'
import { knock } from './knock.ts'
import type { RequestLedger } from './request-ledger.ts'

type Sheet = { code: string; receipt: string; questionnaire: number; answers: unknown }

/** What was answered to a respondent: taken, or refused by which code. */
export type Answered = 'taken' | (string & {})

/** A respondent's phone: no login, no command, and the same receipt whenever it sends a sheet again. */
export type Phone = {
  form: (code: string) => Promise<Pick<FormReply, 'questionnaire'> | Answered>
  send: (sheet: Sheet) => Promise<Answered>
}

export function phone({ url, ledger, patienceMs }: { url: () => string; ledger: RequestLedger; patienceMs: number }): Phone {
  const post = (path: string, body: object) =>
    knock(() => fetch(`${url()}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }), patienceMs, ledger)
  return {
    async form(code) {
      const response = await post('/a/form', { code })
      return response.ok ? (await response.json()) as FormReply : refusalOf(await response.json())
    },
    async send(sheet) {
      const response = await post('/a/sheet', sheet)
      const reply: unknown = await response.json()
      return response.ok ? 'taken' : refusalOf(reply)
    },
  }
}

function refusalOf(reply: unknown): string {
  return typeof reply === 'object' && reply !== null && 'code' in reply ? String(reply.code) : 'unreadable'
}
