import type { DraftPlan, PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'

/** One line of the table, from top to bottom. */
export type TableEntry =
  | { kind: 'section'; key: string; at: number; /** Of the rows that are shown. */ count: number }
  | { kind: 'activity'; key: string; activity: PlannedActivity }

/** The rows to show, each run of them under its heading; a draft shows the headings that nothing stands under, too. */
export function tableEntries({ sections }: Pick<DraftPlan, 'sections'>, shown: readonly PlannedActivity[], withEmpty: boolean): TableEntry[] {
  const entries: TableEntry[] = []
  const heading = (at: number, count: number) => entries.push({ kind: 'section', key: `section ${at} ${entries.length}`, at, count })
  const used = new Set(shown.map(({ section }) => section))
  const emptyBefore = (limit: number) => {
    for (; next < limit; next++) if (withEmpty && !used.has(next)) heading(next, 0)
  }
  let next = 0
  let current: number | null = null
  for (const [index, activity] of shown.entries()) {
    const { section } = activity
    if (section !== null && section !== current) {
      emptyBefore(section)
      const rest = shown.slice(index)
      const end = rest.findIndex((other) => other.section !== section)
      heading(section, end === -1 ? rest.length : end)
    }
    current = section
    entries.push({ kind: 'activity', key: activity.id, activity })
  }
  emptyBefore(sections.length)
  return entries
}
