import { plannedWindows } from './planned-window.ts'
import type { CivilDate } from '../../kernel/civil-date.ts'
import { readSchedule } from '../../roadmaps/schedule/read-schedule.ts'

type WordedWindow = { occurrence: number; startsOn: CivilDate | null; dueOn: CivilDate }

/** Whether the words of a schedule say when: what depends on something, or that nobody can read, says nothing. */
export function isReadableSchedule(schedule: string, year: number): boolean {
  const { kind, condition } = readSchedule(schedule, { years: [year], headingYear: null }).schedule
  return kind !== 'unknown' && condition === null
}

/** The windows of what is to be done, as a road map's are planned; until the end of the year where the words name no end. */
export function wordedWindows(schedule: string, year: number): WordedWindow[] {
  const read = readSchedule(schedule, { years: [year], headingYear: null }).schedule
  return plannedWindows(read, 'do').map(({ startsOn, dueOn }, occurrence) => ({ occurrence, startsOn, dueOn: dueOn ?? `${year}-12-31` }))
}
