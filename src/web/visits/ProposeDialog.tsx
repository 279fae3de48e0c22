import { Button, Modal, Select, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { visitTypeNames } from '../../contract/visit-names.ts'
import { proposeVisit } from '../../contract/visits.ts'
import { visitTypes, type VisitType } from '../../domain/visits/visit-type.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { paths } from '../paths.ts'
import { DayFields } from './DayFields.tsx'
import { visitsKey } from './visit.queries.ts'
import classes from './Visits.module.css'

export function ProposeDialog({ schools, onClose }: { schools: readonly { id: string; name: string; programmeId: string; curator: string }[]; onClose: () => void }) {
  const navigate = useNavigate()
  const [visitId] = useState(() => crypto.randomUUID())
  const [school, setSchool] = useState(schools.length === 1 ? schools[0]?.id ?? '' : '')
  const [type, setType] = useState<VisitType>('first')
  const [when, setWhen] = useState<{ day: string | null; time: string }>({ day: null, time: '' })
  const [note, setNote] = useState('')
  const { run, isRunning, error } = useCommand(proposeVisit, { renews: [visitsKey], onDone: ({ regionId, id }) => navigate(paths.visit(regionId, id)) })
  const chosen = schools.find(({ id }) => id === school)
  return (
    <Modal opened onClose={onClose} title="Предложить посещение" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form className={classes.form} onSubmit={(event) => {
        event.preventDefault()
        if (chosen && when.day !== null) run({ body: { visitId, schoolId: chosen.id, programmeId: chosen.programmeId, type, day: when.day, time: when.time === '' ? null : when.time, note: note.trim() === '' ? null : note.trim() } })
      }}>
        {schools.length > 1 && <Select label="Школа" required searchable data={schools.map(({ id, name }) => ({ value: id, label: name }))} value={school === '' ? null : school} onChange={(value) => { setSchool(value ?? ''); setWhen({ ...when, day: null }) }} />}
        <Select label="Вид посещения" allowDeselect={false} data={visitTypes.map((value) => ({ value, label: visitTypeNames[value] }))} value={type} onChange={(value) => setType(visitTypes.find((one) => one === value) ?? 'first')} />
        <DayFields school={school} day={when.day} time={when.time} onChange={(fields) => setWhen({ ...when, ...fields })} />
        <Textarea label="Пояснение" description="Что обсудить, кого пригласить" autosize minRows={2} value={note} onChange={({ currentTarget }) => setNote(currentTarget.value)} />
        <ProblemNote error={error} />
        <Button type="submit" loading={isRunning} disabled={!chosen || when.day === null}>Предложить</Button>
      </form>
    </Modal>
  )
}
