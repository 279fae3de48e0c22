import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const systemBrowser = '/usr/bin/chromium'

/**
 * A browser for the tests: the one that `OPORA_CHROMIUM` names, the system's, or the one from the npm registry. There is always one, so that
 * no browser test is ever skipped.
 */
export async function openBrowser(): Promise<Browser> {
  const own = process.env['OPORA_CHROMIUM'] ?? (existsSync(systemBrowser) ? systemBrowser : undefined)
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] })
  // Without this name of a platform the package leaves out the system libraries that it carries.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x'
  const { default: carried } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await carried.executablePath(), args: ['--headless=shell', '--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] })
}
