import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { monthOf, yearOf } from '../../../domain/kernel/civil-date.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { usePrinting } from '../../kit/parts/use-printing.ts'
import { monthName } from '../month-names.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { AgendaList } from './AgendaList.tsx'
import classes from './CalendarView.module.css'
import { MonthGrid } from './MonthGrid.tsx'
import { monthAfter, monthToShow } from './month-of-plan.ts'

/** A month of the plan: as a sheet of the calendar, or as a list of its days. */
export function CalendarView() {
  const { plan, programmeDate, search, look } = useRoadmap()
  const isNarrow = useMediaQuery('(max-width: 56em)', undefined, { getInitialValueInEffect: false })
  const month = search.month ?? monthToShow(programmeDate, plan.years)
  const go = (to: string) => look({ month: to })
  const isPrinting = usePrinting()
  const isList = (isNarrow && !isPrinting) || search.list === true
  return (
    <section aria-label="Календарь" className={classes.calendar} data-paper="a4">
      <div className={classes.bar}>
        <ActionIcon className="no-print" variant="default" size="lg" aria-label="Предыдущий месяц" onClick={() => go(monthAfter(month, -1))}><Icon name="left" size={18} /></ActionIcon>
        <ActionIcon className="no-print" variant="default" size="lg" aria-label="Следующий месяц" onClick={() => go(monthAfter(month, 1))}><Icon name="right" size={18} /></ActionIcon>
        <h2 className={classes.month} aria-live="polite">{monthName(monthOf(month))} {yearOf(month)}</h2>
        <Button className="no-print" variant="default" size="xs" disabled={programmeDate.startsWith(month)} onClick={() => go(programmeDate.slice(0, 7))}>Сегодня</Button>
        {!isNarrow && <SegmentedControl className={`${classes.kind} no-print`} size="xs" aria-label="Вид календаря" data={[{ value: 'grid', label: 'Месяц' }, { value: 'list', label: 'Списком' }]} value={isList ? 'list' : 'grid'} onChange={(value) => look({ list: value === 'list' ? true : undefined })} />}
      </div>
      {isList ? <AgendaList month={month} /> : <MonthGrid month={month} />}
    </section>
  )
}
