import { addDays } from '../../kernel/civil-date.ts'
import { fold } from '../../kernel/folded-text.ts'
import { wordPattern, type WordPattern } from '../../kernel/word-pattern.ts'
import type { Activity, Plan } from '../plan/plan.ts'
import type { FederalFrame, FederalMilestone } from './federal-frame.ts'

export type MilestoneCover = {
  milestone: FederalMilestone
  /** `elsewhen`: the plan speaks of it, on other days or on none. */
  state: 'covered' | 'elsewhen' | 'missing'
  positions: number[]
}

/** A plan may prepare a milestone before it and wind it up after it. */
const slackDays = 14

/** For each milestone of the year: the activities that carry it, and whether any of them falls into its days. */
export function coveredMilestones(plan: Plan, frame: FederalFrame): MilestoneCover[] {
  const texts = plan.activities.map((activity) => fold(wordsOf(activity)))
  return frame.milestones.map((milestone) => {
    const pattern = patternOf(milestone)
    const speaking = plan.activities.filter((activity, index) =>
      (milestone.kinds.length === 0 || milestone.kinds.includes(activity.kind)) && pattern.test(texts[index] ?? ''))
    const timely = speaking.filter((activity) => isWithin(activity, milestone))
    const state = timely.length > 0 ? 'covered' : speaking.length > 0 ? 'elsewhen' : 'missing'
    return { milestone, state, positions: (timely.length > 0 ? timely : speaking).map(({ position }) => position) }
  })
}

const patterns = new Map<string, WordPattern>()

/** Compiled once: a page checks the plan after every edit. */
function patternOf({ words }: FederalMilestone): WordPattern {
  const key = words.join('\n')
  const pattern = patterns.get(key) ?? wordPattern(...words)
  patterns.set(key, pattern)
  return pattern
}

function wordsOf({ title, description, indicator, parts }: Activity): string {
  return [title, description, indicator?.text, ...parts.map((part) => part.description)].filter((text) => text !== null && text !== undefined).join(' ; ')
}

function isWithin({ schedule }: Activity, { start, end }: FederalMilestone): boolean {
  const [first, last] = [addDays(start, -slackDays), addDays(end, slackDays)]
  return schedule.windows.some(([from, to]) => (from ?? to ?? last) <= last && (to ?? from ?? first) >= first)
}
