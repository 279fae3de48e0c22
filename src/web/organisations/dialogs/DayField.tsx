import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CivilDate } from '../../../domain/kernel/civil-date.ts'
import { sessionQuery } from '../../shell/session.queries.ts'

type DayFieldProps = { label: string; description?: string; value: CivilDate; onChange: (day: CivilDate) => void }

/** A day up to the programme's own: nothing is entered before it has happened. */
export function DayField({ label, description, value, onChange }: DayFieldProps) {
  const today = useToday()
  return (
    <TextInput
      type="date" label={label} description={description} value={value} max={today} onChange={({ currentTarget }) => onChange(currentTarget.value)}
      error={value === '' ? 'Укажите день.' : value > today && 'Этот день ещё не наступил.'}
    />
  )
}

export function useToday(): CivilDate {
  const { data: session } = useQuery(sessionQuery)
  return session?.programmeDate ?? ''
}
