import { cellCodes } from '../../contract/running-plan.ts'
import { cellLooks } from '../../contract/summary-cells.ts'
import { CellSign } from './CellSign.tsx'
import classes from './Summary.module.css'

export function SummaryLegend() {
  return (
    <ul className={classes.legend} aria-label="Обозначения">
      {cellCodes.filter((code) => code !== '.').map((code) => <li key={code}><span className={classes.sample} data-tone={cellLooks[code].tone} aria-hidden><CellSign code={code} /></span>{cellLooks[code].name}</li>)}
    </ul>
  )
}
