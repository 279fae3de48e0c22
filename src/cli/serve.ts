import { parseArgs } from 'node:util'
import { isCivilDate } from '../domain/kernel/civil-date.ts'
import { openApp, type App } from '../server/app.ts'
import { readSettings, type Settings } from '../server/kernel/settings.ts'
import type { Io } from './io.ts'
import { setupAddressOf, setupWords } from './setup-address.ts'
import { untilStopped } from './until-stopped.ts'

/** The server alone. Resolves when it has been asked to stop and has stopped. */
export async function runServe(args: string[], { stdout, stderr }: Io): Promise<number> {
  const isRehearsal = args.includes('--rehearsal')
  const settings = servedSettings(args.filter((arg) => arg !== '--rehearsal'))
  const app = await openApp(settings, { kindIfNew: isRehearsal ? 'rehearsal' : 'production' })
  try {
    const url = await app.listen()
    const setupAddress = await setupAddressOf(app, settings.publicUrl ?? url)
    stdout(`Опора работает: ${url}\n`)
    if (isRehearsal) obeyTheRehearsal(app, { url, setupAddress })
    else if (setupAddress !== null) stdout(setupWords(setupAddress))
    await untilStopped()
    stderr('Останавливаюсь …\n')
    return 0
  } finally {
    await app.close()
    // The open channel would keep the process alive.
    if (isRehearsal) process.disconnect?.()
  }
}

/** The process that started us sets the programme date, over the channel that only the two have. */
function obeyTheRehearsal(app: App, place: { url: string; setupAddress: string | null }): void {
  process.on('message', (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('date' in message) || typeof message.date !== 'string' || !isCivilDate(message.date)) return
    app.setProgrammeDate(message.date)
    process.send?.({ kind: 'date-set', date: message.date })
  })
  process.send?.({ kind: 'listening', ...place })
}

/** The settings of the environment, but for what the command line says otherwise. */
export function servedSettings(args: string[]): Settings {
  const { values } = parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } })
  return readSettings({
    ...process.env,
    ...(values.port === undefined ? {} : { OPORA_PORT: values.port }),
    ...(values.host === undefined ? {} : { OPORA_HOST: values.host }),
  })
}
