import type { AnnexField } from '../../../domain/roadmaps/printing/annex.ts'
import { annexColumns } from '../../../domain/roadmaps/printing/print-annex.ts'
import type { DraftPlan } from '../../../domain/roadmaps/plan/planned-activity.ts'

export type TableColumn = { field: AnnexField; header: string; /** Share of the width. */ width: number }

const headers: Record<AnnexField, string> = {
  number: '№', title: 'Мероприятие', description: 'Описание', schedule: 'Срок', responsible: 'Ответственные', indicator: 'Показатель', publication: 'Информационное сопровождение',
}

/** The columns that the official annex would have, under names that are short enough for a screen; the number always has its place. */
export function tableColumns({ activities }: Pick<DraftPlan, 'activities'>): TableColumn[] {
  const needed = annexColumns(activities).filter(({ field }) => field !== 'number')
  return [{ field: 'number', header: headers.number, width: 0 }, ...needed.map(({ field, width }) => ({ field, header: headers[field], width }))]
}
