import { parseArgs } from 'node:util'
import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import { chainWords } from './chain-words.ts'
import type { Io } from './io.ts'

/** Recomputes the journal's chains, and from the facts all that is derived of them; 1 where a chain is broken or cut, or a table differs. */
export async function runVerify(args: string[], { stdout, stderr }: Io): Promise<number> {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } })
  const app = await openApp({ ...readSettings(process.env), logLevel: 'warn' })
  const report = await app.verify().finally(() => app.close())
  const differing = report.derived.filter(({ differences }) => differences > 0)
  const [verified, equal] = [report.faults.length === 0, differing.length === 0]
  const { faults, heads } = chainWords(report)
  for (const line of faults) stderr(`${line}\n`)
  for (const { table, differences } of differing) stderr(`Таблица ${table} расходится с фактами: строк ${differences}.\n`)
  if (values.json) stdout(`${JSON.stringify({ entries: report.entries, verified, tables: report.derived.length, equal })}\n`)
  else {
    for (const line of heads) stdout(`${line}\n`)
    stdout(equal ? `Производные таблицы (${report.derived.length}) пересчитаны из фактов и совпали.\n` : `Производные таблицы расходятся с фактами: ${differing.length}\n`)
  }
  return verified && equal ? 0 : 1
}
