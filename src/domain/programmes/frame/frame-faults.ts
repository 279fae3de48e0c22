import { OporaError } from '../../kernel/errors.ts'
import { yearOf } from '../../kernel/civil-date.ts'
import type { FrameMilestone } from './milestone.ts'

/** A window may begin in the autumn before or end in the winter after, no further. */
const slackYears = 1

/** Refuses a frame that no year could go by, naming the first milestone at fault. */
export function requireFrame(frame: readonly FrameMilestone[], year: number): void {
  if (frame.length === 0) throw new OporaError('invalid_input', 'programme.frame-empty')
  const seen = new Set<string>()
  for (const { id, name, start, end } of frame) {
    if (seen.has(id)) throw new OporaError('invalid_input', 'programme.milestone-twice', { name })
    seen.add(id)
    if (start > end) throw new OporaError('invalid_input', 'programme.window-reversed', { name })
    if (yearOf(start) < year - slackYears || yearOf(end) > year + slackYears) throw new OporaError('invalid_input', 'programme.window-outside-year', { name, year })
  }
}
