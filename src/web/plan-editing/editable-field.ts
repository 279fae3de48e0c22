import type { ActivityFields } from '../../domain/roadmaps/plan/planned-activity.ts'

/** What a person sets of an activity; its place in the source and its doubts follow from that, and its bindings have a place of their own. */
export type EditableField = Exclude<keyof ActivityFields, 'source' | 'warnings' | 'bindings'>
