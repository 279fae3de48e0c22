import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { decideNominations, type NominationReply } from '../../../contract/nominations.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { roleNames } from '../../../contract/role-names.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { shortDate } from '../../kit/words/dates.ts'
import { programmesKey } from '../programme.queries.ts'
import { CheckList } from './CheckList.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import classes from './Nominations.module.css'

type NominationItemProps = { programme: ProgrammeReply; nomination: NominationReply; /** Null where it can't be chosen. */ isChosen: boolean | null; onToggle: () => void }

/** One candidate: who, what for, what the checks say, what may be done. */
export function NominationItem({ programme, nomination, isChosen, onToggle }: NominationItemProps) {
  const { id, version, person, role, territory, workplace, nominatedOn, nominatedBy, decidedBy, decidedOn, reason, state, checks, may } = nomination
  const [isDeclining, setDeclining] = useState(false)
  const { run, isRunning, error } = useCommand(decideNominations, { renews: [programmesKey], onDone: () => tell(`Решение принято: ${person.name}.`) })
  const decide = (decision: 'approved' | 'withdrawn') => run({ params: { id: programme.id }, body: { nominations: [{ id, version }], decision, reason: null } })
  const withdraw = () => askToConfirm({ title: 'Отозвать кандидатуру?', text: `${person.name}, ${roleNames[role].toLowerCase()}.`, confirm: 'Отозвать', onConfirm: () => decide('withdrawn') })
  const contacts = [person.email, person.phone].filter((contact) => contact !== null).join(' · ')
  return (
    <li className={classes.item}>
      <div>{isChosen !== null && <Checkbox aria-label={`Выбрать: ${person.name}`} checked={isChosen} onChange={onToggle} />}</div>
      <div>
        <p className={classes.name}>{person.name}</p>
        <p className={classes.about}>{roleNames[role]} · {territory.name}</p>
        {workplace && <p className={classes.about}>{workplace.name}</p>}
        {contacts !== '' && <p className={classes.about}>{contacts}</p>}
        <p className={classes.about}>Выдвинут(а) {shortDate(nominatedOn)}, {nominatedBy}{decidedBy !== null && decidedOn !== null && `; решение ${shortDate(decidedOn)}, ${decidedBy}`}</p>
        {reason !== null && <p className={classes.reason}>Причина: {reason}</p>}
      </div>
      {state === 'nominated' || state === 'approved' ? <CheckList checks={checks} /> : <div />}
      <div className={classes.actions}>
        {may.approve && <Button size="xs" loading={isRunning} onClick={() => decide('approved')} aria-label={`Согласовать: ${person.name}`}>Согласовать</Button>}
        {may.decline && <Button size="xs" variant="default" onClick={() => setDeclining(true)} aria-label={`Отклонить: ${person.name}`}>Отклонить</Button>}
        {may.withdraw && <Button size="xs" variant="subtle" onClick={withdraw} aria-label={`Отозвать: ${person.name}`}>Отозвать</Button>}
        <ProblemNote error={error} />
      </div>
      {isDeclining && <DeclineDialog programme={programme} nominations={[nomination]} onClose={() => setDeclining(false)} onDone={() => setDeclining(false)} />}
    </li>
  )
}
