/** Nobody is written to before the first or from the second hour on, by the own clock. */
export const quietUntil = 8
export const quietFrom = 21
export const usualHour = 8
