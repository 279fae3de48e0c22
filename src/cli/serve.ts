import { parseArgs } from 'node:util'
import { openApp } from '../server/app.ts'
import { readSettings, type Settings } from '../server/kernel/settings.ts'
import type { Io } from './io.ts'
import { untilStopped } from './until-stopped.ts'

/** The server alone. Resolves when it has been asked to stop and has stopped. */
export async function runServe(args: string[], { stdout, stderr }: Io): Promise<number> {
  const app = await openApp(servedSettings(args))
  try {
    stdout(`Опора работает: ${await app.listen()}\n`)
    await untilStopped()
    stderr('Останавливаюсь …\n')
    return 0
  } finally {
    await app.close()
  }
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
