import type { Warning } from '../../../domain/roadmaps/plan/warning.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { keyed } from '../../kit/parts/keyed.ts'
import classes from './CellDoubts.module.css'

/** What is doubtful in a cell; the advice unfolds. */
export function CellDoubts({ doubts }: { doubts: readonly Warning[] }) {
  return keyed(doubts, ({ code, message }) => `${code} ${message}`).map(({ key, item: { message, advice } }) => (
    <details key={key} className={classes.doubt}>
      <summary><Icon name="doubt" size={15} /><span>{message}</span></summary>
      <p>{advice}</p>
    </details>
  ))
}
