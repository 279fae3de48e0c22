import type { Section } from '../plan/plan.ts'
import type { ActivityFields, PlanActivityId, PlanHeader } from '../plan/planned-activity.ts'

/**
 * One edit of a plan. The import desk, the editor and undo all speak in these, and the page and the server apply the same ones:
 * so a change carries everything that it needs, new ids included, and its outcome depends on nothing else.
 */
export type Change =
  | { do: 'describe'; fields: Partial<PlanHeader> }
  /** The new heading stands before the section that is at `at` now. */
  | { do: 'addSection'; at: number; section: Section }
  | { do: 'changeSection'; at: number; section: Section }
  /** As on paper: the rows of a heading that is struck out fall to the heading above, or to none. */
  | { do: 'removeSection'; at: number }
  /** The rows go with their heading. */
  | { do: 'moveSection'; from: number; to: number }
  /** `after: null` is the first place. */
  | { do: 'addActivity'; id: PlanActivityId; after: PlanActivityId | null; activity: ActivityFields }
  /** What is not among `fields` stays. The place stays too, even where `section` changes: see `moveActivity`. */
  | { do: 'changeActivity'; id: PlanActivityId; fields: Partial<ActivityFields> }
  | { do: 'moveActivity'; id: PlanActivityId; after: PlanActivityId | null; section: number | null }
  | { do: 'removeActivity'; id: PlanActivityId }
  /** `other` is taken into `id`: as the rest of a row that a page cut, or as one more deliverable of it. */
  | { do: 'joinActivities'; id: PlanActivityId; other: PlanActivityId; as: JoinedAs }
  /** `second` is a new row after `first`; what neither names both keep, as from a merged cell. */
  | { do: 'splitActivity'; id: PlanActivityId; newId: PlanActivityId; first: Partial<ActivityFields>; second: Partial<ActivityFields> }
  | { do: 'renumber'; section: number | 'all'; style: NumberingStyle }

export type ChangeOf<Do extends Change['do']> = Extract<Change, { do: Do }>

export const joinedAs = ['continuation', 'part'] as const
export type JoinedAs = (typeof joinedAs)[number]

/** 1, 2, 3 through the plan · 1, 2 anew in each section · 1.1, 1.2, 2.1. */
export const numberingStyles = ['running', 'restarting', 'dotted'] as const
export type NumberingStyle = (typeof numberingStyles)[number]
