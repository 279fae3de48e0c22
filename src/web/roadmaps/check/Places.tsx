import { useState } from 'react'
import { noFilter } from '../filters/activity-filter.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './CheckView.module.css'

const few = 6

/** The activities concerned, each a jump to its row in the table. */
export function Places({ positions }: { positions: readonly number[] }) {
  const { plan, look } = useRoadmap()
  const [isWhole, setWhole] = useState(false)
  if (positions.length === 0) return null
  const shown = isWhole ? positions : positions.slice(0, few)
  return (
    <ul className={classes.places} aria-label="Мероприятия">
      {shown.map((position) => {
        const activity = plan.activities[position - 1]
        return activity && (
          <li key={position}>
            <button type="button" title={activity.title ?? ''} aria-label={`Перейти: ${activity.number ?? position}. ${activity.title ?? 'без названия'}`} onClick={() => look({ ...noFilter, view: undefined, activity: activity.id })}><span className={classes.placeNumber}>{activity.number ?? `(${position})`}</span> <span className={classes.placeTitle}>{activity.title}</span></button>
          </li>
        )
      })}
      {positions.length > shown.length && <li><button type="button" onClick={() => setWhole(true)}>ещё {positions.length - shown.length}</button></li>}
    </ul>
  )
}
