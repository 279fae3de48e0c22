import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { createTerritory } from '../../../contract/territories.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { oktmoFault } from './oktmo-fault.ts'
import type { TerritoryDialogProps } from './territory-dialog-props.ts'

export function NewTerritory({ territory, onClose, onDone }: TerritoryDialogProps) {
  const [name, setName] = useState('')
  const [oktmo, setOktmo] = useState('')
  const { run, isRunning, error } = useCommand(createTerritory, { renews: staleAfterChange, onDone: ({ id }) => { tell('Территория заведена.'); onDone(id) } })
  const submit = () => {
    if (name.trim().length > 1 && oktmoFault(oktmo) === null) run({ body: { parentId: territory.id, name: name.trim(), level: 'municipality', oktmo: oktmo.trim() === '' ? null : oktmo } })
  }
  return (
    <ActionForm title={`Новая территория внутри «${territory.name}»`} submit="Завести" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <TextInput label="Название" placeholder="Аткарский муниципальный район" data-autofocus value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
      <TextInput label="ОКТМО" description="Необязательно; по нему узнаются территории в загружаемых списках" inputMode="numeric" value={oktmo} error={oktmoFault(oktmo)} onChange={({ currentTarget }) => setOktmo(currentTarget.value)} />
    </ActionForm>
  )
}
