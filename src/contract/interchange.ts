import { z } from 'zod'
import type { Plan } from '../domain/roadmaps/plan/plan.ts'
import { interchangeFormat, planSchema } from './plan.ts'

/** A road map as a file: what is printed by the export to JSON and read back unchanged. */
export const interchangeSchema = z
  .strictObject({ format: z.literal(interchangeFormat), ...planSchema.shape })
  .check((context) => {
    for (const fault of faultsOf(context.value)) context.issues.push({ code: 'custom', input: context.value, ...fault })
  })

export type Interchange = z.infer<typeof interchangeSchema>

export function toInterchange(plan: Plan): Interchange {
  const { title, programme, territory, years, approval, amends, sections, activities, warnings } = plan
  return { format: interchangeFormat, title, programme, territory, years, approval, amends, sections, activities: activities.map(withoutId), warnings }
}

/** Of a planned activity, too: names are of one installation and stay there. */
function withoutId(activity: Plan['activities'][number]): Plan['activities'][number] {
  const { position, number, section, title, description, kind, schedule, responsible, indicator, publication, parts, done, source, warnings } = activity
  return { position, number, section, title, description, kind, schedule, responsible, indicator, publication, parts, done, source, warnings }
}

export function fromInterchange(file: Interchange): Plan {
  const { title, programme, territory, years, approval, amends, sections, activities, warnings } = file
  return { title, programme, territory, years, approval, amends, sections, activities, warnings }
}

type Fault = { message: string; path: (string | number)[] }

/** What one field alone can't show: order of the years and places, and indexes that point at nothing. */
function faultsOf(plan: Plan): Fault[] {
  const years = plan.years.flatMap((year, at): Fault[] =>
    at > 0 && year <= (plan.years[at - 1] ?? year) ? [{ message: 'годы плана идут не по возрастанию', path: ['years', at] }] : [])
  const activities = plan.activities.flatMap((activity, at): Fault[] => [
    ...(activity.position === at + 1 ? [] : [{ message: 'номера по порядку (position) должны идти с 1 без пропусков', path: ['activities', at, 'position'] }]),
    ...(activity.section === null || activity.section < plan.sections.length ? [] : [{ message: 'такого раздела нет', path: ['activities', at, 'section'] }]),
    ...activity.parts.flatMap((part, partAt): Fault[] =>
      part.responsible.every((index) => index < activity.responsible.length) ? []
        : [{ message: 'такого ответственного у мероприятия нет', path: ['activities', at, 'parts', partAt, 'responsible'] }]),
  ])
  return [...years, ...activities]
}
