import type { CivilDate } from '../../kernel/civil-date.ts'
import { stems } from '../../kernel/russian-stem.ts'
import type { Plan } from '../plan/plan.ts'
import type { ComparedActivity } from './plan-comparison.ts'

/** An activity with what it is matched by. */
export type ComparedRow = {
  index: number
  id: string | null
  number: string | null
  /** Stems of the title (of the description where there is no title), so that case and spelling of endings do not count. */
  words: readonly string[]
  title: string
  description: string
  section: string
  /** All its days as text: equal where the schedules mean the same. */
  dates: string
  /** Its first day, else its last. */
  day: CivilDate | null
}

export function comparedRows(plan: Plan<ComparedActivity>): ComparedRow[] {
  const sections = plan.sections.map(({ title }) => stems(title ?? '').join(' '))
  return plan.activities.map((activity, index) => {
    const words = stems(activity.title ?? activity.description ?? '')
    const { windows, recurrence } = activity.schedule
    return {
      index,
      id: activity.id ?? null,
      number: activity.number,
      words,
      title: words.join(' '),
      description: activity.title === null ? '' : stems(activity.description ?? '').join(' '),
      section: activity.section === null ? '' : (sections[activity.section] ?? ''),
      dates: JSON.stringify([windows, recurrence]),
      day: windows[0]?.[0] ?? windows[0]?.[1] ?? null,
    }
  })
}
