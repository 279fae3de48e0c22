import { parseArgs } from 'node:util'
import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import type { Io } from './io.ts'

const meanings = {
  'broken-link': 'запись изменена: хеш не сходится',
  'missing-link': 'в цепочке пропущено звено',
  'missing-entry': 'звено есть, а записи нет',
  'unlinked-entry': 'есть запись без звена',
  'lost-head': 'конец цепочки, сохранённый раньше, в ней не найден: журнал обрезан или пересчитан',
  'command-without-entry': 'выполненная команда не оставила записи: запись удалена',
} as const

/** Recomputes the journal's chains; 1 where one is broken or cut. */
export async function runVerify(args: string[], { stdout, stderr }: Io): Promise<number> {
  parseArgs({ args, options: {} })
  const app = await openApp({ ...readSettings(process.env), logLevel: 'warn' })
  const report = await app.verify().finally(() => app.close())
  for (const { regionId, seq, what } of report.faults) {
    stderr(`Журнал ${regionId === 0 ? 'страны' : `региона ${regionId}`}${seq === null ? '' : `, звено ${seq}`}: ${meanings[what]}.\n`)
  }
  for (const { regionId, seq, hash } of report.heads) stdout(`${regionId === 0 ? 'страна' : `регион ${regionId}`}: ${seq} зап., конец цепочки ${hash}\n`)
  stdout(report.faults.length === 0 ? `Журнал цел: ${report.entries} зап.\n` : `Журнал повреждён: ${report.faults.length}\n`)
  return report.faults.length === 0 ? 0 : 1
}
