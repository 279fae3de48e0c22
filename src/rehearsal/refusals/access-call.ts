import type { CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Caller, Refusal } from '../caller.ts'
import type { Chance } from '../chance.ts'
import type { Company } from '../cast/company.ts'
import type { Place } from './ground.ts'

export type World = {
  company: Company
  /** Who makes what is the federal operator's to make. */
  federal: Caller
  places: readonly Place[]
  /** The road map that was played. */
  roadmapId: string
  revisionId: string
  today: CivilDate
  /** What chance decides about a thing at a place; the same for every try on it. */
  chanceAt: (place: Place) => Chance
}

/** A thing that stands at a place, to try the action on; the role whose it is, where that counts. */
export type Trial = { attempt: (by: Caller) => Promise<Refusal | null>; role?: string; /** Of no place: whoever may do it anywhere is answered, with what that one may see. */ isOfNoPlace?: true }

/** How an action is tried. `prepare` makes a thing at a place, once for all who try; null where there can be no such thing there. */
export type AccessCall = {
  at: readonly Place['kind'][]
  prepare: (world: World, place: Place) => Promise<Trial | null>
}

export type AccessCalls = Readonly<Record<string, AccessCall>>

export const anywhere = ['territory', 'school', 'body'] as const

export function territoryOf({ path }: Place): number {
  return path.at(-1) ?? 0
}

/** Only at the country's own. */
export function isCountry({ path, organisationId }: Place): boolean {
  return path.length === 1 && organisationId === null
}
