/** The number between `at0` and `at100` as 0 … 100, cut at the ends; `at100` may be the smaller. */
export function carriedOver(value: number, at0: number, at100: number): number {
  return Math.min(100, Math.max(0, (100 * (value - at0)) / (at100 - at0)))
}
