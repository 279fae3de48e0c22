import { addDays, weekdayOf, type CivilDate, type Window } from '../../kernel/civil-date.ts'
import type { Schedule } from '../../roadmaps/plan/plan.ts'
import { occurrences } from '../../roadmaps/schedule/occurrences.ts'
import type { Duty } from '../assignment-state.ts'

/** One stretch in which something is asked for, under a name that later revisions find again. */
export type PlannedWindow = { key: string; startsOn: CivilDate | null; dueOn: CivilDate | null }

/**
 * The windows of a schedule that stands alone. A recurrence asks its parties for each occurrence, at most one a week, and the members of
 * its population once a month. Work that depends on something has one window without an end.
 */
export function plannedWindows({ recurrence, windows }: Pick<Schedule, 'recurrence' | 'windows'>, duty: Duty): PlannedWindow[] {
  if (recurrence !== null) {
    const days = occurrences({ recurrence, windows })
    const keyOf = duty === 'do' ? monthKey : /FREQ=(DAILY|WEEKLY)/.test(recurrence) ? weekKey : dayKey
    if (days.length > 0) return grouped(days, keyOf)
  }
  return windows.length === 0 ? [{ key: 'w0', startsOn: null, dueOn: null }] : windows.map(([startsOn, dueOn], at) => ({ key: `w${at}`, startsOn, dueOn }))
}

/** One revision's schedule of an activity, with the day from which it counted. */
export type DatedSchedule = { approvedOn: CivilDate; schedule: Pick<Schedule, 'recurrence' | 'windows'> }

/** A window with the day on which it was first approved: what was over by then is nobody's assignment. */
export type NamedWindow = PlannedWindow & { since: CivilDate }

/**
 * The windows of the last of an activity's schedules, under the names that they have had since the first: equal dates are the same window,
 * then those that are left in their order; so a deadline that was moved is the same assignment, and what was done stays done.
 */
export function namedWindows(history: readonly DatedSchedule[], duty: Duty): NamedWindow[] {
  let known: NamedWindow[] = []
  let used = 0
  for (const { approvedOn, schedule } of history) {
    const windows = plannedWindows(schedule, duty)
    const isSeries = windows.some(({ key }) => !key.startsWith('w'))
    const named = isSeries ? windows.map((window) => since(window, known.find(({ key }) => key === window.key)?.since ?? approvedOn)) : renamed(windows, known, approvedOn, used)
    used = Math.max(used, ...named.map(({ key }) => (key.startsWith('w') ? Number(key.slice(1)) + 1 : 0)))
    known = named
  }
  return known
}

function renamed(windows: readonly PlannedWindow[], known: readonly NamedWindow[], approvedOn: CivilDate, used: number): NamedWindow[] {
  const free = known.filter(({ key }) => key.startsWith('w'))
  const take = (at: number) => (at < 0 ? undefined : free.splice(at, 1)[0])
  const same = windows.map((window) => take(free.findIndex(({ startsOn, dueOn }) => startsOn === window.startsOn && dueOn === window.dueOn)))
  let next = used
  return windows.map(({ startsOn, dueOn }, at) => {
    const before = same[at] ?? take(free.length > 0 ? 0 : -1)
    return { key: before?.key ?? `w${next++}`, startsOn, dueOn, since: before?.since ?? approvedOn }
  })
}

function since({ key, startsOn, dueOn }: PlannedWindow, day: CivilDate): NamedWindow {
  return { key, startsOn, dueOn, since: day }
}

function grouped(days: readonly CivilDate[], keyOf: (day: CivilDate) => string): PlannedWindow[] {
  const groups = new Map<string, Window>()
  for (const day of days) {
    const key = keyOf(day)
    groups.set(key, [groups.get(key)?.[0] ?? day, day])
  }
  return [...groups].map(([key, [startsOn, dueOn]]) => ({ key, startsOn, dueOn }))
}

function monthKey(day: CivilDate): string {
  return `m${day.slice(0, 7)}`
}

/** By its Monday. */
function weekKey(day: CivilDate): string {
  return `k${addDays(day, 1 - weekdayOf(day))}`
}

function dayKey(day: CivilDate): string {
  return `d${day}`
}
