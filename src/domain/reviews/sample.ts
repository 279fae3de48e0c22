import { seededRank } from '../kernel/seeded-rank.ts'

/** So many of a cohort that they are no less than the share, in hundredths: «не менее 50 % школ». */
export function sampleSize(cohort: number, share: number): number {
  return Math.min(cohort, Math.ceil((cohort * share) / 100))
}

/** Drawn by the seed: whoever draws again from the same cohort, in whatever order, draws the same; a larger share holds the smaller one. */
export function drawSample(cohort: readonly string[], share: number, seed: string): string[] {
  return [...new Set(cohort)].map((id) => ({ id, rank: seededRank(seed, id) })).toSorted((one, other) => one.rank - other.rank || one.id.localeCompare(other.id))
    .slice(0, sampleSize(new Set(cohort).size, share)).map(({ id }) => id)
}
