import { useState } from 'react'
import { closeOrganisation } from '../../../contract/organisations.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { DayField, useToday } from './DayField.tsx'
import classes from './Dialogs.module.css'
import type { OrganisationDialogProps } from './organisation-dialog-props.ts'

export function CloseOrganisation({ organisation, onClose, onDone }: OrganisationDialogProps) {
  const today = useToday()
  const [on, setOn] = useState(today)
  const { run, isRunning, error } = useCommand(closeOrganisation, { renews: staleAfterChange, onDone: ({ id }) => { tell('Организация закрыта.'); onDone(id) } })
  const submit = () => { if (on !== '' && on <= today) run({ params: { id: organisation.id }, body: { version: organisation.version, on } }) }
  return (
    <ActionForm title="Закрыть организацию" submit="Закрыть организацию" isGrave isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <p className={classes.text}>«{organisation.name}» останется в прошлых отчётах, но исправить её сведения будет уже нельзя. Назначения в ней завершатся этим днём, кураторы от неё открепятся. Если у неё есть преемник, закройте её объединением: выберите обе организации в списке.</p>
      <DayField label="День закрытия" value={on} onChange={setOn} />
    </ActionForm>
  )
}
