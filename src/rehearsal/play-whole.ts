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
  const opora = await serveOpora({ entry, environment })
  const played = await rehearse(() => opora, options).finally(() => opora.stop())
  for (const failure of played.failures) options.say(`Неудачный запрос: ${failure}`)
  const { journal, rebuilt } = await verifyInstallation({ entry, environment: { ...environment, OPORA_PROGRAMME_DATE: played.to } })
  const { roadmap, from, to, people, activities, general, targetsByFacts, mismatches, requests } = played
  return {
    roadmap, from, to, seed: options.seed, schools: options.schools, people, activities, general, targetsByFacts, mismatches,
    refusals: { tried: 0, refused: 0 }, requests, journal, rebuilt, seconds: Math.round((performance.now() - started) / 100) / 10,
  }
}
