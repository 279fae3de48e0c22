/**
 * Where an assignment stands. `open` → `awaiting` (done by the holder, waits for a confirmation) → `done`, or `returned` → `awaiting` again.
 * `past`: over before the road map was approved («прошло до утверждения»). `withdrawn`: a later revision, or a school that left, dropped it.
 */
export const assignmentStates = ['open', 'awaiting', 'returned', 'done', 'waived', 'past', 'withdrawn'] as const
export type AssignmentState = (typeof assignmentStates)[number]

/** `organise`: the party that the row names. `do`: each member of the population. */
export const duties = ['organise', 'do'] as const
export type Duty = (typeof duties)[number]

/** What roll-ups count: states, and what is said of an assignment beside its state. */
export const countedMarks = [...assignmentStates, 'overdue', 'late', 'by-fact', 'unconfirmed'] as const
export type CountedMark = (typeof countedMarks)[number]
