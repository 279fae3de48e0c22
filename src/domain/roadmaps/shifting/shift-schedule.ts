import { sameValue } from '../../kernel/same-value.ts'
import type { Schedule } from '../plan/plan.ts'
import { printSchedule } from '../schedule/print-schedule.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { shiftWindow, type Kept } from '../../kernel/shift-date.ts'
import { withShiftedYears } from './shifted-years.ts'

/** The schedule some years on, in a plan for `planYears`. Its rule stays: Thursdays are Thursdays in any year. */
export function shiftSchedule(schedule: Schedule, { years, keep, planYears }: { years: number; keep: Kept; planYears: readonly number[] }): Schedule {
  if (years === 0) return schedule
  const shifted: Schedule = {
    ...schedule,
    windows: schedule.windows.map((window) => shiftWindow(window, years, keep)),
    condition: withShiftedYears(schedule.condition, years),
  }
  return { ...shifted, text: wordsFor(shifted, years, planYears) }
}

/**
 * The printed words wherever they still say it, with their years moved on: «Постоянно» and «май» stay, «май 2022 года» becomes «май 2023
 * года». Else the dates are printed anew; words that nobody can print anew are left out rather than left wrong.
 */
function wordsFor(shifted: Schedule, years: number, planYears: readonly number[]): string | null {
  const { text } = shifted
  if (text === null) return null
  const renewed = withShiftedYears(text, years)
  if (shifted.kind === 'unknown' || says(renewed, shifted, planYears)) return renewed
  const printed = printSchedule({ ...shifted, text: null })
  return printed !== '' && says(printed, shifted, planYears) ? printed : null
}

function says(text: string, { kind, windows, recurrence }: Schedule, years: readonly number[]): boolean {
  const { schedule } = readSchedule(text, { years, headingYear: null })
  return schedule.kind === kind && schedule.recurrence === recurrence && sameValue(schedule.windows, windows)
}
