import { useState } from 'react'
import { moveTerritory } from '../../../contract/territories.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { TerritoryPicker } from '../../territories/TerritoryPicker.tsx'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { DayField, useToday } from './DayField.tsx'
import type { TerritoryDialogProps } from './territory-dialog-props.ts'

export function MoveTerritory({ territory, onClose, onDone }: TerritoryDialogProps) {
  const today = useToday()
  const [parentId, setParent] = useState<number | null>(null)
  const [on, setOn] = useState(today)
  const { run, isRunning, error } = useCommand(moveTerritory, { renews: staleAfterChange, onDone: ({ id }) => { tell('Территория перенесена.'); onDone(id) } })
  const submit = () => { if (parentId !== null && on !== '' && on <= today) run({ params: { id: territory.id }, body: { version: territory.version, parentId, on } }) }
  return (
    <ActionForm title={`Перенести «${territory.name}»`} submit="Перенести" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <TerritoryPicker label="Внутрь какой территории" description="Того же региона; вместе с ней перейдёт всё, что внутри" value={parentId} onChange={setParent} />
      <DayField label="Действует с" value={on} onChange={setOn} />
    </ActionForm>
  )
}
