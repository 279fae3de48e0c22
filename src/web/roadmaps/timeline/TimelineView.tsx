import { useMediaQuery } from '@mantine/hooks'
import { useCallback, useMemo, useState } from 'react'
import { timelineRows } from '../../../domain/roadmaps/views/timeline-rows.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { usePrinting } from '../../kit/parts/use-printing.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { MonthList } from './MonthList.tsx'
import { timeScale } from './time-scale.ts'
import { TimelineBar } from './TimelineBar.tsx'
import { TimelineChart } from './TimelineChart.tsx'
import { timelineLines } from './timeline-lines.ts'

/** The year at a glance: bars, deadlines and repetitions under each other; on a phone, what each month holds. */
export function TimelineView() {
  const { plan, shown, search: { group = 'section', zoom = 'year' } } = useRoadmap()
  const isNarrow = useMediaQuery('(max-width: 56em)', undefined, { getInitialValueInEffect: false })
  const isPrinting = usePrinting()
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const timeline = useMemo(() => timelineRows({ ...plan, activities: shown }, group), [plan, shown, group])
  const scale = useMemo(() => (timeline.extent === null ? null : timeScale(timeline.extent)), [timeline.extent])
  const toggle = useCallback((key: string) => setClosed((before) => (before.has(key) ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key]))), [])
  const lines = useMemo(() => timelineLines(timeline, isPrinting ? new Set() : closed), [timeline, closed, isPrinting])
  if (scale === null || shown.length === 0) return <EmptyState title="Показывать нечего">У мероприятий плана нет ни одной даты, и годы плана не указаны.</EmptyState>
  if (isNarrow && !isPrinting) return <MonthList scale={scale} />
  const keys = timeline.groups.map(({ key }) => key)
  return (
    <>
      <TimelineBar isAllClosed={keys.every((key) => closed.has(key))} onToggleAll={() => setClosed(keys.every((key) => closed.has(key)) ? new Set() : new Set(keys))} />
      <TimelineChart key={zoom} scale={scale} lines={lines} zoom={zoom} grouping={group} isPrinting={isPrinting} onToggle={toggle} />
    </>
  )
}
