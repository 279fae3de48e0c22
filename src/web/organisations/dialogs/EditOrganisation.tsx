import { useState } from 'react'
import { editOrganisation } from '../../../contract/organisations.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import type { OrganisationDialogProps } from './organisation-dialog-props.ts'
import { OrganisationFields } from './OrganisationFields.tsx'
import { asValues, writtenOrganisation } from './written-organisation.ts'

/** All that has no history; a school itself changes its address and its site. */
export function EditOrganisation({ organisation, onClose, onDone }: OrganisationDialogProps) {
  const [written, setWritten] = useState(() => writtenOrganisation(organisation))
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(editOrganisation, { renews: staleAfterChange, onDone: ({ id }) => { tell('Сведения исправлены.'); onDone(id) } })
  const submit = () => {
    setTried(true)
    const values = asValues(written)
    if (!values) return
    const { territoryId: _territory, name: _name, ...rest } = values
    const body = organisation.may.manage ? rest : { address: values.address, site: values.site }
    run({ params: { id: organisation.id }, body: { version: organisation.version, ...body } })
  }
  return (
    <ActionForm title="Сведения об организации" submit="Сохранить" size="lg" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <OrganisationFields written={written} onChange={setWritten} isTried={isTried} which={organisation.may.manage ? 'all-but-name' : 'own'} />
    </ActionForm>
  )
}
