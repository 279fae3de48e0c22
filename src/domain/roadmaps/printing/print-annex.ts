import type { Activity, Plan, Section } from '../plan/plan.ts'
import { printSchedule } from '../schedule/print-schedule.ts'
import type { Annex, AnnexColumn, AnnexField, AnnexRow } from './annex.ts'
import { printApproval } from './print-approval.ts'
import { yearHeading } from './year-heading.ts'

/** Header and weight of each column; a column that no activity fills is left out. */
const fields: readonly { field: AnnexField; header: string; weight: number; isNeeded: (activities: readonly Activity[]) => boolean }[] = [
  { field: 'number', header: '№ п/п', weight: 5, isNeeded: (all) => all.some(({ number }) => number !== null) },
  { field: 'title', header: 'Мероприятие', weight: 26, isNeeded: () => true },
  { field: 'description', header: 'Описание', weight: 24, isNeeded: (all) => all.some(({ description, parts }) => description !== null || parts.some((part) => part.description !== null)) },
  { field: 'schedule', header: 'Срок реализации', weight: 13, isNeeded: () => true },
  { field: 'responsible', header: 'Ответственный исполнитель', weight: 16, isNeeded: () => true },
  { field: 'indicator', header: 'Показатель результата', weight: 20, isNeeded: (all) => all.some(({ indicator }) => indicator !== null) },
  { field: 'publication', header: 'Формат информационного сопровождения', weight: 16, isNeeded: (all) => all.some(({ publication }) => publication !== null) },
]

/** Every plan can be printed; a text that is missing is an empty cell. */
export function printAnnex(plan: Plan): Annex {
  const columns = annexColumns(plan.activities)
  return { approval: printApproval(plan), title: plan.title ?? 'План-график («дорожная карта»)', columns, rows: rowsOf(plan, columns) }
}

export function annexColumns(activities: readonly Activity[]): AnnexColumn[] {
  const chosen = fields.filter(({ isNeeded }) => isNeeded(activities))
  const total = chosen.reduce((sum, { weight }) => sum + weight, 0)
  return chosen.map(({ field, header, weight }) => ({ field, header, width: weight / total }))
}

function rowsOf(plan: Plan, columns: readonly AnnexColumn[]): AnnexRow[] {
  const { sections, activities } = plan
  const rows: AnnexRow[] = []
  let current: number | null = null
  let currentYear: number | null = null
  for (const activity of activities) {
    const year = yearHeading(activity, plan)
    if (year !== null && year !== currentYear) {
      rows.push({ kind: 'section', text: `${year} год` })
      currentYear = year
    }
    const section = activity.section === null ? undefined : sections[activity.section]
    if (section && activity.section !== current) rows.push({ kind: 'section', text: sectionText(section) })
    current = activity.section
    rows.push({ kind: 'activity', position: activity.position, lines: linesOf(activity, columns) })
  }
  return rows
}

function sectionText({ number, title }: Section): string {
  return [...(number === null ? [] : [`${number}.`]), ...(title === null ? [] : [title])].join(' ')
}

/** An activity with several deliverables has a line for each; what they share reaches down from the first. */
function linesOf(activity: Activity, columns: readonly AnnexColumn[]): (string | null)[][] {
  if (activity.parts.length === 0) return [columns.map(({ field }) => cellOf(activity, field))]
  return activity.parts.map((part, index) => columns.map(({ field }) => {
    if (field === 'description') return part.description ?? ''
    if (field === 'indicator') return part.indicator?.text ?? ''
    if (field === 'responsible') {
      const repeats = index > 0 && sameList(part.responsible, activity.parts[index - 1]?.responsible ?? [])
      return repeats ? null : partiesText(part.responsible.flatMap((at) => activity.responsible[at]?.text ?? []))
    }
    return index === 0 ? cellOf(activity, field) : null
  }))
}

function cellOf(activity: Activity, field: AnnexField): string {
  switch (field) {
    case 'number': return activity.number ?? ''
    case 'title': return activity.title ?? ''
    case 'description': return activity.description ?? ''
    case 'schedule': return activity.schedule.text ?? printSchedule(activity.schedule)
    case 'responsible': return partiesText(activity.responsible.map(({ text }) => text))
    case 'indicator': return activity.indicator?.text ?? ''
    case 'publication': return activity.publication ?? ''
  }
}

function partiesText(parties: readonly string[]): string {
  return parties.join(',\n')
}

function sameList(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at])
}
