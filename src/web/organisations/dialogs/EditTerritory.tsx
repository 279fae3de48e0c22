import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { editTerritory } from '../../../contract/territories.ts'
import { zoneLabel, zones } from '../../../domain/territories/zones.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { oktmoFault } from './oktmo-fault.ts'
import type { TerritoryDialogProps } from './territory-dialog-props.ts'

const zoneChoices = zones.map(({ zone }) => ({ value: zone, label: zoneLabel(zone) }))

export function EditTerritory({ territory, onClose, onDone }: TerritoryDialogProps) {
  const [oktmo, setOktmo] = useState(territory.oktmo ?? '')
  const [zone, setZone] = useState(territory.zone)
  const { run, isRunning, error } = useCommand(editTerritory, { renews: staleAfterChange, onDone: ({ id }) => { tell('Сведения исправлены.'); onDone(id) } })
  const submit = () => {
    if (oktmoFault(oktmo) === null) run({ params: { id: territory.id }, body: { version: territory.version, oktmo: oktmo.trim() === '' ? null : oktmo, zone } })
  }
  return (
    <ActionForm title={territory.name} submit="Сохранить" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <TextInput label="ОКТМО" inputMode="numeric" data-autofocus value={oktmo} error={oktmoFault(oktmo)} onChange={({ currentTarget }) => setOktmo(currentTarget.value)} />
      <Select label="Часовой пояс" description="Для новых организаций; пусто — как у вышестоящей территории" placeholder={zoneLabel(territory.zoneHere)} clearable searchable data={zoneChoices} value={zone} onChange={setZone} />
    </ActionForm>
  )
}
