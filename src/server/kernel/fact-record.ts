import type { FactData, FactKind } from '../../domain/facts/fact-kind.ts'
import type { CivilDate } from '../../domain/kernel/civil-date.ts'

/** One fact, as the process that saw it says it. Written with the command's journal entries, in one statement. */
export type FactRecord = FactPlace & { [Kind in FactKind]: { kind: Kind; data: FactData[Kind] } }[FactKind]

/** What it is of, whatever happened. */
export type FactPlace = {
  /** The region of its school, for ever; 0 for the country. */
  regionId: number
  /** The programme date where nothing is given. */
  occurredOn?: CivilDate
  territoryId: number
  organisationId?: string | null
  subjectPersonId?: string | null
  programmeId?: string | null
  roadmapId?: string | null
  activityId?: string | null
  assignmentId?: string | null
  /** The earlier fact that was a mistake. */
  correctsId?: string | null
}
