import { Client } from 'pg'
import type { Target } from './patient-pool.ts'

export type Listening = { stop: () => Promise<void> }

type Hearing = {
  target: Target
  channel: string
  onNotice: (payload: string) => void
  /** Listening (again): what was said before was not heard. */
  onListening: () => void
}

const pause = 500

/** Hears what other server processes say through the database, on a connection of its own that is opened again whenever it is lost. */
export function listenTo({ target, channel, onNotice, onListening }: Hearing): Listening {
  let isStopped = false
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined

  const connect = async (): Promise<void> => {
    if (isStopped) return
    const own = new Client({ ...target, application_name: 'opora listening', connectionTimeoutMillis: 15_000, keepAlive: true })
    client = own
    const lost = () => {
      if (client !== own) return
      client = null
      void own.end().catch(() => undefined)
      if (!isStopped) timer = setTimeout(() => void connect(), pause)
    }
    own.on('error', lost)
    own.on('end', lost)
    own.on('notification', ({ payload }) => onNotice(payload ?? ''))
    try {
      await own.connect()
      await own.query(`listen ${own.escapeIdentifier(channel)}`)
      if (client === own) onListening()
    } catch {
      lost()
    }
  }
  void connect()

  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      const own = client
      client = null
      await own?.end().catch(() => undefined)
    },
  }
}
