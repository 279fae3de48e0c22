import { barScale } from './bar-scale.ts'
import classes from './StandingBar.module.css'
import type { Standing } from './standing.ts'
import { standingInWords, valueInWords } from './standing-words.ts'

/** What is reached, where the pace leads, and the aim: one bar, said in words as well. */
export function StandingBar({ standing, isQuiet = false }: { standing: Standing; /** Without the words beneath. */ isQuiet?: boolean }) {
  const { unit, aim, measured, projected, state } = standing
  const scale = barScale({ unit, measured, aim, projected })
  const words = standingInWords(standing)
  return (
    <div>
      <div className={classes.bar} data-state={state} title={words} {...(isQuiet ? { role: 'img', 'aria-label': words } : { 'aria-hidden': true })}>
        <div className={classes.clip}>
          {scale.projected !== null && <span className={classes.projected} style={{ inlineSize: `${scale.projected}%` }} />}
          {measured !== null && <span className={classes.measured} style={{ inlineSize: `${scale.measured}%` }} />}
        </div>
        {scale.aim !== null && <span className={classes.aim} style={{ insetInlineStart: `${scale.aim}%` }} />}
      </div>
      {!isQuiet && <p className={classes.words}>{measured === null ? 'Ещё ничего не измерено' : <>Сейчас <b>{valueInWords(measured, unit)}</b></>}{aimWords(standing)}{projectedWords(standing)}</p>}
    </div>
  )
}

function aimWords({ aim, unit, comparator }: Standing): string {
  if (aim === null) return ' · целевое значение сюда не доведено'
  return ` · цель: ${comparator === 'gte' ? 'не менее ' : comparator === 'lte' ? 'не более ' : ''}${valueInWords(aim, unit)}`
}

function projectedWords({ projected, measured, unit, state }: Standing): string {
  return projected === null || projected === measured || state === 'met' ? '' : ` · с таким темпом к сроку будет ${valueInWords(projected, unit)}`
}
