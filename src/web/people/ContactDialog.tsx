import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { editPerson, type PersonReply } from '../../contract/people.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { ContactFields, contactOf, draftOfContact } from './ContactFields.tsx'
import { peopleKey } from './people.queries.ts'

export function ContactDialog({ person, onClose }: { person: PersonReply; onClose: () => void }) {
  const [draft, setDraft] = useState(() => draftOfContact(person))
  const { run, isRunning, error } = useCommand(editPerson, { renews: [peopleKey], onDone: () => { tell('Сохранено'); onClose() } })
  return (
    <Modal opened onClose={onClose} title="Имя и контакты" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <ContactFields draft={draft} onChange={setDraft} consent="Человек согласен, чтобы его номер хранился" isFocused />
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button loading={isRunning} onClick={() => run({ params: { id: person.id }, body: { version: person.version, ...contactOf(draft) } })}>Сохранить</Button>
          <Button variant="default" onClick={onClose}>Не нужно</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
