import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import { dayAndMonth } from '../../kit/words/dates.ts'
import type { TimelineZoom } from '../roadmap-search.ts'
import type { TimeScale } from './time-scale.ts'
import { monthName, shortMonthName } from '../month-names.ts'
import classes from './TimelineChart.module.css'
import { weeksOf } from './week-marks.ts'

/** Years and months, and, from near, the Mondays; with the day of the programme among them. */
export function ChartScale({ scale, zoom, today }: { scale: TimeScale; zoom: TimelineZoom; today: { at: number; date: CivilDate } | null }) {
  const isCrowded = zoom === 'year' && scale.months.length > 26
  return (
    <div className={classes.scale} aria-hidden>
      <div className={classes.corner} />
      <div className={classes.dates}>
        {scale.years.map((year) => <span key={year.year} className={classes.year} style={place(year)}><span>{year.year}</span></span>)}
        {scale.months.map((month) => <span key={month.key} className={classes.month} style={place(month)}><span>{zoom === 'year' ? (isCrowded ? month.month : shortMonthName(month.month)) : monthName(month.month)}</span></span>)}
        {zoom === 'month' && weeksOf(scale).map(({ monday, day, at }) => <span key={monday} className={classes.monday} style={{ insetInlineStart: `${at * 100}%` }}>{day}</span>)}
        {today && <span className={classes.todayName} style={{ insetInlineStart: `${today.at * 100}%` }}>{dayAndMonth(today.date)}</span>}
      </div>
    </div>
  )
}

function place({ at, share }: { at: number; share: number }) {
  return { insetInlineStart: `${at * 100}%`, inlineSize: `${share * 100}%` }
}
