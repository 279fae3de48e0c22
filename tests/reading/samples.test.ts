import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'
import { readPlan } from '../../src/domain/roadmaps/reading/read-plan.ts'
import { inKnownWords, type KnownPlan } from '../support/known-plan.ts'
import { sampleFiles } from '../support/sample-files.ts'
import { writeSketch, type SketchFormat } from '../support/sketch-writers.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Text has no merged cells: what reaches down is guessed from the rows around, and each guess is said. */
function withoutGuesses(plan: KnownPlan, known: KnownPlan, format: SketchFormat): KnownPlan {
  if (format !== 'txt') return plan
  return { ...plan, activities: plan.activities.map((activity, at) => (known.activities[at]?.warnings.includes('cell-repaired') ? activity : { ...activity, warnings: activity.warnings.filter((code) => code !== 'cell-repaired') })) }
}

describe('the project’s own road maps', () => {
  it.each(sampleFiles)('$path reads to exactly what it is known to say', { timeout: 60_000 }, async ({ map, format, path }) => {
    const { plan } = readPlan(await readDocument(new Uint8Array(await readFile(`${root}${path}`)), path))
    expect(withoutGuesses(inKnownWords(plan, map.known), map.known, format)).toEqual(map.known)
  })

  it.each(sampleFiles.filter(({ format }) => format !== 'pdf'))('$path is what the script makes', { timeout: 60_000 }, async ({ map, format, path }) => {
    expect(Buffer.compare(await readFile(`${root}${path}`), await writeSketch(map.sketch, format))).toBe(0)
  })
})
