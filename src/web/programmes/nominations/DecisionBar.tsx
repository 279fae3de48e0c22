import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { decideNominations, type NominationReply } from '../../../contract/nominations.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { ReasonedButton } from '../../kit/parts/ReasonedButton.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { counted } from '../../kit/words/plural.ts'
import { nominationForms } from '../programme-words.ts'
import { programmesKey } from '../programme.queries.ts'
import { AppointDialog } from './AppointDialog.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import classes from './Nominations.module.css'

type DecisionBarProps = {
  programme: ProgrammeReply
  group: 'nominated' | 'approved'
  selectable: readonly NominationReply[]
  selected: readonly NominationReply[]
  onAll: () => void
  onDone: () => void
}

/** Many at once: approved or declined, or appointed by one order. */
export function DecisionBar({ programme, group, selectable, selected, onAll, onDone }: DecisionBarProps) {
  const [open, setOpen] = useState<'decline' | 'appoint' | null>(null)
  const { run, isRunning, error } = useCommand(decideNominations, { renews: [programmesKey], onDone: ({ decided }) => { tell(`Согласовано: ${counted(decided, nominationForms)}.`); onDone() } })
  const approve = () => run({ params: { id: programme.id }, body: { nominations: selected.map(({ id, version }) => ({ id, version })), decision: 'approved', reason: null } })
  const nobody = selected.length === 0 ? 'Отметьте хотя бы одну кандидатуру.' : null
  const barred = selected.filter(({ may }) => !may.approve)
  const close = () => setOpen(null)
  const done = () => { setOpen(null); onDone() }
  return (
    <div className={classes.bar}>
      <Checkbox label={selected.length === 0 ? 'Выбрать всех' : `Выбрано: ${selected.length}`} checked={selected.length === selectable.length} indeterminate={selected.length > 0 && selected.length < selectable.length} onChange={onAll} />
      {group === 'nominated' && (
        <>
          <ReasonedButton variant="filled" loading={isRunning} reason={nobody ?? (barred.length > 0 ? `Не проходят проверку: ${barred.map(({ person }) => person.name).join(', ')}.` : null)} onClick={approve}>Согласовать выбранных</ReasonedButton>
          <ReasonedButton reason={nobody} onClick={() => setOpen('decline')}>Отклонить выбранных</ReasonedButton>
        </>
      )}
      {group === 'approved' && <ReasonedButton variant="filled" reason={nobody} onClick={() => setOpen('appoint')}>Назначить приказом</ReasonedButton>}
      <ProblemNote error={error} />
      {open === 'decline' && <DeclineDialog programme={programme} nominations={selected} onClose={close} onDone={done} />}
      {open === 'appoint' && <AppointDialog programme={programme} nominations={selected} onClose={close} onDone={done} />}
    </div>
  )
}
