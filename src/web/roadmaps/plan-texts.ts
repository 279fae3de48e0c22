import type { DraftPlan } from '../../domain/roadmaps/plan/planned-activity.ts'

/** Every text of a plan in its order, as short names are defined in it. */
export function planTexts({ title, sections, activities }: DraftPlan): string[] {
  const texts = [
    title, ...sections.map((section) => section.title),
    ...activities.flatMap((activity) => [activity.title, activity.description, activity.indicator?.text, ...activity.responsible.map(({ text }) => text)]),
  ]
  return texts.flatMap((text) => text ?? [])
}
