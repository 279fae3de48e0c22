import { shiftWindow, type Kept } from '../../kernel/shift-date.ts'
import type { FrameMilestone } from './milestone.ts'

/** The same frame some years on, for a person to look over: on the same dates or on the same weekdays. */
export function shiftedFrame(frame: readonly FrameMilestone[], years: number, keep: Kept): FrameMilestone[] {
  return frame.map((milestone) => {
    const [start, end] = shiftWindow([milestone.start, milestone.end], years, keep)
    return { ...milestone, start: start ?? milestone.start, end: end ?? milestone.end }
  })
}
