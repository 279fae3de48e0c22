import type { AssignmentRow } from '../../contract/assignments.ts'
import { stepName } from '../kit/names/step-names.ts'
import { AssignmentStateMark } from '../kit/parts/AssignmentStateMark.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { paths } from '../paths.ts'
import classes from './Assignments.module.css'
import { dueInWords, holderInWords } from './assignment-words.ts'

/** One assignment as a line: what, whose, by when, where it stands. The whole line leads to its page. */
export function AssignmentItem({ assignment, today }: { assignment: AssignmentRow; today: string }) {
  const { regionId, id, number, title, part, process, step, duty, holder } = assignment
  return (
    <li className={classes.item} data-overdue={assignment.isOverdue}>
      <div className={classes.what}>
        <TextLink className={classes.title ?? ''} {...paths.assignment(regionId, id)}>{number !== null && <span className={classes.number}>{number}</span>}{title ?? 'Мероприятие без названия'}</TextLink>
        <span className={classes.whose}>{duty === 'organise' ? 'Организовать' : stepName(process, step)}{part !== null && ` · ${part}`} · {holderInWords(holder)}</span>
      </div>
      <span className={classes.due}>{dueInWords(assignment, today)}</span>
      <span className={classes.state}><AssignmentStateMark assignment={assignment} /></span>
    </li>
  )
}
