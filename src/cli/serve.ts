import { parseArgs } from 'node:util'
import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import type { Io } from './io.ts'
import { untilStopped } from './until-stopped.ts'

/** The server alone. Resolves when it has been asked to stop and has stopped. */
export async function runServe(args: string[], { stdout, stderr }: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { port: { type: 'string' }, host: { type: 'string' } } })
  const settings = readSettings({
    ...process.env,
    ...(values.port === undefined ? {} : { OPORA_PORT: values.port }),
    ...(values.host === undefined ? {} : { OPORA_HOST: values.host }),
  })
  const app = await openApp(settings)
  stdout(`Опора работает: ${await app.listen()}\n`)
  await untilStopped()
  stderr('Останавливаюсь …\n')
  await app.close()
  return 0
}
