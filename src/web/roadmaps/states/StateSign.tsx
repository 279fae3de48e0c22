import type { ActivityState } from '../../../domain/roadmaps/views/activity-state.ts'
import { activityStateNames } from './activity-state-names.ts'
import classes from './StateSign.module.css'

/** Each state has a shape of its own, so that it is told without colour, too. */
const shapes: Record<ActivityState, { path: string; filled?: boolean; dashed?: boolean }> = {
  done: { path: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM5 8.2l2.2 2.2L11.2 6' },
  'before-approval': { path: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM5 8h6' },
  past: { path: 'M3 3h10v10H3z', filled: true },
  now: { path: 'M4 2.5v11l9.5-5.5z', filled: true },
  soon: { path: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 4.5V8l2.5 1.8' },
  future: { path: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z' },
  undated: { path: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z', dashed: true },
}

/** Where an activity stands by the calendar: a sign, and its name beside it or for those who listen. */
export function StateSign({ state, named = false, size = 16 }: { state: ActivityState; named?: boolean; size?: number }) {
  const { path, filled = false, dashed = false } = shapes[state]
  return (
    <span className={classes.state} data-state={state} title={named ? undefined : activityStateNames[state]}>
      <svg aria-hidden width={size} height={size} viewBox="0 0 16 16" fill={filled ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" strokeDasharray={dashed ? '2.2 2.2' : undefined}>
        <path d={path} />
      </svg>
      <span className={named ? undefined : 'visually-hidden'}>{activityStateNames[state]}</span>
    </span>
  )
}
