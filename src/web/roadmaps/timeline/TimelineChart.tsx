import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { TimelineGrouping } from '../../../domain/roadmaps/views/timeline-grouping.ts'
import { useRoadmap } from '../roadmap-context.ts'
import type { TimelineZoom } from '../roadmap-search.ts'
import { ChartLine } from './ChartLine.tsx'
import { ChartScale } from './ChartScale.tsx'
import { ChartTip } from './ChartTip.tsx'
import { fewestPixelsADay, pixelsADay, type TimeScale } from './time-scale.ts'
import classes from './TimelineChart.module.css'
import type { TimelineLine } from './timeline-lines.ts'
import { useChartKeys } from './use-chart-keys.ts'

export const lineHeight = 36

type TimelineChartProps = { scale: TimeScale; lines: readonly TimelineLine[]; zoom: TimelineZoom; grouping: TimelineGrouping; isPrinting: boolean; onToggle: (key: string) => void }

/** Labels that stay at the left, the months that stay on top, and the bars between; only lines in sight exist. */
export function TimelineChart({ scale, lines, zoom, grouping, isPrinting, onToggle }: TimelineChartProps) {
  const { programmeDate } = useRoadmap()
  const box = useRef<HTMLElement>(null)
  // eslint-disable-next-line react/incompatible-library -- no compiler memoizes this app
  const virtual = useVirtualizer({ count: lines.length, getScrollElement: () => box.current, estimateSize: () => lineHeight, getItemKey: (at) => lines[at]?.key ?? at, overscan: 12, scrollPaddingStart: 64, enabled: !isPrinting })
  const keys = useChartKeys(lines, box, virtual)
  const hasToday = programmeDate >= scale.start && programmeDate <= scale.end
  const todayAt = scale.at(programmeDate) + 0.5 / scale.days
  useEffect(() => {
    // The day of the programme comes to the middle; who has scrolled away finds it by the key Home.
    const element = box.current
    if (element && hasToday) element.scrollLeft = todayAt * element.scrollWidth - element.clientWidth / 2
  }, [hasToday, todayAt])
  const pixels = pixelsADay[zoom]
  const items = isPrinting ? lines.map((_, index) => ({ index, start: index * lineHeight })) : virtual.getVirtualItems()
  return (
    <div className={classes.frame} data-paper="a3">
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions -- a box that scrolls is reached by the keyboard; its keys are those of the lines in it */}
      <section ref={box} className={classes.box} aria-label="Лента мероприятий" tabIndex={0} onKeyDown={keys.press}>
        <div className={classes.inner} style={isPrinting ? undefined : { minInlineSize: `calc(var(--labels) + ${scale.days * (pixels ?? fewestPixelsADay)}px)` }}>
          <ChartScale scale={scale} zoom={zoom} today={hasToday ? { at: todayAt, date: programmeDate } : null} />
          <div className={classes.body} style={{ blockSize: lines.length * lineHeight }}>
            <div className={classes.grid} aria-hidden>
              {scale.months.map(({ key, at, month }) => <span key={key} className={classes.monthLine} data-quarter={month % 3 === 1} style={{ insetInlineStart: `${at * 100}%` }} />)}
              {hasToday && <span className={classes.today} style={{ insetInlineStart: `${todayAt * 100}%` }} />}
            </div>
            <ul className={classes.lines}>
              {items.map(({ index, start }) => {
                const line = lines[index]
                return line && <li key={line.key} className={classes.line} style={{ transform: `translateY(${start}px)` }}><ChartLine line={line} index={index} scale={scale} grouping={grouping} isReachable={index === keys.current} onToggle={onToggle} /></li>
              })}
            </ul>
          </div>
        </div>
      </section>
      <ChartTip box={box} />
    </div>
  )
}
