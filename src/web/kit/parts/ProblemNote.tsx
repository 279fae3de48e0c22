import { Button } from '@mantine/core'
import { sentencesOf } from '../api/problem-error.ts'
import { Icon } from '../icons/Icon.tsx'
import classes from './Note.module.css'

/** An error where it happened: what is wrong, what to do, and a way to try again where there is one. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  if (error === null || error === undefined) return null
  const { title, advice, faults } = sentencesOf(error)
  return (
    <div className={classes.note} data-tone="refusal" role="alert">
      <Icon name="refusal" />
      <div>
        <p className={classes.title}>{title}</p>
        <p className={classes.advice}>{advice}</p>
        {faults.length > 0 && <ul className={classes.faults}>{faults.map(({ at, message }) => <li key={`${at} ${message}`}>{at === '' ? message : `${at}: ${message}`}</li>)}</ul>}
        {onRetry && <Button size="xs" variant="default" mt="xs" onClick={onRetry}>Повторить</Button>}
      </div>
    </div>
  )
}
