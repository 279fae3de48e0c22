import type { KnownPlan, KnownHeader } from './known-plan.ts'
import type { KnownRow } from './known-row.ts'
import type { Sketch, SketchRow } from './sketch.ts'
import type { SketchFormat } from './sketch-writers.ts'
import type { WarningCode } from '../../src/domain/roadmaps/plan/warning.ts'

/** A road map of the project's own: the document, and what it is known to say. */
export type SampleMap = { name: string; main: SketchFormat; sketch: Sketch; known: KnownPlan }

type Parts = Omit<Sketch, 'rows'> & { name: string; main: SketchFormat; says: KnownHeader; sections: readonly string[]; rows: readonly (KnownRow | SketchRow)[]; warnings: readonly WarningCode[] }

export function sampleMap({ name, main, says, sections, rows, warnings, ...document }: Parts): SampleMap {
  const activities = rows.flatMap((row) => ('says' in row ? [row.says] : []))
  return { name, main, sketch: { ...document, rows: rows.map((row) => ('says' in row ? row.cells : row)) }, known: { header: says, sections, activities, warnings } }
}
