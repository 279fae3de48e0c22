import type { ChangeVerdict } from './positive-change.ts'
import type { StageAction } from './stage.ts'

/** One thing that was measured twice: an index of the school's profile, or a target of its programme. */
export type StageChange = {
  id: string
  of: 'index' | 'target'
  text: string
  unit: string
  from: number | null
  /** What the programme promised; null for an index. */
  to: number | null
  measured: number | null
  verdict: ChangeVerdict
  /** After less before lies between these, as far as the answers can tell. */
  low: number | null
  high: number | null
  isReached: boolean | null
}

/** What Opora itself knows of one factor of a school at a stage. */
export type StageFactor = { factor: string; actions: readonly StageAction[]; changes: readonly StageChange[] }
