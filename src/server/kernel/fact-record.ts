import type { CivilDate } from '../../domain/kernel/civil-date.ts'

/** One fact, as the process that saw it says it. Written with the command's journal entries, in one statement. */
export type FactRecord = {
  /** The region of its school, for ever; 0 for the country. */
  regionId: number
  /** `evidence.given`: process and what happened. The closed list is `domain/facts/fact-kind.ts`. */
  kind: string
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
  /** Ids and values; never a name or another personal value. */
  data: Record<string, unknown>
}
