import { parseArgs } from 'node:util'
import { describeSettings } from '../server/kernel/settings.ts'
import type { Io } from './io.ts'

/** Every setting: its name, meaning and value here. */
export async function runConfig(args: string[], { stdout }: Io): Promise<number> {
  parseArgs({ args, options: {} })
  for (const { name, meaning, value, isSet } of describeSettings(process.env)) {
    stdout(`${name}=${value}${isSet ? '' : '   (по умолчанию)'}\n    ${meaning}\n`)
  }
  return 0
}
