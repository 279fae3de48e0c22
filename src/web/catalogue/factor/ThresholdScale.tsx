import type { RiskFactor } from '../../../domain/risks/risk-factor.ts'
import { significanceNames } from '../catalogue-words.ts'
import classes from './Factor.module.css'

/** From 0 to 100: where which significance begins. */
export function ThresholdScale({ thresholds: { low, medium, high } }: Pick<RiskFactor, 'thresholds'>) {
  const parts = [{ name: 'none', from: 0, to: low }, { name: 'low', from: low, to: medium }, { name: 'medium', from: medium, to: high }, { name: 'high', from: high, to: 100 }] as const
  return (
    <ol className={classes.scale}>
      {parts.map(({ name, from, to }) => (
        <li key={name} data-significance={name} style={{ flexGrow: Math.max(1, to - from) }}>
          <span className={classes.scaleName}>{significanceNames[name]}</span>
          <span className={classes.scaleFrom}>от {from}</span>
        </li>
      ))}
    </ol>
  )
}
