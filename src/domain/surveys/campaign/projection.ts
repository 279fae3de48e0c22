/** Sheets that came in, in all and on the last days; how many of those days there were, and how many are to come. */
export type Pace = { received: number; recent: number; recentDays: number; daysLeft: number; size: number }

/** So many days the pace is taken from: long enough to hold a weekend, short enough to see that it slackens. */
export const paceDays = 5

/** Where it will end if it goes on as in the last days; nobody answers twice, so never beyond the number of people. */
export function projectedEnd({ received, recent, recentDays, daysLeft, size }: Pace): number {
  const pace = recentDays <= 0 ? 0 : recent / recentDays
  return Math.max(received, Math.min(size, Math.round(received + pace * Math.max(0, daysLeft))))
}
