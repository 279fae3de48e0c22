import type { AssignmentState } from '../../../domain/assignments/assignment-state.ts'
import { assignmentStateNames } from '../names/assignment-state-names.ts'
import { Mark, type Tone } from './Mark.tsx'

const tones: Record<AssignmentState, Tone> = { open: 'neutral', awaiting: 'accent', returned: 'doubt', done: 'good', waived: 'neutral', past: 'neutral', withdrawn: 'neutral' }

type MarkedAssignment = { state: AssignmentState; isOverdue: boolean; isLate: boolean; isUnconfirmed: boolean }

/** Where an assignment stands; overdue comes before everything else that is still to do. */
export function AssignmentStateMark({ assignment: { state, isOverdue, isLate, isUnconfirmed } }: { assignment: MarkedAssignment }) {
  if (isOverdue && (state === 'open' || state === 'returned')) return <Mark tone="refusal">{state === 'returned' ? 'Возвращено, просрочено' : 'Просрочено'}</Mark>
  if (state === 'done' && (isLate || isUnconfirmed)) return <Mark tone="good">{['Выполнено', isLate ? 'с опозданием' : '', isUnconfirmed ? 'без подтверждения' : ''].filter((words) => words !== '').join(', ')}</Mark>
  return <Mark tone={tones[state]}>{assignmentStateNames[state]}</Mark>
}
