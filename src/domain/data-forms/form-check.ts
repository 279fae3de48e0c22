export const checkComparators = ['lte', 'lt', 'eq', 'gte', 'gt'] as const
export type CheckComparator = (typeof checkComparators)[number]

/** A number field, or a number column of a table: then the sum over its rows (within a row, where the check is of each row). */
export type CheckTerm = { field: string; column: string | null }

export type CheckSide = { terms: readonly CheckTerm[]; constant: number }

/**
 * A rule between fields, as data: the sum on the left stands so to the sum on the right. «A ≤ B», «всего = в том числе», «не меньше 10».
 * `table`: the check holds for each row of that table by itself, and its terms are columns of it.
 */
export type FormCheck = { left: CheckSide; comparator: CheckComparator; right: CheckSide; table: string | null }

export function holds(left: number, comparator: CheckComparator, right: number): boolean {
  // Sums of decimal fractions miss each other by a hair.
  const isEqual = Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right))
  switch (comparator) {
    case 'eq': return isEqual
    case 'lte': return isEqual || left < right
    case 'gte': return isEqual || left > right
    case 'lt': return !isEqual && left < right
    case 'gt': return !isEqual && left > right
  }
}
