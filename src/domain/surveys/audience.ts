/** Who is asked. `head` is a named form of the school, for a group of one can't be anonymous; all others answer by code. */
export const audiences = ['head', 'teacher', 'pupil', 'parent'] as const
export type Audience = (typeof audiences)[number]

/** Smaller groups are shown and counted pooled, or not at all. */
export const smallestGroup = 5

/** Whose answers are without a name. */
export function isAnonymous(audience: Audience): boolean {
  return audience !== 'head'
}

/** How many answers there must be before anything is told of them. */
export function fewestTold(audience: Audience): number {
  return isAnonymous(audience) ? smallestGroup : 1
}
