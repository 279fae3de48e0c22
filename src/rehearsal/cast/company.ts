import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Caller } from '../caller.ts'
import type { Chance } from '../chance.ts'
import type { Player } from '../play/player.ts'

/** Where a road map is played: its territory, the municipalities in it, the schools of this year and of the year before. */
export type Setting = {
  countryId: number
  region: { id: number; name: string }
  /** The road map's own territory: the region, or a municipality of it. */
  territory: { id: number; level: 'region' | 'municipality' }
  municipalities: readonly { id: number; name: string }[]
  schools: readonly School[]
  earlierSchools: readonly School[]
  programmeId: string
}

export type School = { id: string; name: string; municipalityId: number }

/** Everybody who plays, and the one who set them up. */
export type Company = { administrator: Caller; players: readonly Player[]; setting: Setting }

export type Casting = {
  administrator: Caller
  newCaller: (name: string) => Caller
  chance: Chance
  /** From which all appointments count: before the first day that is played. */
  since: CivilDate
  year: number
}
