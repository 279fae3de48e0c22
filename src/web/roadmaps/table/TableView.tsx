import { useMemo } from 'react'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { usePrinting } from '../../kit/parts/use-printing.ts'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { AddFirst } from './AddFirst.tsx'
import { AnnexPrint } from './AnnexPrint.tsx'
import { PlanTable } from './PlanTable.tsx'
import { tableColumns } from './table-columns.ts'
import { tableEntries } from './table-entries.ts'

/** The plan as the order shows it; on paper it is the annex itself. */
export function TableView() {
  const { plan, shown, isNarrowed } = useRoadmap()
  const { apply } = useEditing()
  const isPrinting = usePrinting()
  const isDraft = apply !== null
  const columns = useMemo(() => tableColumns(plan), [plan])
  const entries = useMemo(() => tableEntries(plan, shown, isDraft && !isNarrowed), [plan, shown, isDraft, isNarrowed])
  if (isPrinting) return <AnnexPrint plan={{ ...plan, activities: shown }} />
  if (entries.length === 0) return isDraft ? <AddFirst /> : <EmptyState title="В плане нет мероприятий" />
  return <PlanTable columns={columns} entries={entries} isMovable={isDraft && !isNarrowed} />
}
