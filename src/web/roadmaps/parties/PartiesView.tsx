import { useMemo } from 'react'
import { loadByWeek } from '../../../domain/roadmaps/views/load-by-week.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { useRoadmap } from '../roadmap-context.ts'
import { LoadTable } from './LoadTable.tsx'
import { PartyActivities } from './PartyActivities.tsx'
import { weekColumns } from './week-columns.ts'

/** Who has how much due in which week, and what exactly. */
export function PartiesView() {
  const { plan, shown, search: { party } } = useRoadmap()
  const loads = useMemo(() => loadByWeek({ ...plan, activities: shown }), [plan, shown])
  const columns = useMemo(() => weekColumns(loads), [loads])
  if (loads.length === 0) return <EmptyState title="Ответственных нет">Ни у одного мероприятия не указан ответственный.</EmptyState>
  const chosen = loads.find((load) => load.party.key === party)
  return (
    <>
      <LoadTable loads={loads} columns={columns} />
      {chosen && <PartyActivities load={chosen} />}
    </>
  )
}
