import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const source = resolve(import.meta.dirname, '../../src')
/** Asked of signs that hardly any document has. */
const seldom = ['reading/document-language.ts', 'schedule/normalised-text.ts']

describe('expressions that read a road map', () => {
  it('name their letters, for `kernel/letter.ts` says why', () => {
    const files = loadedWith([`${source}/cli/import.ts`, `${source}/documents/text/read-text.ts`])
    expect(files.length).toBeGreaterThan(100)
    const costly = files.filter((file) => /^(?! ?\*).*\\p\{/m.test(readFileSync(file, 'utf8')))
    expect(costly.filter((file) => !seldom.some((name) => file.endsWith(name)))).toEqual([])
  })
})

/** These files and whatever they import before they run. */
function loadedWith(entries: readonly string[]): string[] {
  const files = new Set(entries)
  for (const file of files) {
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import (?!type ).*from '(\..+)'$/gm)) files.add(resolve(dirname(file), path))
  }
  return [...files]
}
