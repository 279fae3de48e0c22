import type { Warning } from '../plan/warning.ts'

/** A doubt about one activity, by its index in the plan, or about the whole document (null). */
export type PlanDoubt = { activity: number | null; warning: Warning }
