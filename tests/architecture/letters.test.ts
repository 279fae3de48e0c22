import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const domain = resolve(import.meta.dirname, '../../src/domain')
const readToTheEnd = ['kernel', 'territories', ...['aliases', 'checks', 'kinds', 'parties', 'reading', 'schedule', 'targets'].map((part) => `roadmaps/${part}`)]
/** Asked for signs that hardly any document has. */
const seldom = ['document-language.ts', 'normalised-text.ts']

describe('expressions that read a road map', () => {
  it('name their letters, as `kernel/letter.ts` says why', () => {
    const files = readToTheEnd.flatMap((part) => readdirSync(join(domain, part), { recursive: true, encoding: 'utf8' }).map((name) => join(domain, part, name)))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !seldom.some((name) => file.endsWith(name)))
    expect(files.length).toBeGreaterThan(100)
    expect(files.filter((file) => /^(?! ?\*).*\\p\{/m.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})
