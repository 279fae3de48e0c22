import type { Aliases } from '../aliases/aliases.ts'
import { readParties } from '../parties/read-parties.ts'
import type { Indicator, Party, Schedule, Target } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import { readSchedule } from '../schedule/read-schedule.ts'
import { readIndicator, readTitleTargets } from '../targets/read-indicator.ts'
import { remembered } from './remembered.ts'

/** The readings of single cells, for one document. Each reply is a fresh copy: activities share nothing. */
export type CellReaders = {
  parties: (text: string) => { parties: Party[]; warnings: Warning[] }
  indicator: (text: string) => { indicator: Indicator; warnings: Warning[] }
  titleTargets: (title: string) => Target[]
  schedule: (text: string, headingYear: number | null) => ReadSchedule
}

export type ReadSchedule = { schedule: Schedule; done: boolean; warnings: Warning[] }

export function cellReaders(aliases: Aliases, years: readonly number[]): CellReaders {
  const parties = remembered((text) => readParties(text, aliases))
  const indicator = remembered(readIndicator)
  const titleTargets = remembered(readTitleTargets)
  const schedules = new Map<number | null, (text: string) => ReadSchedule>()
  const scheduleIn = (headingYear: number | null) => {
    const known = schedules.get(headingYear)
    const reader = known ?? remembered((text: string) => readSchedule(text, { years: [...years], headingYear }))
    if (known === undefined) schedules.set(headingYear, reader)
    return reader
  }
  return {
    parties: (text) => {
      const read = parties(text)
      return { parties: read.parties.map(copyOf), warnings: copies(read.warnings) }
    },
    indicator: (text) => {
      const read = indicator(text)
      return { indicator: { text: read.indicator.text, targets: read.indicator.targets.map(copyOf) }, warnings: copies(read.warnings) }
    },
    schedule: (text, headingYear) => {
      const { schedule, done, warnings } = scheduleIn(headingYear)(text)
      return { schedule: { ...schedule, windows: schedule.windows.map(([start, end]) => [start, end]) }, done, warnings: copies(warnings) }
    },
    titleTargets: (title) => titleTargets(title).map(copyOf),
  }
}

function copies(warnings: readonly Warning[]): Warning[] {
  return warnings.map(copyOf)
}

function copyOf<Value extends object>(value: Value): Value {
  return { ...value }
}
