import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { OporaError } from '../domain/kernel/errors.ts'
import { playWhole } from '../rehearsal/play-whole.ts'
import { isClean, type RehearsalReport } from '../rehearsal/report.ts'
import { describeReport } from './describe-report.ts'
import type { Io } from './io.ts'
import { readInput } from './read-input.ts'

const entry = fileURLToPath(new URL('./main.js', import.meta.url))

/** Plays whole programme years, each in an installation of its own that is gone afterwards. Exit 1 where anything was not as it should be. */
export async function runRehearse(args: string[], { stdout, stderr }: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args, allowPositionals: true,
    options: { schools: { type: 'string', default: '12' }, seed: { type: 'string', default: '1' }, approve: { type: 'string', default: 'start' }, database: { type: 'string' }, json: { type: 'boolean', default: false }, together: { type: 'boolean', default: false } },
  })
  const { approve } = values
  if (positionals.length === 0) throw new OporaError('invalid_input', 'rehearsal.no-file')
  if (approve !== 'start' && approve !== 'printed') throw new OporaError('invalid_input', 'rehearsal.approve-unknown', { given: approve })
  const reports: RehearsalReport[] = []
  const files = await Promise.all(positionals.map(async (path) => ({ name: basename(path), bytes: await readInput(path) })))
  for (const played of values.together ? [files] : files.map((file) => [file])) {
    const dataFolder = await mkdtemp(join(tmpdir(), 'opora-rehearsal-'))
    try {
      const report = await playWhole({
        entry, files: played, schools: wholeNumber(values.schools, 'schools'), seed: wholeNumber(values.seed, 'seed'), approve,
        environment: { OPORA_DATA: dataFolder, OPORA_PORT: '0', OPORA_DATABASE_URL: values.database ?? '', OPORA_LOG: 'error', OPORA_HOST: '127.0.0.1', OPORA_PROGRAMME_DATE: '2000-01-01' },
        say: (line) => stderr(`${line}\n`),
      })
      reports.push(report)
      if (!values.json) stdout(describeReport(report))
    } finally {
      await rm(dataFolder, { recursive: true, force: true })
    }
  }
  if (values.json) stdout(`${JSON.stringify(reports.length === 1 ? reports[0] : reports, null, 2)}\n`)
  return reports.every(isClean) ? 0 : 1
}

function wholeNumber(text: string, name: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new OporaError('invalid_input', 'rehearsal.number-expected', { name, given: text })
  return value
}
