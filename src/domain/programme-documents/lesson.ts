export const lessonKinds = ['aim', 'target', 'action'] as const
export type LessonKind = (typeof lessonKinds)[number]

/** What others that work on the same factor can take over: an aim, what is measured, what is done. Without names of people and schools. */
export type Lesson = {
  kind: LessonKind
  /** Code of a risk factor. */
  factor: string
  text: string
  /** Of a target; empty elsewhere. */
  unit: string
  /** Of an action; empty elsewhere. */
  task: string
  schedule: string
  participants: string
  proof: string
}
