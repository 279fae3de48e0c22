import { useEffect, useRef } from 'react'
import { dayOf, type CivilDate } from '../../../domain/kernel/civil-date.ts'
import { mostPerWeek } from '../../../domain/roadmaps/self-check/find-in-calendar.ts'
import { mondayOf } from '../../../domain/roadmaps/views/iso-week.ts'
import type { PartyLoad } from '../../../domain/roadmaps/views/load-by-week.ts'
import { dayAndMonth } from '../../kit/words/dates.ts'
import { activityForms, weekForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { shortMonthName } from '../month-names.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './LoadTable.module.css'
import { partyName } from './party-name.ts'
import { monthSpans } from './week-columns.ts'

type LoadTableProps = { loads: readonly PartyLoad[]; columns: readonly CivilDate[] }

/** Parties down, weeks across; the number of activities that fall due. */
export function LoadTable({ loads, columns }: LoadTableProps) {
  const { programmeDate } = useRoadmap()
  const current = mondayOf(programmeDate)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    // This week comes to the middle; without it the year begins at its beginning.
    const week = box.current?.querySelector<HTMLElement>('thead [data-current="true"]')
    if (box.current && week) box.current.scrollLeft = week.offsetLeft - box.current.clientWidth / 2
  }, [])
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard
    <section ref={box} className={classes.box} data-paper="a3" aria-label="Нагрузка ответственных по неделям" tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classes.party}>Ответственный</th>
            {monthSpans(columns).map(({ key, year, month, weeks }) => <th key={key} scope="colgroup" colSpan={weeks} className={classes.month}>{shortMonthName(month)}{(month === 1 || key === columns[0]?.slice(0, 7)) && weeks > 2 ? ` ${year}` : ''}</th>)}
          </tr>
          <tr>{columns.map((monday) => <th key={monday} scope="col" data-current={monday === current}><span className="visually-hidden">неделя с </span>{dayOf(monday)}</th>)}</tr>
        </thead>
        <tbody>{loads.map((load) => <LoadRow key={load.party.key} load={load} columns={columns} current={current} />)}</tbody>
      </table>
    </section>
  )
}

function LoadRow({ load, columns, current }: { load: PartyLoad; columns: readonly CivilDate[]; current: CivilDate }) {
  const { search, look } = useRoadmap()
  const { party, weeks } = load
  const byMonday = new Map(weeks.map((week) => [week.monday, week.activities.length]))
  const heavy = weeks.filter(({ activities }) => activities.length > mostPerWeek).length
  const name = partyName(party)
  const isChosen = search.party === party.key
  return (
    <tr data-chosen={isChosen}>
      <th scope="row" className={classes.party}>
        <button type="button" className={classes.name} aria-expanded={isChosen && search.week === undefined} onClick={() => look({ party: isChosen && search.week === undefined ? undefined : party.key, week: undefined })}>{name}</button>
        {heavy > 0 && <span className={classes.heavy}>перегружен: {counted(heavy, weekForms)}</span>}
      </th>
      {columns.map((monday) => {
        const count = byMonday.get(monday) ?? 0
        const isHeavy = count > mostPerWeek
        return (
          <td key={monday} data-current={monday === current}>
            {count > 0 && (
              <button
                type="button" className={classes.cell} data-load={Math.min(count, mostPerWeek + 1)} data-chosen={isChosen && search.week === monday} onClick={() => look({ party: party.key, week: monday })}
                aria-label={`${name}, неделя с ${dayAndMonth(monday)}: ${counted(count, activityForms)}${isHeavy ? ', перегружена' : ''}`}
              >{count}{isHeavy && '!'}</button>
            )}
          </td>
        )
      })}
    </tr>
  )
}
