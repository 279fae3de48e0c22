import type { TimelineBar } from '../../../domain/roadmaps/views/timeline-rows.ts'
import type { TimeScale } from './time-scale.ts'
import classes from './Bars.module.css'

/** The windows of one activity, each in the shape that says what it is. */
export function Bars({ bars, scale, tip, onOpen }: { bars: readonly TimelineBar[]; scale: TimeScale; tip: string; onOpen: () => void }) {
  return bars.map((bar) => {
    const { shape, start, end, marks } = bar
    // A deadline is the end of its day; a diamond is centred there.
    const place = shape === 'milestone'
      ? { insetInlineStart: `${(scale.at(end) + 0.5 / scale.days) * 100}%` }
      : { insetInlineStart: `${scale.at(start) * 100}%`, inlineSize: `${scale.share(start, end) * 100}%` }
    return (
      // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the label beside the bars is the button; this is more room for the pointer
      <span key={`${shape} ${start} ${end}`} className={classes.bar} data-shape={shape} data-tip={tip} style={place} onClick={onOpen}>
        {marks.map((date) => <span key={date} className={classes.mark} style={{ insetInlineStart: `${((scale.at(date) + 0.5 / scale.days - scale.at(start)) / scale.share(start, end)) * 100}%` }} />)}
      </span>
    )
  })
}
