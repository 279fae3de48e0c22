import type { CivilDate } from '../../kernel/civil-date.ts'
import type { TerritoryLevel } from '../../roadmaps/plan/plan.ts'

/** Where work can be asked for: a territory with those that it lies in, from the country down to itself. */
export type PlanningTerritory = { id: number; level: TerritoryLevel; path: readonly number[]; /** 0 for the country. */ regionId: number; zone: string }

/** A member of a population, for as long as it belongs to it. */
export type PlannedSchool = { organisationId: string; territoryId: number; zone: string; joinedOn: CivilDate; leftOn: CivilDate | null }
export type PlannedCurator = { personId: string; territoryId: number; startsOn: CivilDate; endsOn: CivilDate | null }
/** An organisation that answers for activities: its kind is a party's role. */
export type PlannedBody = { organisationId: string; kind: string; territoryId: number; zone: string }

/** All that planning asks about people and places; dated, so that it says the same on every day. */
export type PlanningSnapshot = {
  /** The road map's own. */
  territory: PlanningTerritory
  /** The territories of its path, and all below it where schools take part. */
  territories: readonly PlanningTerritory[]
  schools: readonly PlannedSchool[]
  /** Of the programme year before. */
  earlierSchools: readonly PlannedSchool[]
  curators: readonly PlannedCurator[]
  bodies: readonly PlannedBody[]
}
