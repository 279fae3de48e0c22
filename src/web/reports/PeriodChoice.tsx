import { Button, Group, TextInput } from '@mantine/core'
import { isCivilDate } from '../../domain/kernel/civil-date.ts'
import { periodAround, periodKinds, type PeriodKind } from '../../domain/reports/report-period.ts'
import classes from './Reports.module.css'

const names: Record<PeriodKind, string> = { 'month': 'Месяц', 'quarter': 'Квартал', 'half-year': 'Полугодие', 'year': 'Год' }

type PeriodChoiceProps = { from: string; to: string; today: string; onChange: (period: { from: string; to: string }) => void }

/** Any days, or the month, quarter, half-year or year that the programme date lies in. */
export function PeriodChoice({ from, to, today, onChange }: PeriodChoiceProps) {
  const set = (period: { from: string; to: string }) => { if (isCivilDate(period.from) && isCivilDate(period.to)) onChange(period) }
  return (
    <fieldset className={classes.fields}>
      <legend>Период</legend>
      <Group gap="sm">
        <TextInput type="date" label="С" value={from} onChange={({ currentTarget }) => set({ from: currentTarget.value, to })} />
        <TextInput type="date" label="По" value={to} onChange={({ currentTarget }) => set({ from, to: currentTarget.value })} />
      </Group>
      <Group gap="xs">
        {periodKinds.map((kind) => {
          const period = periodAround(today, kind)
          const isChosen = period.from === from && period.to === to
          return <Button key={kind} size="compact-sm" variant={isChosen ? 'light' : 'default'} aria-pressed={isChosen} onClick={() => onChange(period)}>{names[kind]}</Button>
        })}
      </Group>
    </fieldset>
  )
}
