import type { Reason } from '../../../domain/roadmaps/self-check/self-check.ts'
import { printedNumber } from '../../kit/words/plural.ts'
import classes from './CheckView.module.css'
import { Places } from './Places.tsx'

/** One criterion that costs points: how many, why, and where. */
export function ReasonItem({ reason: { name, weight, lost, sentence, positions } }: { reason: Reason }) {
  return (
    <article className={classes.reason}>
      <h3>{name}</h3>
      <p className={classes.lost}><b>−{printedNumber(lost)}</b> из {weight}</p>
      <div className={classes.share} aria-hidden><span style={{ inlineSize: `${(1 - lost / weight) * 100}%` }} /></div>
      <p className={classes.sentence}>{sentence}</p>
      <Places positions={positions} />
    </article>
  )
}
