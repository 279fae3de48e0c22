import type { Schedule } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'

/** Kind, windows and recurrence of a cell, with what is to be warned about. */
export type Meaning = Pick<Schedule, 'kind' | 'windows' | 'recurrence'> & { warnings: Warning[] }
