import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { OrganisationSummary } from '../../../contract/organisations.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ReasonedButton } from '../../kit/parts/ReasonedButton.tsx'
import { organisationForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { MergeOrganisationsDialog } from '../dialogs/MergeOrganisationsDialog.tsx'
import classes from './SelectionBar.module.css'

type SelectionBarProps = { selected: readonly OrganisationSummary[]; onClear: () => void }

/** What can be done with several at once. */
export function SelectionBar({ selected, onClear }: SelectionBarProps) {
  const navigate = useNavigate()
  const [isMerging, setMerging] = useState(false)
  return (
    <section className={classes.bar} aria-label="Выбранные организации">
      <span>Выбрано: {counted(selected.length, organisationForms)}</span>
      <ReasonedButton icon={<Icon name="join" size={18} />} reason={selected.length < 2 ? 'Выберите хотя бы две организации.' : null} onClick={() => setMerging(true)}>Объединить</ReasonedButton>
      <Button variant="subtle" onClick={onClear}>Снять выбор</Button>
      {isMerging && <MergeOrganisationsDialog organisations={selected} onClose={() => setMerging(false)} onDone={(id) => { onClear(); void navigate(paths.organisation(id)) }} />}
    </section>
  )
}
