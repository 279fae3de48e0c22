import { Radio, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { mergeTerritories } from '../../../contract/territories.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { TerritoryPicker } from '../../territories/TerritoryPicker.tsx'
import { staleAfterChange, territoryQuery } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { DayField, useToday } from './DayField.tsx'
import type { TerritoryDialogProps } from './territory-dialog-props.ts'

type Into = 'this' | 'other' | 'new'

/** Two become one; several are merged one after another. */
export function MergeTerritory({ territory, onClose, onDone }: TerritoryDialogProps) {
  const today = useToday()
  const [otherId, setOther] = useState<number | null>(null)
  const { data: other } = useQuery({ ...territoryQuery(otherId ?? 0), enabled: otherId !== null })
  const [into, setInto] = useState<Into>('this')
  const [name, setName] = useState('')
  const [on, setOn] = useState(today)
  const { run, isRunning, error } = useCommand(mergeTerritories, { renews: staleAfterChange, onDone: ({ id }) => { tell('Территории объединены.'); onDone(id) } })
  const submit = () => {
    if (!other || on === '' || on > today || (into === 'new' && name.trim().length < 2)) return
    run({ body: {
      territories: [territory, other].map(({ id, version }) => ({ id, version })), on,
      into: into === 'new' ? { as: 'new', parentId: territory.parentId ?? 0, name: name.trim(), oktmo: null } : { as: 'present', id: into === 'this' ? territory.id : other.id },
    } })
  }
  return (
    <ActionForm title={`Объединить «${territory.name}» с другой территорией`} submit="Объединить" isGrave isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <TerritoryPicker label="С какой территорией" value={otherId} onChange={setOther} />
      <Radio.Group label="Что останется" value={into} onChange={(chosen) => setInto(chosen === 'new' ? 'new' : chosen === 'other' ? 'other' : 'this')}>
        <Stack gap="xs" mt="xs">
          <Radio value="this" label={territory.name} />
          {other && <Radio value="other" label={other.name} />}
          <Radio value="new" label="Новая территория вместо обеих" />
        </Stack>
      </Radio.Group>
      {into === 'new' && <TextInput label="Название новой территории" value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />}
      <DayField label="Действует с" description="Организации перейдут этим днём; где они были раньше, останется в их прошлом" value={on} onChange={setOn} />
    </ActionForm>
  )
}
