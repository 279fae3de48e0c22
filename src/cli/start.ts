import { openApp } from '../server/app.ts'
import { isLoopback } from '../server/kernel/request-guard.ts'
import { accountWords } from './demonstration/account-words.ts'
import { fillDemonstration } from './demonstration/fill-demonstration.ts'
import type { Io } from './io.ts'
import { servedSettings } from './serve.ts'
import { setupAddressOf, setupWords } from './setup-address.ts'
import { untilStopped } from './until-stopped.ts'

/** The server for a person who has just cloned it: a first, empty database on this machine becomes a demonstration. */
export async function runStart(args: string[], { stdout, stderr }: Io): Promise<number> {
  // A person watches this terminal: the log of every request would bury the address.
  const settings = { ...servedSettings(args), ...(process.env.OPORA_LOG ? {} : { logLevel: 'warn' as const }) }
  const app = await openApp(settings, { kindIfNew: isLoopback(settings.host) ? 'demonstration' : 'production' })
  try {
    // What an earlier start left unread is read on only by who listens.
    const address = await app.listen()
    const isFilled = app.installation === 'demonstration' && await fillDemonstration(app, stderr)
    const setupAddress = await setupAddressOf(app, settings.publicUrl ?? address)
    stdout(`\nОпора работает: ${address}\nОстановить: Ctrl+C\n\n`)
    if (isFilled) stdout(accountWords())
    if (setupAddress !== null) stdout(setupWords(setupAddress))
    await untilStopped()
    stderr('Останавливаюсь …\n')
    return 0
  } finally {
    await app.close()
  }
}
