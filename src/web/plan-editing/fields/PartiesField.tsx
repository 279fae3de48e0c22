import type { Party } from '../../../domain/roadmaps/plan/plan.ts'
import { partyRoleNames } from '../../kit/names/party-role-names.ts'
import { keyed } from '../../kit/parts/keyed.ts'
import { InPlace } from './InPlace.tsx'
import { PartiesEditor } from './PartiesEditor.tsx'
import classes from './PartiesField.module.css'

/** Who answers: each party as printed, with the role it was taken for. */
export function PartiesField({ value, onSave }: { value: Party[]; onSave: ((parties: Party[]) => void) | null }) {
  return (
    <InPlace label="Ответственные" isEmpty={value.length === 0} view={value.length === 0 ? 'не указаны' : <PartyList parties={value} />} isOpenable={onSave !== null}>
      {(close) => onSave && <PartiesEditor value={value} onSave={onSave} onClose={close} />}
    </InPlace>
  )
}

export function PartyList({ parties }: { parties: readonly Party[] }) {
  return (
    <span className={classes.list}>
      {keyed(parties, ({ text }) => text).map(({ key, item: { text, role } }) => (
        <span key={key} className={classes.party}>
          {text}
          <span className={classes.role} data-unknown={role === null}>{role === null ? 'роль не определена' : partyRoleNames[role]}</span>
        </span>
      ))}
    </span>
  )
}
