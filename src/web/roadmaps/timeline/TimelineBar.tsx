import { Button, SegmentedControl } from '@mantine/core'
import { timelineGroupings, type TimelineGrouping } from '../../../domain/roadmaps/views/timeline-grouping.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { timelineZooms, type TimelineZoom } from '../roadmap-search.ts'
import classes from './TimelineBar.module.css'
import { TimelineLegend } from './TimelineLegend.tsx'

const groupingNames: Record<TimelineGrouping, string> = { section: 'По разделам', party: 'По ответственным', kind: 'По видам' }
const zoomNames: Record<TimelineZoom, string> = { year: 'Год', quarter: 'Квартал', month: 'Месяц' }

/** How the timeline is grouped and how near one stands. */
export function TimelineBar({ isAllClosed, onToggleAll }: { isAllClosed: boolean; onToggleAll: () => void }) {
  const { search: { group = 'section', zoom = 'year' }, look } = useRoadmap()
  return (
    <div className={classes.bar}>
      <SegmentedControl className="no-print" size="xs" aria-label="Группировка" data={timelineGroupings.map((value) => ({ value, label: groupingNames[value] }))} value={group} onChange={(value) => look({ group: timelineGroupings.find((known) => known === value && known !== 'section') })} />
      <SegmentedControl className="no-print" size="xs" aria-label="Масштаб" data={timelineZooms.map((value) => ({ value, label: zoomNames[value] }))} value={zoom} onChange={(value) => look({ zoom: timelineZooms.find((known) => known === value && known !== 'year') })} />
      <Button className="no-print" size="compact-sm" variant="subtle" onClick={onToggleAll}>{isAllClosed ? 'Развернуть все' : 'Свернуть все'}</Button>
      <TimelineLegend />
    </div>
  )
}
