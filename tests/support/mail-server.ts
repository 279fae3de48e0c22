import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Mail = { to: string[]; messageId: string; headers: string; text: string; html: string }

export type MailServer = {
  /** As `OPORA_SMTP_URL`. */
  url: string
  /** In the order in which they were taken. */
  mails: Mail[]
  /** Waits until so many have been taken. */
  taken: (count: number) => Promise<Mail[]>
  /** Called once a mail is in and before the client is told so. */
  onMail: (mail: Mail) => void | Promise<void>
  /** Called at each connection; what it throws is what the client is told. */
  onConnect: () => void | Promise<void>
  /** What is said to a recipient; null takes it. */
  refusal: (address: string) => { code: number; text: string } | null
  close: () => Promise<void>
}

/** A real SMTP server on a free port of this machine. */
export async function mailServer(): Promise<MailServer> {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onConnect(_session, done) { settle(own.onConnect, done) },
    onRcptTo({ address }, _session, done) {
      const refused = own.refusal(address)
      done(refused === null ? null : Object.assign(new Error(refused.text), { responseCode: refused.code }))
    },
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const mail = mailOf(Buffer.concat(parts).toString('latin1'), session.envelope.rcptTo.map(({ address }) => address))
        mails.push(mail)
        settle(() => own.onMail(mail), done)
      })
    },
  })
  // A client that is killed in the middle is no fault of the server's.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const own: MailServer = {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, mails, onMail: () => undefined, onConnect: () => undefined, refusal: () => null,
    async taken(count) {
      const until = Date.now() + 15_000
      while (mails.length < count) {
        if (Date.now() > until) throw new Error(`${mails.length} of ${count} mails`)
        await new Promise((done) => { setTimeout(done, 25) })
      }
      return mails
    },
    close: () => new Promise((done) => { server.close(() => done()) }),
  }
  return own
}

function settle(work: () => void | Promise<void>, done: (error?: Error | null) => void): void {
  void (async () => { await work() })().then(() => done(), (error: unknown) => done(error instanceof Error ? error : new Error(String(error))))
}

function mailOf(raw: string, to: string[]): Mail {
  const { headers, body } = partOf(raw)
  const boundary = /boundary="?([^";\r\n]+)/.exec(headers)?.[1]
  const parts = boundary === undefined ? [{ headers, body }] : body.split(`--${boundary}`).slice(1, -1).map((part) => partOf(part.replace(/^\r\n/, '')))
  const ofKind = (kind: string) => parts.find((part) => new RegExp(`content-type: ${kind}`, 'i').test(part.headers))
  return { to, headers: decodedWords(headers), messageId: /^message-id: (.+)$/im.exec(headers)?.[1]?.trim() ?? '', text: decoded(ofKind('text/plain')), html: decoded(ofKind('text/html')) }
}

function partOf(raw: string): { headers: string; body: string } {
  const at = raw.indexOf('\r\n\r\n')
  return { headers: raw.slice(0, at).replace(/\r\n[ \t]+/g, ' '), body: raw.slice(at + 4) }
}

function decoded(part: { headers: string; body: string } | undefined): string {
  if (part === undefined) return ''
  if (/transfer-encoding: base64/i.test(part.headers)) return Buffer.from(part.body, 'base64').toString()
  return /quoted-printable/i.test(part.headers) ? quoted(part.body.replace(/=\r\n/g, '')) : part.body
}

function decodedWords(text: string): string {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) => (kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : quoted(word.replaceAll('_', ' '))))
}

function quoted(text: string): string {
  return Buffer.from(text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1').toString()
}
