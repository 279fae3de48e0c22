import type { AnnexField } from '../../../domain/roadmaps/printing/annex.ts'
import { printAnnex } from '../../../domain/roadmaps/printing/print-annex.ts'
import type { DraftPlan } from '../../../domain/roadmaps/plan/planned-activity.ts'

export type TableColumn = { field: AnnexField; header: string; /** Share of the width. */ width: number }

const headers: Record<AnnexField, string> = {
  number: '№', title: 'Мероприятие', description: 'Описание', schedule: 'Срок', responsible: 'Ответственные', indicator: 'Показатель', publication: 'Информационное сопровождение',
}

/** The columns that the official annex would have, under names that are short enough for a screen; the number always has its place. */
export function tableColumns(plan: DraftPlan): TableColumn[] {
  const needed = printAnnex({ ...plan, activities: plan.activities }).columns.filter(({ field }) => field !== 'number')
  return [{ field: 'number', header: headers.number, width: 0 }, ...needed.map(({ field, width }) => ({ field, header: headers[field], width }))]
}
