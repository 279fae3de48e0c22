import { Checkbox, TextInput } from '@mantine/core'
import type { NextProgrammePreview } from '../../../contract/next-programme.ts'
import { roleNames } from '../../../contract/role-names.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { PaperFields } from '../PaperFields.tsx'
import classes from './NextYear.module.css'
import type { NextYearForm } from './next-year-form.ts'

/** Who goes on, by a new appointment of the new year; whoever is not ticked stays where he is until his term ends. */
export function PeopleStep({ preview: { appointments, year }, form, onChange, isTried }: { preview: NextProgrammePreview; form: NextYearForm; onChange: (part: Partial<NextYearForm>) => void; isTried: boolean }) {
  const { staying, startsOn, paper } = form
  if (appointments.length === 0) return <Note tone="neutral" title="Продолжать некому">У этого года нет координаторов и кураторов, чьи назначения доходят до конца года.</Note>
  const toggle = (id: string) => onChange({ staying: staying.has(id) ? new Set([...staying].filter((one) => one !== id)) : new Set([...staying, id]) })
  const isAll = staying.size === appointments.length
  return (
    <>
      <Checkbox label={`Продолжают работу: ${staying.size} из ${appointments.length}`} checked={isAll} indeterminate={staying.size > 0 && !isAll} onChange={() => onChange({ staying: isAll ? new Set() : new Set(appointments.map(({ id }) => id)) })} />
      <ul className={classes.people}>
        {appointments.map(({ id, person, role, territory }) => <li key={id}><Checkbox label={`${person.name} — ${roleNames[role].toLowerCase()}, ${territory.name}`} checked={staying.has(id)} onChange={() => toggle(id)} /></li>)}
      </ul>
      {staying.size > 0 && (
        <>
          <TextInput type="date" label={`Приступают к работе в ${year} году`} value={startsOn} error={isTried && startsOn === '' && 'Укажите дату.'} onChange={({ currentTarget }) => onChange({ startsOn: currentTarget.value })} />
          <PaperFields value={paper} onChange={(value) => onChange({ paper: value })} isTried={isTried} />
        </>
      )}
    </>
  )
}
