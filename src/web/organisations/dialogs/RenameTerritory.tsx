import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { renameTerritory } from '../../../contract/territories.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { DayField, useToday } from './DayField.tsx'
import classes from './Dialogs.module.css'
import type { TerritoryDialogProps } from './territory-dialog-props.ts'

export function RenameTerritory({ territory, onClose, onDone }: TerritoryDialogProps) {
  const today = useToday()
  const [name, setName] = useState(territory.name)
  const [since, setSince] = useState(today)
  const { run, isRunning, error } = useCommand(renameTerritory, { renews: staleAfterChange, onDone: ({ id }) => { tell('Территория переименована.'); onDone(id) } })
  const submit = () => {
    if (name.trim().length > 1 && since !== '' && since <= today) run({ params: { id: territory.id }, body: { version: territory.version, name: name.trim(), since } })
  }
  return (
    <ActionForm title="Переименовать территорию" submit="Переименовать" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <p className={classes.text}>Отчёты за время до этого дня сохранят прежнее имя.</p>
      <TextInput label="Новое название" data-autofocus value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <DayField label="Действует с" value={since} onChange={setSince} />
    </ActionForm>
  )
}
