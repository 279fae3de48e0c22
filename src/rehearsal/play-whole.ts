import { openMailSink } from './mail-sink.ts'
import { verifyInstallation } from './verify-installation.ts'
import { rehearse, type RehearsalOptions } from './rehearse.ts'
import type { RehearsalReport } from './report.ts'
import { serveOpora } from './served-opora.ts'

export type WholeOptions = RehearsalOptions & {
  /** The command line of Opora: `dist/cli/main.js`. */
  entry: string
  environment: Record<string, string | undefined>
}

/** Starts an installation, plays the year, stops it, and has it verified. */
export async function playWhole({ entry, environment, ...options }: WholeOptions): Promise<RehearsalReport> {
  const started = performance.now()
  const mail = await openMailSink()
  const opora = await serveOpora({ entry, environment: { ...environment, OPORA_SMTP_URL: mail.url, OPORA_MAIL_FROM: 'opora@rehearsal.example', OPORA_PUBLIC_URL: 'http://localhost' } })
  const played = await rehearse(() => opora, options).finally(async () => {
    await opora.stop()
    await mail.close()
  })
  const { count, repeated } = mail.letters()
  options.say(`Писем принято: ${count}, из них повторно: ${repeated}`)
  for (const failure of played.failures) options.say(`Неудачный запрос: ${failure}`)
  const { journal, rebuilt } = await verifyInstallation({ entry, environment: { ...environment, OPORA_PROGRAMME_DATE: played.to } })
  const { results, from, to, people, refusals: { tried, refused }, requests } = played
  const targets = results.flatMap(({ activities }) => activities).flatMap((activity) => activity.targets)
  return {
    roadmap: results.map(({ roadmap }) => roadmap).join('; '), from, to, seed: options.seed, schools: options.schools, people,
    activities: results.flatMap(({ activities }) => activities), general: results.flatMap(({ general }) => general),
    targetsByFacts: targets.length === 0 ? 0 : Math.round((targets.filter(({ basis }) => basis === 'facts').length / targets.length) * 100) / 100,
    mismatches: results.flatMap(({ mismatches }) => mismatches),
    refusals: { tried, refused }, requests, journal, rebuilt, seconds: Math.round((performance.now() - started) / 100) / 10,
  }
}
