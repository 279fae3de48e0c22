import classes from './Attachments.module.css'
import type { CuratorLoad } from './board-draft.ts'

/** One box a school: attached, drafted, free. The number is said beside it, so the boxes are for the eye alone. */
export function LoadBar({ load: { attached, drafted }, limit }: { load: CuratorLoad; limit: number }) {
  const boxes = Math.max(limit, attached + drafted)
  return (
    <span className={classes.load}>
      <span className={classes.boxes} aria-hidden>
        {Array.from({ length: boxes }, (_, at) => <span key={at} className={classes.box} data-state={at < attached ? 'attached' : at < attached + drafted ? 'drafted' : 'free'} />)}
      </span>
      <span className={classes.number}>{attached + drafted} из {limit}</span>
    </span>
  )
}
