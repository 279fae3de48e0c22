import type { AssignmentReply } from '../../contract/assignments.ts'
import { Note } from '../kit/parts/Note.tsx'
import { longDate } from '../kit/words/dates.ts'

/** Why it was sent back stands where the work is done again, not far down in the history. */
export function LatestReturn({ assignment: { assignment, history } }: { assignment: AssignmentReply }) {
  const returned = assignment.state === 'returned' ? history.findLast(({ kind }) => kind === 'evidence.returned') : undefined
  if (!returned) return null
  return <Note tone="doubt" title={`Возвращено ${longDate(returned.on)}${returned.person === null ? '' : `, ${returned.person.name}`}`}>{returned.reason}</Note>
}
