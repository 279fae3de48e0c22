import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { PageAssets } from '../page/shell.ts'

export type RespondAssets = PageAssets & { worker: string | null; policy: string }

/** The built parts of the respondent's page (`src/respond`), from src (tests) and from dist alike; without them it is the plain form alone. */
export async function respondAssets(): Promise<RespondAssets> {
  const [style, script, worker] = await Promise.all(['respond.css', 'respond.js', 'worker.js'].map((name) =>
    readFile(new URL(`../../../../dist/respond/${name}`, import.meta.url), 'utf8').catch(() => null)))
  return { style: style ?? '', script: script ?? null, worker: worker ?? null, policy: policyOf(script ?? null) }
}

/** Nothing from outside, and no program but the one that this very server put in. */
function policyOf(script: string | null): string {
  const scripts = script === null ? `'none'` : `'sha256-${createHash('sha256').update(script).digest('base64')}'`
  return `default-src 'none'; style-src 'unsafe-inline'; script-src ${scripts}; connect-src 'self'; worker-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
}
