import { lazy, Suspense } from 'react'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { NothingShown } from './filters/NothingShown.tsx'
import { useRoadmap } from './roadmap-context.ts'
import { TableView } from './table/TableView.tsx'

const TimelineView = lazy(async () => ({ default: (await import('./timeline/TimelineView.tsx')).TimelineView }))
const CalendarView = lazy(async () => ({ default: (await import('./calendar/CalendarView.tsx')).CalendarView }))
const PartiesView = lazy(async () => ({ default: (await import('./parties/PartiesView.tsx')).PartiesView }))
const CheckView = lazy(async () => ({ default: (await import('./check/CheckView.tsx')).CheckView }))
const HistoryView = lazy(async () => ({ default: (await import('./history/HistoryView.tsx')).HistoryView }))

/** The view that the address names; all but the first are fetched when they are looked at. */
export function RoadmapView() {
  const { search: { view = 'table' }, shown, isNarrowed } = useRoadmap()
  if (isNarrowed && shown.length === 0 && view !== 'check' && view !== 'history') return <NothingShown />
  return (
    <Suspense fallback={<Waiting lines={10} />}>
      {view === 'table' && <TableView />}
      {view === 'timeline' && <TimelineView />}
      {view === 'calendar' && <CalendarView />}
      {view === 'parties' && <PartiesView />}
      {view === 'check' && <CheckView />}
      {view === 'history' && <HistoryView />}
    </Suspense>
  )
}
