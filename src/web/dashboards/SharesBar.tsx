import { printedNumber } from '../kit/words/plural.ts'
import type { Shares } from './shares.ts'
import classes from './Dashboard.module.css'

const parts = [
  ['done', 'выполнено'], ['awaiting', 'ждёт подтверждения'], ['returned', 'возвращено'], ['overdue', 'просрочено'], ['open', 'в работе'],
] as const

/** One bar for one whole; said in words to those who do not see it. */
export function SharesBar({ shares }: { shares: Shares }) {
  const words = parts.filter(([name]) => shares[name] > 0).map(([name, word]) => `${word} ${printedNumber(shares[name])}`).join(', ')
  return (
    <div className={classes.bar} title={words}>
      <span className="visually-hidden">{words === '' ? 'поручений нет' : words}</span>
      {parts.map(([name]) => shares[name] > 0 && <span key={name} data-part={name} style={{ flexGrow: shares[name] }} />)}
    </div>
  )
}

export function SharesLegend({ shares }: { shares: Shares }) {
  return (
    <ul className={classes.legend}>
      {parts.map(([name, word]) => <li key={name}><span className={classes.swatch} data-part={name} aria-hidden />{word}: <b>{printedNumber(shares[name])}</b></li>)}
    </ul>
  )
}
