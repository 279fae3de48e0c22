import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { createTerritory } from '../../contract/territories.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { territoriesKey } from './territory.queries.ts'
import { TerritoryPicker } from './TerritoryPicker.tsx'
import classes from './NewTerritoryForm.module.css'

type NewTerritoryFormProps = { initialName: string; initialParent: number | null; onCreated: (id: number) => void; onCancel: () => void }

/** A municipality that is not in the tree yet, without leaving what one is doing. */
export function NewTerritoryForm({ initialName, initialParent, onCreated, onCancel }: NewTerritoryFormProps) {
  const [name, setName] = useState(initialName)
  const [parentId, setParent] = useState(initialParent)
  const { run, isRunning, error } = useCommand(createTerritory, { renews: [territoriesKey], onDone: ({ id }) => onCreated(id) })
  const isReady = name.trim().length > 1 && parentId !== null
  return (
    <fieldset className={classes.form}>
      <legend>Новый муниципалитет</legend>
      <Stack gap="sm">
        <TextInput label="Название" placeholder="Аткарский муниципальный район" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
        <TerritoryPicker label="Регион" value={parentId} onChange={setParent} />
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button size="xs" loading={isRunning} disabled={!isReady} onClick={() => parentId !== null && run({ body: { parentId, name: name.trim(), level: 'municipality' } })}>Завести</Button>
          <Button size="xs" variant="default" onClick={onCancel}>Не нужно</Button>
        </Group>
      </Stack>
    </fieldset>
  )
}
