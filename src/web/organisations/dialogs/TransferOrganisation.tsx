import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { transferOrganisation } from '../../../contract/organisations.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { TerritoryPicker } from '../../territories/TerritoryPicker.tsx'
import { staleAfterChange, territoryQuery } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { DayField, useToday } from './DayField.tsx'
import type { OrganisationDialogProps } from './organisation-dialog-props.ts'

export function TransferOrganisation({ organisation, onClose, onDone }: OrganisationDialogProps) {
  const today = useToday()
  const [territoryId, setTerritory] = useState<number | null>(null)
  const [on, setOn] = useState(today)
  const isElsewhere = useIsInAnotherRegion(organisation.territories, territoryId)
  const { run, isRunning, error } = useCommand(transferOrganisation, { renews: staleAfterChange, onDone: ({ id }) => { tell('Организация передана.'); onDone(id) } })
  const submit = () => {
    if (territoryId !== null && on !== '' && on <= today) run({ params: { id: organisation.id }, body: { version: organisation.version, territoryId, on } })
  }
  return (
    <ActionForm title="Передать на другую территорию" submit="Передать" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <TerritoryPicker label="Куда" value={territoryId} onChange={setTerritory} />
      <DayField label="Действует с" value={on} onChange={setOn} />
      {isElsewhere && <Note tone="doubt" title="Это другой регион.">Организация здесь закроется, а там появится её преемник: всё, что уже сделано, навсегда остаётся за своим регионом.</Note>}
    </ActionForm>
  )
}

function useIsInAnotherRegion(territories: readonly { id: number }[], territoryId: number | null): boolean {
  const { data } = useQuery({ ...territoryQuery(territoryId ?? 0), enabled: territoryId !== null })
  const region = data === undefined ? undefined : [...data.above, data].find(({ level }) => level === 'region')?.id
  return region !== undefined && !territories.some(({ id }) => id === region)
}
