import { memo } from 'react'
import { activityState } from '../../../domain/roadmaps/views/activity-state.ts'
import type { TimelineGrouping } from '../../../domain/roadmaps/views/timeline-grouping.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { scheduleInWords } from '../../kit/words/schedule-words.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { activityStateNames } from '../states/activity-state-names.ts'
import { StateSign } from '../states/StateSign.tsx'
import { Bars } from './Bars.tsx'
import { groupName } from './group-name.ts'
import type { TimeScale } from './time-scale.ts'
import classes from './TimelineChart.module.css'
import type { TimelineLine } from './timeline-lines.ts'

type ChartLineProps = { line: TimelineLine; index: number; scale: TimeScale; grouping: TimelineGrouping; isReachable: boolean; onToggle: (key: string) => void }

/** A heading that opens and closes its group, or one activity with its bars. */
export const ChartLine = memo(function ChartLine({ line, index, scale, grouping, isReachable, onToggle }: ChartLineProps) {
  const { plan, programmeDate, look } = useRoadmap()
  const reach = { 'data-line': index, tabIndex: isReachable ? 0 : -1 }
  if (line.kind === 'group') {
    const name = groupName(line.group, grouping, plan)
    return (
      <button type="button" className={classes.group} {...reach} aria-expanded={!line.isClosed} title={name} onClick={() => onToggle(line.group.key)}>
        <span className={classes.fold}><Icon name={line.isClosed ? 'right' : 'down'} size={16} /></span>
        <span className={classes.groupName}>{name}<span className={classes.count}>{line.group.rows.length}</span></span>
      </button>
    )
  }
  const { activity, bars } = line.row
  const state = activityState(activity, programmeDate, plan.approval?.date ?? null)
  const label = `${activity.number ?? activity.position}. ${activity.title ?? 'Без названия'}. ${scheduleInWords(activity.schedule)}. ${activityStateNames[state]}`
  return (
    <>
      <button type="button" className={classes.label} {...reach} data-tip={activity.id} aria-label={label} onClick={() => look({ activity: activity.id })}>
        <StateSign state={state} size={14} />
        <span className={classes.number}>{activity.number ?? ''}</span>
        <span className={classes.title}>{activity.title ?? 'Без названия'}</span>
      </button>
      {/* What the bars show is said by the label; a click on them is a convenience for the pointer. */}
      <div className={classes.bars} aria-hidden data-state={state}>
        <Bars bars={bars} scale={scale} onOpen={() => look({ activity: activity.id })} tip={activity.id} />
        {bars.length === 0 && <span className={classes.undated}>{activity.schedule.condition ?? 'без дат'}</span>}
      </div>
    </>
  )
})
