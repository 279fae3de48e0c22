import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** Takes every letter of a rehearsal and keeps none: nothing that was played ever reaches a person. */
export type MailSink = {
  /** As `OPORA_SMTP_URL`. */
  url: string
  /** How many letters came, and how many of them under a Message-ID that had come before. */
  letters: () => { count: number; repeated: number }
  close: () => Promise<void>
}

export async function openMailSink(): Promise<MailSink> {
  const seen = new Set<string>()
  let count = 0
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onData(stream, _session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        count += 1
        seen.add(/^message-id: *(\S+)/im.exec(Buffer.concat(parts).toString('latin1'))?.[1] ?? `without one: ${count}`)
        done()
      })
    },
  })
  // A client that is killed in the middle is no fault of the sink's.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The mail sink has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters: () => ({ count, repeated: count - seen.size }),
    close: () => new Promise((done) => { server.close(() => done()) }),
  }
}
