import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasSentence, sentencesOfFeatures } from '../../src/contract/sentences.ts'

const source = resolve(import.meta.dirname, '../../src')

/** Every `new OporaError('category', 'code'` of the code; codes made of parts are left to their features. */
function thrownCodes(): Map<string, string> {
  const codes = new Map<string, string>()
  for (const entry of readdirSync(source, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name) || entry.name.includes('.test.')) continue
    const path = join(entry.parentPath, entry.name)
    for (const [, code] of readFileSync(path, 'utf8').matchAll(/new OporaError\(\s*'[a-z_]+',\s*'([^']+)'/g)) if (code !== undefined) codes.set(code, path.slice(source.length + 1))
  }
  return codes
}

describe('the sentences of errors', () => {
  const codes = thrownCodes()

  it('are looked for where errors are thrown', () => {
    expect(codes.size).toBeGreaterThan(50)
  })

  it('are said once: no code stands in two features', () => {
    const all = sentencesOfFeatures.flatMap((feature) => Object.keys(feature))
    expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([])
  })

  it.each([...codes])('say %s (thrown in %s) in Russian', (code) => {
    expect(hasSentence(code)).toBe(true)
  })
})
