import { severities, type PlacedWarning, type Severity } from '../../../domain/roadmaps/self-check/warning-severity.ts'
import { warningCodeNames } from '../../kit/names/warning-names.ts'
import { grouped } from '../../kit/parts/grouped.ts'
import { keyed } from '../../kit/parts/keyed.ts'
import classes from './CheckView.module.css'
import { Places } from './Places.tsx'

const severityNames: Record<Severity, string> = { severe: 'Серьёзные', moderate: 'Требуют проверки', slight: 'Мелкие' }

/** Every remark on the text of the plan, under what kind it is of. */
export function WarningGroups({ warnings }: { warnings: Record<Severity, PlacedWarning[]> }) {
  const all = severities.flatMap((severity) => warnings[severity])
  if (all.length === 0) return null
  return (
    <>
      <h2>Замечания к тексту: {all.length}</h2>
      {severities.filter((severity) => warnings[severity].length > 0).map((severity) => (
        <section key={severity} className={classes.severity}>
          <h3>{severityNames[severity]}: {warnings[severity].length}</h3>
          {[...grouped(warnings[severity], ({ warning }) => warning.code)].map(([code, placed]) => (
            <details key={code} className={classes.code} open={severity === 'severe' || undefined}>
              <summary>{warningCodeNames[code]} · {placed.length}</summary>
              <ul>{keyed(placed, ({ warning, position }) => `${position} ${warning.message}`).map(({ key, item }) => <WarningItem key={key} placed={item} />)}</ul>
            </details>
          ))}
        </section>
      ))}
    </>
  )
}

function WarningItem({ placed: { warning: { message, advice }, position } }: { placed: PlacedWarning }) {
  return (
    <li>
      {position === null ? <span className={classes.whole}>весь документ</span> : <Places positions={[position]} />}
      <p><b>{message}</b> {advice}</p>
    </li>
  )
}
