import type { TargetSource } from './document-content.ts'

/** What a target can be measured by: an index of the school's risk profile, or a figure of its results; `value` as it stands now. */
export type Measurable = { source: Exclude<TargetSource, 'stated'>; index: string; text: string; unit: string; value: number | null }
