import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { renameOrganisation } from '../../../contract/organisations.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { DayField, useToday } from './DayField.tsx'
import classes from './Dialogs.module.css'
import type { OrganisationDialogProps } from './organisation-dialog-props.ts'

export function RenameOrganisation({ organisation, onClose, onDone }: OrganisationDialogProps) {
  const today = useToday()
  const [name, setName] = useState(organisation.name)
  const [shortName, setShortName] = useState(organisation.shortName ?? '')
  const [since, setSince] = useState(today)
  const { run, isRunning, error } = useCommand(renameOrganisation, { renews: staleAfterChange, onDone: ({ id }) => { tell('Организация переименована.'); onDone(id) } })
  const submit = () => {
    if (name.trim().length > 1 && since !== '' && since <= today) run({ params: { id: organisation.id }, body: { version: organisation.version, name, shortName: shortName.trim() === '' ? null : shortName, since } })
  }
  return (
    <ActionForm title="Переименовать" submit="Переименовать" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <p className={classes.text}>Отчёты за время до этого дня сохранят прежнее имя.</p>
      <Textarea label="Новое полное наименование" autosize minRows={2} data-autofocus value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} error={name.trim().length < 2 && 'Напишите наименование.'} />
      <TextInput label="Краткое наименование" value={shortName} onChange={({ currentTarget }) => setShortName(currentTarget.value)} />
      <DayField label="Действует с" value={since} onChange={setSince} />
    </ActionForm>
  )
}
