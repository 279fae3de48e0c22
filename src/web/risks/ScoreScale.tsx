import classes from './ScoreScale.module.css'

type Mark = { label: string; value: number; kind: 'own' | 'other' }
type ScoreScaleProps = { thresholds: { low: number; medium: number; high: number }; marks: readonly Mark[] }

/** From no risk to the greatest, with the thresholds, and where the school and the others stand. All of it stands beside in words. */
export function ScoreScale({ thresholds: { low, medium, high }, marks }: ScoreScaleProps) {
  return (
    <div className={classes.scale} aria-hidden>
      <div className={classes.bar}>
        <span data-tone="good" style={{ inlineSize: `${low}%` }} /><span data-tone="accent" style={{ inlineSize: `${medium - low}%` }} />
        <span data-tone="doubt" style={{ inlineSize: `${high - medium}%` }} /><span data-tone="refusal" style={{ inlineSize: `${100 - high}%` }} />
      </div>
      {marks.map(({ label, value, kind }) => <span key={label} className={classes.mark} data-kind={kind} style={{ insetInlineStart: `${value}%` }} title={`${label}: ${value.toFixed(1).replace('.', ',')}`} />)}
      <div className={classes.ends}><span>0 — риска нет</span><span>100</span></div>
    </div>
  )
}
