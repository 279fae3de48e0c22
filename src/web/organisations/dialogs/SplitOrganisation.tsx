import { Button, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { splitOrganisation } from '../../../contract/organisations.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { DayField, useToday } from './DayField.tsx'
import classes from './Dialogs.module.css'
import type { OrganisationDialogProps } from './organisation-dialog-props.ts'
import { OrganisationFields } from './OrganisationFields.tsx'
import { asValues, blankOrganisation, type WrittenOrganisation } from './written-organisation.ts'

type Part = { key: string; written: WrittenOrganisation }

export function SplitOrganisation({ organisation, onClose, onDone }: OrganisationDialogProps) {
  const today = useToday()
  const newPart = (): Part => ({ key: crypto.randomUUID(), written: { ...blankOrganisation(organisation.territoryId), kind: organisation.kind } })
  const [remains, setRemains] = useState(true)
  const [on, setOn] = useState(today)
  const [parts, setParts] = useState<readonly Part[]>(() => [newPart()])
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(splitOrganisation, { renews: staleAfterChange, onDone: ({ ids }) => { tell('Организация разделена.'); onDone(ids[0] ?? organisation.id) } })
  const submit = () => {
    setTried(true)
    const bodies = parts.map(({ written }) => asValues(written)).filter((body) => body !== null)
    if (bodies.length === parts.length && on !== '' && on <= today) run({ params: { id: organisation.id }, body: { version: organisation.version, on, remains, parts: bodies } })
  }
  return (
    <ActionForm title="Разделить или выделить" submit="Разделить" size="lg" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <Radio.Group label="Что с прежней организацией" value={remains ? 'remains' : 'ends'} onChange={(chosen) => setRemains(chosen === 'remains')}>
        <Stack gap="xs" mt="xs">
          <Radio value="remains" label="Остаётся, из неё выделяется новая" />
          <Radio value="ends" label="Закрывается, вместо неё несколько новых" />
        </Stack>
      </Radio.Group>
      <DayField label="Действует с" value={on} onChange={setOn} />
      {parts.map(({ key, written }, at) => (
        <fieldset key={key} className={classes.part}>
          <legend>Новая организация {at + 1}</legend>
          <OrganisationFields written={written} isTried={isTried} onChange={(next) => setParts(parts.map((part) => (part.key === key ? { key, written: next } : part)))} />
          {parts.length > 1 && <Button mt="sm" size="compact-sm" variant="subtle" onClick={() => setParts(parts.filter((part) => part.key !== key))}>Убрать эту часть</Button>}
        </fieldset>
      ))}
      <Button variant="default" size="xs" style={{ alignSelf: 'start' }} leftSection={<Icon name="plus" size={16} />} onClick={() => setParts([...parts, newPart()])}>Ещё одна часть</Button>
    </ActionForm>
  )
}
