/**
 * What a visit is for. `first`: the curator comes to know the school and to verify its risk profile. `regular`: as the year goes on, to its end.
 * `exchange`: the school's head goes to the curator's own school. `on-request`: the school asked for it.
 */
export const visitTypes = ['first', 'regular', 'exchange', 'on-request'] as const
export type VisitType = (typeof visitTypes)[number]

/** Who meets whom; both agree on the day, and both sign. */
export const visitSides = ['curator', 'school'] as const
export type VisitSide = (typeof visitSides)[number]
