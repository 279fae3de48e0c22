import type { CountField, CountLayout } from './count-layout.ts'

/** Slots of a field that are told together, or not at all: of a matrix those of a row, else those of the whole question. */
export type ToldStretch = { row: string | null; from: number; to: number; field: CountField }

export function toldStretches(field: CountField): ToldStretch[] {
  const { question, slot, run, runs } = field
  if (question.kind !== 'matrix') return [{ row: null, from: slot, to: slot + run * runs, field }]
  return question.rows.map(({ code }, at) => ({ row: code, from: slot + at * run, to: slot + (at + 1) * run, field }))
}

/** All that is told of a questionnaire, one by one. */
export function allStretches({ fields }: CountLayout): ToldStretch[] {
  return fields.flatMap(toldStretches)
}

/** How many people answered. */
export function answersIn({ from, field: { question, run } }: ToldStretch, counts: Uint32Array): number {
  if (question.kind === 'several') return counts[from] ?? 0
  // Of an order, whoever gave a first place gave all.
  let sum = 0
  for (let at = 1; at < run; at += 1) sum += counts[from + at] ?? 0
  return sum
}
