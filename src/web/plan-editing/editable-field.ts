import type { ActivityFields } from '../../domain/roadmaps/plan/planned-activity.ts'

/** What a person sets of an activity; its place in the source and its doubts follow from that. */
export type EditableField = Exclude<keyof ActivityFields, 'source' | 'warnings'>
