import { Button } from '@mantine/core'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import { Mark } from '../../kit/parts/Mark.tsx'
import { longDate, windowInWords } from '../../kit/words/dates.ts'
import { frameScale, type FrameScale } from './frame-scale.ts'
import classes from './FrameTimeline.module.css'

type FrameTimelineProps = { programme: ProgrammeReply; today: CivilDate | null; onTighten: ((milestone: string) => void) | null }
type Milestone = ProgrammeReply['frame'][number]

const months = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']

/** The year as a strip: each milestone a bar, the region's window inside the frame's, and today across them all. */
export function FrameTimeline({ programme, today, onTighten }: FrameTimelineProps) {
  const scale = frameScale(programme.year)
  const isThisYear = today !== null && today.startsWith(String(programme.year))
  return (
    <div className={classes.chart} data-actions={onTighten !== null}>
      <div className={classes.scale} aria-hidden>
        {scale.months.map(({ month, left }) => <span key={month} className={classes.month} style={{ insetInlineStart: `${left}%` }}>{months[month - 1]}</span>)}
        {isThisYear && <span className={classes.todayName} style={{ insetInlineStart: `${scale.at(today)}%` }}>сегодня</span>}
      </div>
      <ol className={classes.lines}>
        {programme.frame.map((milestone) => <MilestoneLine key={milestone.id} milestone={milestone} scale={scale} today={today} onTighten={onTighten} />)}
      </ol>
      {isThisYear && <div className={classes.todayTrack} aria-hidden><span className={classes.today} style={{ insetInlineStart: `${scale.at(today)}%` }} title={longDate(today)} /></div>}
    </div>
  )
}

function MilestoneLine({ milestone, scale, today, onTighten }: { milestone: Milestone; scale: FrameScale; today: CivilDate | null; onTighten: FrameTimelineProps['onTighten'] }) {
  const { id, name, start, end, inRegion } = milestone
  const [first, last] = inRegion === null ? [start, end] : [inRegion.start, inRegion.end]
  const state = today === null || today < first ? 'ahead' : today > last ? 'past' : 'now'
  const [frame, own] = [scale.bar(start, end), scale.bar(first, last)]
  return (
    <li className={classes.line} data-state={state}>
      <div className={classes.label}>
        <span className={classes.name}>{name}{state === 'now' && <Mark tone="accent">идёт</Mark>}{state === 'past' && <span className="visually-hidden"> — прошло</span>}</span>
        <span className={classes.dates}>{windowInWords([first, last])}{inRegion !== null && <span className={classes.own}> в регионе; по каркасу {windowInWords([start, end])}</span>}</span>
      </div>
      <div className={classes.track} aria-hidden>
        {inRegion !== null && <span className={classes.outer} style={{ insetInlineStart: `${frame.left}%`, inlineSize: `${frame.width}%` }} />}
        <span className={classes.bar} style={{ insetInlineStart: `${own.left}%`, inlineSize: `${own.width}%` }} />
      </div>
      {onTighten !== null && <Button className="no-print" variant="subtle" size="compact-sm" onClick={() => onTighten(id)} aria-label={`${inRegion === null ? 'Сузить' : 'Изменить'} окно: ${name}`}>{inRegion === null ? 'Сузить' : 'Изменить'}</Button>}
    </li>
  )
}
