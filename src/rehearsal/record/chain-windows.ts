import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { chainSteps, stepsOfRow, type ChainStep, type PrintedRow } from './chain-steps.ts'

export type Days = { from: CivilDate; to: CivilDate }

/** When each step is asked for by the road maps of a year: its windows in their order; none where nobody asks. */
export type ChainWindows = Readonly<Record<ChainStep, readonly Days[]>>

type Row = PrintedRow & { schedule: { windows: readonly (readonly [CivilDate | null, CivilDate | null])[] } }

const noEnd = 30

export function chainWindows(rows: readonly Row[]): ChainWindows {
  const found = Object.fromEntries(chainSteps.map((step): [ChainStep, Days[]] => [step, []])) as Record<ChainStep, Days[]>
  for (const row of rows) {
    const steps = new Set(row.parts.length === 0 ? stepsOfRow(row, null) : row.parts.flatMap((_, part) => stepsOfRow(row, part)))
    for (const step of steps) {
      for (const days of row.schedule.windows.flatMap(daysOf)) if (!found[step].some((known) => known.from === days.from && known.to === days.to)) found[step].push(days)
    }
  }
  for (const step of chainSteps) found[step].sort((one, other) => (one.from + one.to < other.from + other.to ? -1 : 1))
  return found
}

function daysOf([from, to]: readonly [CivilDate | null, CivilDate | null]): Days[] {
  if (from === null && to === null) return []
  return [{ from: from ?? addDays(to ?? '', -noEnd), to: to ?? addDays(from ?? '', noEnd) }]
}

/** From the first day of the first window to the last day of the last; null without any. */
export function spanOf(windows: readonly Days[]): Days | null {
  const [from] = windows.map((days) => days.from).toSorted()
  const to = windows.map((days) => days.to).toSorted().at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}
