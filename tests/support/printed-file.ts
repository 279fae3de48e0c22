import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * A file of the project that is printed from code, as it stands. `OPORA_PRINT=1 npx vitest run …` prints it anew instead; else a test holds it
 * against what would be printed.
 */
export function printedFile(path: string, text: string): string {
  const place = join(resolve(import.meta.dirname, '../..'), path)
  if (process.env['OPORA_PRINT'] === '1') writeFileSync(place, text)
  return readFileSync(place, 'utf8')
}
