import { Button } from '@mantine/core'
import type { IndicatorMembers } from '../../../contract/indicators.ts'
import type { OpenedTarget } from '../../../contract/targets.ts'
import { assignmentStates } from '../../../domain/assignments/assignment-state.ts'
import { countedFactKinds } from '../../../domain/indicators/counted-fact.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { assignmentStateNames } from '../../kit/names/assignment-state-names.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { shortDate } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import { factKindWords } from '../indicator-words.ts'
import classes from './MemberList.module.css'

/** `documents` of a school that is to be read. */
type Member = IndicatorMembers['members'][number] & { documents?: OpenedTarget['members'][number]['documents'] }

/** Whom a number counts, each with the work and the facts behind it; every line leads further down. */
export function MemberList({ members, onMore, isLoading }: { members: readonly Member[]; /** Undefined where all are shown. */ onMore?: (() => void) | undefined; isLoading: boolean }) {
  return (
    <>
      <ul className={classes.list}>
        {members.map((member) => (
          <li key={`${member.name} ${member.territory} ${member.assignments[0]?.id ?? member.facts[0]?.id ?? ''}`}>
            <span className={member.isDone ? classes.done : classes.open}><Icon name={member.isDone ? 'check' : 'cross'} size={18} /></span>
            <div>
              <span className={classes.name}>{member.name}</span> {member.territory !== member.name && <span className={classes.faint}>{member.territory}</span>}
              <span className="visually-hidden">{member.isDone ? ' — выполнено' : ' — не выполнено'}</span>
              <ul className={classes.links}>
                {member.assignments.map((one) => <li key={one.id}><TextLink underline="always" {...paths.assignment(one.regionId, one.id)}>{assignmentInWords(one)}</TextLink></li>)}
                {(member.documents ?? []).map(({ regionId, id, title, isRead }) => <li key={id}><TextLink underline="always" {...paths.schoolDocument(regionId, id)}>{title}: {isRead ? 'прочитан' : 'не прочитан'}</TextLink></li>)}
                {member.documents?.length === 0 && <li className={classes.faint}>документов ещё нет</li>}
                {member.facts.map((fact) => <li key={fact.id}><FactLine fact={fact} /></li>)}
              </ul>
            </div>
          </li>
        ))}
      </ul>
      {onMore && <Button variant="default" mt="md" loading={isLoading} onClick={onMore}>Показать ещё</Button>}
    </>
  )
}

function FactLine({ fact: { id, kind, on, assignment } }: { fact: Member['facts'][number] }) {
  const known = countedFactKinds.find((one) => one === kind)
  const words = `${known === undefined ? kind : factKindWords[known]}, ${shortDate(on)} (факт № ${id})`
  return assignment === null ? <span className={classes.faint}>{words}</span> : <TextLink {...paths.assignment(assignment.regionId, assignment.id)}>{words}</TextLink>
}

function assignmentInWords({ state, dueOn, doneOn, factId }: Member['assignments'][number]): string {
  const known = assignmentStates.find((one) => one === state)
  const name = known === undefined ? state : assignmentStateNames[known].toLowerCase()
  const day = doneOn === null ? (dueOn === null ? '' : `, срок ${shortDate(dueOn)}`) : ` ${shortDate(doneOn)}`
  return `поручение ${name}${day}${factId === null ? '' : ` (факт № ${factId})`}`
}
