import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Caller } from '../caller.ts'
import type { Chance } from '../chance.ts'
import type { Player } from '../play/player.ts'

/** Where road maps are played: a region with its municipalities, and the schools of each programme year. */
export type Setting = {
  countryId: number
  region: { id: number; name: string }
  municipalities: readonly { id: number; name: string }[]
  /** Of the years that are played and of the year before the first, in their order. */
  cohorts: readonly Cohort[]
}

/** Schools that take part in one programme year. */
export type Cohort = { year: number; programmeId: string; schools: readonly School[] }

export type School = { id: string; name: string; municipalityId: number }

/** Everybody who plays, and the one who set them up. */
export type Company = { administrator: Caller; players: readonly Player[]; setting: Setting }

export type Casting = {
  administrator: Caller
  newCaller: (name: string) => Caller
  chance: Chance
  /** From which all appointments count: before the first day that is played. */
  since: CivilDate
}
