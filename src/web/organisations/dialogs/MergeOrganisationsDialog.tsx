import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { mergeOrganisations, type OrganisationSummary } from '../../../contract/organisations.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { DayField, useToday } from './DayField.tsx'
import classes from './Dialogs.module.css'
import { OrganisationFields } from './OrganisationFields.tsx'
import { asValues, blankOrganisation } from './written-organisation.ts'

type MergeProps = { organisations: readonly OrganisationSummary[]; onClose: () => void; onDone: (id: string) => void }

/** Into one of those chosen, or into a new one that takes over what they were. */
export function MergeOrganisationsDialog({ organisations, onClose, onDone }: MergeProps) {
  const today = useToday()
  const [into, setInto] = useState(organisations[0]?.id ?? 'new')
  const [on, setOn] = useState(today)
  const [written, setWritten] = useState(() => blankOrganisation(organisations[0]?.territory.id ?? null))
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(mergeOrganisations, { renews: staleAfterChange, onDone: ({ id }) => { tell('Организации объединены.'); onDone(id) } })
  const submit = () => {
    setTried(true)
    const values = asValues(written)
    if (on === '' || on > today || (into === 'new' && values === null)) return
    run({ body: {
      organisations: organisations.map(({ id, version }) => ({ id, version })), on,
      into: into === 'new' && values !== null ? { as: 'new', values } : { as: 'present', id: into },
    } })
  }
  return (
    <ActionForm title="Объединить организации" submit="Объединить" isGrave size="lg" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <Radio.Group label="Кто останется" value={into} onChange={setInto}>
        <Stack gap="xs" mt="xs">
          {organisations.map(({ id, name, territory }) => <Radio key={id} value={id} label={name} description={territory.name} />)}
          <Radio value="new" label="Новая организация вместо всех" />
        </Stack>
      </Radio.Group>
      <p className={classes.text}>Остальные закроются этим днём. Всё, что они сделали, останется за ними и будет видно в прошлом той, что осталась.</p>
      <DayField label="Действует с" value={on} onChange={setOn} />
      {into === 'new' && <OrganisationFields written={written} onChange={setWritten} isTried={isTried} />}
    </ActionForm>
  )
}
