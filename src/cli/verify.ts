import { parseArgs } from 'node:util'
import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import { chainWords } from './chain-words.ts'
import type { Io } from './io.ts'

/** Recomputes the journal's chains; 1 where one is broken or cut. */
export async function runVerify(args: string[], { stdout, stderr }: Io): Promise<number> {
  parseArgs({ args, options: {} })
  const app = await openApp({ ...readSettings(process.env), logLevel: 'warn' })
  const report = await app.verify().finally(() => app.close())
  const { faults, heads } = chainWords(report)
  for (const line of faults) stderr(`${line}\n`)
  for (const line of heads) stdout(`${line}\n`)
  return report.faults.length === 0 ? 0 : 1
}
