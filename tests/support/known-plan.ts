import type { ActivityKind, Plan, Schedule } from '../../src/domain/roadmaps/plan/plan.ts'
import type { WarningCode } from '../../src/domain/roadmaps/plan/warning.ts'

/** What a document is known to say: written by hand, in the fewest words. */
export type KnownPlan = {
  header: KnownHeader
  sections: readonly string[]
  activities: readonly KnownActivity[]
  warnings: readonly WarningCode[]
}

export type KnownHeader = Pick<Plan, 'title' | 'programme' | 'years' | 'approval' | 'amends' | 'territory'>

export type KnownActivity = {
  number: string | null
  section: number | null
  title: string
  description: string | null
  /** More than one where a careful reader would take either. */
  kinds: readonly ActivityKind[]
  /** «period 2025-02-01..2025-02-28 [FREQ=…] [if …]». */
  schedule: string
  /** «Кураторы=curator», the role «-» where it is unknown. */
  parties: readonly string[]
  indicator: string | null
  /** «gte 90 percent», «eq 3 count title». */
  targets: readonly string[]
  publication: string | null
  /** Deliverables: «description | indicator». */
  parts: readonly string[]
  done: boolean
  warnings: readonly WarningCode[]
}

export function scheduleInWords({ kind, windows, recurrence, condition }: Pick<Schedule, 'kind' | 'windows' | 'recurrence' | 'condition'>): string {
  return [kind, ...windows.map(([start, end]) => (start === end ? String(start) : `${start ?? ''}..${end ?? ''}`)), ...(recurrence === null ? [] : [recurrence]), ...(condition === null ? [] : [`if ${condition}`])].join(' ')
}

/** A reading in the same few words, so that the two can be compared; of the kinds that are right, the one that was read. */
export function inKnownWords({ title, programme, years, approval, amends, territory, sections, activities, warnings }: Plan, known: KnownPlan | null = null): KnownPlan {
  return {
    header: { title, programme, years, approval, amends, territory },
    sections: sections.map((section) => [section.number, section.title].filter((part) => part !== null).join('. ')),
    activities: activities.map((activity, index) => {
      const kinds = known?.activities[index]?.kinds ?? []
      return {
        number: activity.number, section: activity.section, title: activity.title ?? '', description: activity.description,
        kinds: kinds.includes(activity.kind) ? kinds : [activity.kind],
        schedule: scheduleInWords(activity.schedule),
        parties: activity.responsible.map(({ text, role }) => `${text}=${role ?? '-'}`),
        indicator: activity.indicator?.text ?? null,
        targets: activity.indicator?.targets.map(({ comparator, value, unit, from }) => `${comparator} ${value} ${unit}${from === 'title' ? ' title' : ''}`) ?? [],
        publication: activity.publication,
        parts: activity.parts.map((part) => `${part.description ?? ''} | ${part.indicator?.text ?? ''}`),
        done: activity.done,
        warnings: activity.warnings.map(({ code }) => code).toSorted(),
      }
    }),
    warnings: warnings.map(({ code }) => code).toSorted(),
  }
}
