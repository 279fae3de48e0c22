import type { Counts } from '../../contract/running-plan.ts'

/** What becomes of all that was asked, in parts that together are the whole; what was waived, past or withdrawn is not asked any more. */
export type Shares = { done: number; awaiting: number; returned: number; overdue: number; open: number; total: number }

export function sharesOf(...counts: readonly Counts[]): Shares {
  const sum = (mark: keyof Counts) => counts.reduce((total, one) => total + one[mark], 0)
  const overdue = sum('overdue')
  const returned = sum('returned')
  const unfinished = sum('open') + returned
  const done = sum('done')
  const awaiting = sum('awaiting')
  // Overdue is a mark of what is open or returned: it is shown once, as overdue.
  const late = Math.min(overdue, unfinished)
  const stillReturned = Math.max(0, Math.min(returned, unfinished - late))
  return { done, awaiting, overdue: late, returned: stillReturned, open: unfinished - late - stillReturned, total: done + awaiting + unfinished }
}

/** Percent of the whole, whole numbers; null where nothing was asked. */
export function doneShare({ done, total }: Shares): number | null {
  return total === 0 ? null : Math.floor((done / total) * 100)
}
