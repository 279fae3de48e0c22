import { Select, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formPopulations, type FormPopulation } from '../../../contract/data-forms.ts'
import { programmeListQuery } from '../../programmes/programme.queries.ts'
import { populationWords } from '../form-words.ts'
import classes from './Editor.module.css'

export type Settings = { title: string; purpose: string; population: FormPopulation; programmeId: string | null; opensOn: string | null; dueOn: string | null }

const populations = Object.entries(populationWords).map(([value, label]) => ({ value, label }))

/** What is collected, of whom, from when until when. */
export function FormSettings({ value, onChange }: { value: Settings; onChange: (value: Settings) => void }) {
  const { data } = useQuery(programmeListQuery)
  const set = (part: Partial<Settings>) => onChange({ ...value, ...part })
  return (
    <div className={classes.settings}>
      <TextInput label="Название" maxLength={300} value={value.title} onChange={({ currentTarget }) => set({ title: currentTarget.value })} error={value.title.trim() === '' && 'Напишите, что собирается.'} />
      <Textarea label="Зачем и как заполнять" description="Это прочитают все, кто заполняет" autosize minRows={2} maxLength={4_000} value={value.purpose} onChange={({ currentTarget }) => set({ purpose: currentTarget.value })} />
      <div className={classes.rules}>
        <Select label="У кого спрашивается" allowDeselect={false} data={populations} value={value.population} onChange={(chosen) => { const found = formPopulations.find((code) => code === chosen); if (found) set({ population: found }) }} />
        <Select
          label="Год проекта" placeholder="все, кто есть" clearable value={value.programmeId} onChange={(programmeId) => set({ programmeId })}
          data={(data?.items ?? []).map(({ id, year, initiative }) => ({ value: id, label: `${initiative.name}, ${year}` }))}
        />
      </div>
      <div className={classes.rules}>
        <TextInput type="date" label="Заполнять с" value={value.opensOn ?? ''} onChange={({ currentTarget: { value: day } }) => set({ opensOn: day === '' ? null : day })} />
        <TextInput type="date" label="Заполнить до" withAsterisk value={value.dueOn ?? ''} onChange={({ currentTarget: { value: day } }) => set({ dueOn: day === '' ? null : day })} />
      </div>
    </div>
  )
}
