import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentReply } from '../../contract/assignments.ts'
import { commentAssignment } from '../../contract/assignment-steps.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { roleNames } from '../../contract/role-names.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { longMoment } from '../kit/words/dates.ts'
import { assignmentsKey } from './assignments.queries.ts'
import classes from './AssignmentPage.module.css'

/** Questions and answers beside the work, seen by all who see the assignment. */
export function CommentThread({ assignment: { assignment, comments, may } }: { assignment: AssignmentReply }) {
  const [text, setText] = useState('')
  const { run, isRunning, error } = useCommand(commentAssignment, { renews: [assignmentsKey], onDone: () => setText('') })
  const canWrite = may.some(({ step, refusal }) => step === 'comment' && refusal === null)
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" className={classes.heading}>Обсуждение</h2>
      {comments.length === 0 && <p className={classes.dim}>Вопросов и ответов пока нет.</p>}
      <ol className={classes.comments}>
        {comments.map(({ id, at, person, role, text: said }) => (
          <li key={id}>
            <p className={classes.who}>{person.name}{role !== null && <>, {roleNames[role].toLowerCase()}</>} · <time dateTime={at}>{longMoment(at)}</time></p>
            <p className={classes.said}>{said}</p>
          </li>
        ))}
      </ol>
      {canWrite && (
        <form className={classes.form} onSubmit={(event) => { event.preventDefault(); if (text.trim() !== '') run({ params: { region: assignment.regionId, id: assignment.id }, body: { commentId: crypto.randomUUID(), text: text.trim() } }) }}>
          <Textarea label="Сообщение" autosize minRows={2} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
          <ProblemNote error={error} />
          <Button type="submit" variant="default" loading={isRunning} disabled={text.trim() === ''}>Написать</Button>
        </form>
      )}
    </section>
  )
}
