import { useState } from 'react'
import { closeTerritory } from '../../../contract/territories.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { DayField, useToday } from './DayField.tsx'
import classes from './Dialogs.module.css'
import type { TerritoryDialogProps } from './territory-dialog-props.ts'

export function CloseTerritory({ territory, onClose, onDone }: TerritoryDialogProps) {
  const today = useToday()
  const [on, setOn] = useState(today)
  const { run, isRunning, error } = useCommand(closeTerritory, { renews: staleAfterChange, onDone: ({ id }) => { tell('Территория закрыта.'); onDone(territory.parentId ?? id) } })
  const submit = () => { if (on !== '' && on <= today) run({ params: { id: territory.id }, body: { version: territory.version, on } }) }
  return (
    <ActionForm title={`Закрыть «${territory.name}»`} submit="Закрыть территорию" isGrave isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <p className={classes.text}>Закрыть можно пустую территорию. Если в ней остались организации, передайте их или объедините территорию с другой.</p>
      <DayField label="День закрытия" value={on} onChange={setOn} />
    </ActionForm>
  )
}
