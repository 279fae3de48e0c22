import { useState } from 'react'
import { createOrganisation } from '../../../contract/organisations.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { OrganisationFields } from './OrganisationFields.tsx'
import { asValues, blankOrganisation } from './written-organisation.ts'

type NewProps = { territoryId: number | null; onClose: () => void; onDone: (id: string) => void }

export function NewOrganisationDialog({ territoryId, onClose, onDone }: NewProps) {
  const [written, setWritten] = useState(() => blankOrganisation(territoryId))
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(createOrganisation, { renews: staleAfterChange, onDone: ({ id }) => { tell('Организация заведена.'); onDone(id) } })
  const submit = () => {
    setTried(true)
    const body = asValues(written)
    if (body) run({ body })
  }
  return (
    <ActionForm title="Новая организация" submit="Завести" size="lg" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <OrganisationFields written={written} onChange={setWritten} isTried={isTried} />
    </ActionForm>
  )
}
