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

export function clocks(fixedProgrammeDate: CivilDate | null): Clocks {
  return {
    now: () => new Date(),
    programmeDate: () => fixedProgrammeDate ?? Temporal.Now.plainDateISO(installationZone).toString(),
  }
}
