import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { longDate, weekdayOfDate } from '../kit/words/dates.ts'
import { visitDaysQuery } from './visit.queries.ts'

/** A working day that is free in both calendars, or one on which something falls due, said so; and the hour by the school's clock. */
export function DayFields({ school, day, time, onChange }: { school: string; day: string | null; time: string; onChange: (fields: { day?: string | null; time?: string }) => void }) {
  const { data, error } = useQuery(visitDaysQuery(school))
  return (
    <>
      <ProblemNote error={error} />
      <Select
        label="День" description="Рабочие дни без других посещений у куратора и школы" required searchable disabled={!data} placeholder={data ? 'выберите' : school === '' ? 'сначала выберите школу' : 'смотрю календари…'} value={day} onChange={(value) => onChange({ day: value })}
        data={(data?.days ?? []).map(({ day: one, isFree }) => ({ value: one, label: `${longDate(one)}, ${weekdayOfDate(one)}${isFree ? '' : ' (в этот день есть сроки поручений)'}` }))}
      />
      <TextInput label={data && data.zone !== data.curatorZone ? 'Время по часам школы (у куратора другой часовой пояс)' : 'Время'} type="time" value={time} onChange={({ currentTarget }) => onChange({ time: currentTarget.value })} />
    </>
  )
}
