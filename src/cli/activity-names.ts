import { createHash } from 'node:crypto'
import { collapse, fold } from '../domain/kernel/folded-text.ts'
import type { Activity, Plan } from '../domain/roadmaps/plan/plan.ts'

/**
 * Names for the activities of a file, which bring none: of one territory, plan years, section and wording, not of a place or a number, which
 * shift when a row is put in. Those that read alike are counted, so that each name is given once.
 */
export function activityNames(plan: Plan): (activity: Activity) => string {
  const { programme, territory, years, title, sections, activities } = plan
  const whose = [programme, territory?.level, territory?.name ?? title, ...years]
  const seen = new Map<string, number>()
  const names = new Map(activities.map((activity) => {
    const section = activity.section === null ? null : sections[activity.section]?.title
    const wording = JSON.stringify([...whose, section, activity.title].map((part) => fold(collapse(String(part ?? '')))))
    const before = seen.get(wording) ?? 0
    seen.set(wording, before + 1)
    return [activity, createHash('sha256').update(`${wording} ${before}`).digest('hex').slice(0, 32)]
  }))
  return (activity) => names.get(activity) ?? ''
}
