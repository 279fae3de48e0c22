import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

const report = z.object({ entries: z.int(), verified: z.boolean(), tables: z.int(), equal: z.boolean() })

/** `opora verify --json` on the installation that was played in; it is asked, not trusted: the chains and the tables are in its own hands. */
export async function verifyInstallation({ entry, environment }: { entry: string; environment: Record<string, string | undefined> }): Promise<{ journal: { entries: number; verified: boolean }; rebuilt: { tables: number; equal: boolean } }> {
  const child = spawn(process.execPath, [entry, 'verify', '--json'], { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] })
  const { entries, verified, tables, equal } = report.parse(JSON.parse(await text(child.stdout)))
  return { journal: { entries, verified }, rebuilt: { tables, equal } }
}
