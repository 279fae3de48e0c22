import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/read-document.ts'
import { readPlan } from '../../src/domain/roadmaps/reading/read-plan.ts'
import { inKnownWords } from '../support/known-plan.ts'
import { sampleMaps } from '../support/sample-maps.ts'
import type { Sketch } from '../support/sketch.ts'
import { writeSketch } from '../support/sketch-writers.ts'

/** The municipal map has cells that span, and a row whose cells are shifted: there the order means something. */
const movable = sampleMaps.filter(({ name }) => name !== '2-municipal-map')

function reordered({ header, widths, rows, ...sketch }: Sketch, order: readonly number[]): Sketch {
  const moved = <Item>(items: readonly Item[]): Item[] => order.flatMap((from) => items[from] ?? [])
  return { ...sketch, header: header.map(moved), widths: moved(widths ?? []), rows: rows.map((row) => ('length' in row ? moved(row) : row)) }
}

describe('the order of columns', () => {
  it.each(movable)('changes nothing of what is read: $name', { timeout: 120_000 }, async ({ sketch, known }) => {
    const columns = sketch.header[0]?.map((_, at) => at) ?? []
    await fc.assert(fc.asyncProperty(fc.shuffledSubarray(columns, { minLength: columns.length }), fc.constantFrom('txt' as const, 'html' as const), async (order, format) => {
      const { plan } = readPlan(await readDocument(await writeSketch(reordered(sketch, order), format), `plan.${format}`))
      expect(inKnownWords(plan, known)).toEqual(known)
    }), { numRuns: 20 })
  })
})
