import type { TargetUnit } from '../../../domain/roadmaps/plan/plan.ts'

/** Where the marks of a bar stand, in percent of its length: the whole for shares, a little more than the largest for things. */
export function barScale({ unit, measured, aim, projected }: { unit: TargetUnit; measured: number | null; aim: number | null; projected: number | null }): { measured: number; aim: number | null; projected: number | null } {
  const largest = Math.max(measured ?? 0, aim ?? 0, projected ?? 0)
  const whole = unit === 'percent' ? 100 : largest === 0 ? 1 : largest * 1.15
  const place = (value: number) => Math.round(Math.min(100, Math.max(0, (value / whole) * 100)) * 10) / 10
  return { measured: place(measured ?? 0), aim: aim === null ? null : place(aim), projected: projected === null || projected <= (measured ?? 0) ? null : place(projected) }
}
