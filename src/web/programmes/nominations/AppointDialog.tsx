import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { appointNominated, type NominationReply } from '../../../contract/nominations.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { roleNames } from '../../../contract/role-names.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { counted } from '../../kit/words/plural.ts'
import { sessionQuery } from '../../shell/session.queries.ts'
import { PaperFields, paperOf } from '../PaperFields.tsx'
import { personForms } from '../programme-words.ts'
import { programmesKey } from '../programme.queries.ts'

/** One order for all of them. */
export function AppointDialog({ programme, nominations, onClose, onDone }: { programme: ProgrammeReply; nominations: readonly NominationReply[]; onClose: () => void; onDone: () => void }) {
  const { data: session } = useQuery(sessionQuery)
  const [paper, setPaper] = useState({ number: '', date: session?.programmeDate ?? '' })
  const [startsOn, setStartsOn] = useState(session?.programmeDate ?? '')
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(appointNominated, { renews: [programmesKey], onDone: ({ appointments }) => { tell(`Назначено: ${counted(appointments.length, personForms)}.`); onDone() } })
  const submit = () => {
    setTried(true)
    const document = paperOf(paper)
    if (document !== null && startsOn !== '') run({ params: { id: programme.id }, body: { nominations: nominations.map(({ id, version }) => ({ id, version })), document, startsOn } })
  }
  return (
    <Modal opened onClose={onClose} title={`Назначить приказом: ${counted(nominations.length, personForms)}`} size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem', maxBlockSize: '30dvh', overflow: 'auto' }}>{nominations.map(({ id, person, role, territory }) => <li key={id}>{person.name} — {roleNames[role].toLowerCase()}, {territory.name}</li>)}</ul>
          <PaperFields value={paper} onChange={setPaper} isTried={isTried} />
          <TextInput type="date" label="Приступают к работе" value={startsOn} error={isTried && startsOn === '' && 'Укажите дату.'} onChange={({ currentTarget }) => setStartsOn(currentTarget.value)} />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning}>Назначить</Button><Button variant="default" onClick={onClose}>Не назначать</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
