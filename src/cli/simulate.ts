import { parseArgs } from 'node:util'
import { OporaError } from '../domain/kernel/errors.ts'
import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import type { Io } from './io.ts'
import { progressBar } from './progress-bar.ts'

const password = 'Ореховый-сад-128'

/** Fills an empty database with a made nation: for load, and for showing the system at its full size. */
export async function runSimulate(args: string[], { stdout, stderr }: Io): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ args, options: { regions: text, schools: text, respondents: text, seed: text } })
  const numbers = {
    regions: number('regions', values.regions ?? '3', 1, 89), schools: number('schools', values.schools ?? '60', 1, 60_000), seed: number('seed', values.seed ?? '1', 0, 2_000_000_000),
    respondents: number('respondents', values.respondents ?? '0', 0, 10_000_000),
  }
  const started = performance.now()
  const app = await openApp({ ...readSettings(process.env), logLevel: 'warn' }, { kindIfNew: 'demonstration' })
  const bar = progressBar(stderr)
  try {
    stderr(`Моделирую страну: регионов ${numbers.regions}, школ ${numbers.schools} …\n`)
    const report = await app.simulate(numbers, password, bar.show)
    bar.clear()
    if (report.known > 0) stderr(`Регионов, заполненных прежним запуском: ${report.known}.\n`)
    stdout(`Готово за ${Math.round((performance.now() - started) / 1000)} с: регионов ${report.regions - report.known}, школ ${report.schools}, людей ${report.people}, поручений ${report.assignments}, фактов ${report.facts}${report.sheets === 0 ? '' : `, анкет ${report.sheets}, рисковые профили опубликованы`}.\n`)
    stdout(`Войти можно под именами administrator, federal, head-1; пароль у всех один: ${password}\n`)
    return 0
  } finally {
    bar.clear()
    await app.close()
  }
}

function number(name: string, given: string, least: number, most: number): number {
  const value = Number(given)
  if (!/^\d+$/.test(given) || value < least || value > most) throw new OporaError('invalid_input', 'simulation.number-expected', { name, given, least, most })
  return value
}
