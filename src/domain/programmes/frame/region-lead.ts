import { addDays, daysBetween, type CivilDate } from '../../kernel/civil-date.ts'
import { OporaError } from '../../kernel/errors.ts'
import type { FrameMilestone } from './milestone.ts'

/**
 * How much tighter a region holds a window of the frame: it begins so many days later and is through so many days earlier, to leave time for
 * repair. In days, not dates: when the frame is moved, the region's window moves with it and never sticks out of it.
 */
export type RegionLead = { milestone: string; delayDays: number; leadDays: number }

/** A region tightens and never widens; one day of the window has to be left. */
export function requireLead(milestone: FrameMilestone, { delayDays, leadDays }: Omit<RegionLead, 'milestone'>): void {
  const days = daysBetween(milestone.start, milestone.end)
  if (delayDays < 0 || leadDays < 0 || delayDays + leadDays > days) throw new OporaError('invalid_input', 'programme.window-too-tight', { name: milestone.name, days })
}

/** The window as a region holds it: within the frame's whatever was tightened before the frame was moved. */
export function windowInRegion({ start, end }: Pick<FrameMilestone, 'start' | 'end'>, lead: Omit<RegionLead, 'milestone'> | undefined): [start: CivilDate, end: CivilDate] {
  if (lead === undefined) return [start, end]
  const last = latest(start, addDays(end, -lead.leadDays))
  const first = addDays(start, lead.delayDays)
  return [first < last ? first : last, last]
}

function latest(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}
