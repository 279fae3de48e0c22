import type { StageChange } from '../../domain/monitoring/stage-facts.ts'
import { changeInWords, changeVerdictWords } from '../../domain/monitoring/stage-words.ts'
import { Mark } from '../kit/parts/Mark.tsx'
import { printedNumber } from '../kit/words/plural.ts'
import { changeTones } from './stage-looks.ts'
import classes from './Monitoring.module.css'

/** What was measured twice: from how much to how much, and where the true change lies. */
export function ChangeLine({ change }: { change: StageChange }) {
  const { of, text, unit, from, to, measured, verdict, low, high, isReached } = change
  return (
    <li className={classes.fact}>
      <span>{text}<span className={classes.small}>{from === null || measured === null ? 'второго измерения нет' : `было ${printedNumber(from)}, стало ${printedNumber(measured)}${unit === '' ? '' : ` (${unit})`}: ${changeInWords(change)}`}{of === 'target' && to !== null && ` · обещано ${printedNumber(to)}${isReached === null ? '' : isReached ? ', достигнуто' : ', не достигнуто'}`}</span></span>
      <Mark tone={changeTones[verdict]}>{changeVerdictWords[verdict]}</Mark>
      {from !== null && measured !== null && low !== null && high !== null && (
        <span className={classes.scale} aria-hidden>
          <span className={classes.span} data-verdict={verdict} style={{ insetInlineStart: `${placeOf(low)}%`, inlineSize: `${placeOf(high) - placeOf(low)}%` }} />
          <span className={classes.point} style={{ insetInlineStart: `${placeOf(measured - from)}%` }} />
        </span>
      )}
    </li>
  )
}

/** Nothing changed is in the middle; a hundred points either way at the ends. */
function placeOf(change: number): number {
  return Math.min(100, Math.max(0, 50 + change / 2))
}
