import { Temporal } from 'temporal-polyfill'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'

/**
 * Two clocks. The real one rules sessions, limits and leases; the programme date rules planning and windows,
 * and is today unless the installation is a demonstration or a rehearsal.
 */
export type Clocks = {
  now: () => Date
  programmeDate: () => CivilDate
}

/** The civil day of the installation turns at midnight in Moscow; a day of an assignment turns in its organisation's own zone. */
export const installationZone = 'Europe/Moscow'

/** The civil day of a moment, as the installation counts days. */
export function civilDateAt(moment: Date): CivilDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(installationZone).toPlainDate().toString()
}

/** `setProgrammeDate` is for a rehearsal, which plays a year in minutes. */
export function clocks(fixedProgrammeDate: CivilDate | null): Clocks & { setProgrammeDate: (date: CivilDate | null) => void } {
  let fixed = fixedProgrammeDate
  return {
    now: () => new Date(),
    programmeDate: () => fixed ?? Temporal.Now.plainDateISO(installationZone).toString(),
    setProgrammeDate: (date) => { fixed = date },
  }
}
