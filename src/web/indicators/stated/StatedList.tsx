import type { OneIndicatorReply } from '../../../contract/indicators.ts'
import { downloadAddress } from '../../../contract/address.ts'
import { downloadFile } from '../../../contract/files.ts'
import type { TargetUnit } from '../../../domain/roadmaps/plan/plan.ts'
import { longDate } from '../../kit/words/dates.ts'
import { valueInWords } from '../standing/standing-words.ts'
import classes from './StatedList.module.css'

/** Values that people named, the last first, each with its proof. */
export function StatedList({ items, unit }: { items: OneIndicatorReply['stated']; unit: TargetUnit }) {
  if (items.length === 0) return <p className={classes.faint}>Значений пока никто не указал.</p>
  return (
    <ol className={classes.list}>
      {items.map(({ factId, value, on, by, territory, organisation, proof: { files, link, document, note } }) => (
        <li key={factId}>
          <p className={classes.value}>{value === null ? 'снято' : valueInWords(value, unit)} <span className={classes.faint}>{organisation?.name ?? territory.name}, {by}, {longDate(on)}</span></p>
          {note !== null && <p>{note}</p>}
          <ul className={classes.proofs}>
            {document !== null && <li>документ № {document.number} от {longDate(document.date)}</li>}
            {link !== null && <li><a href={link} target="_blank" rel="noreferrer noopener">{link}</a></li>}
            {files.map(({ id, name }) => <li key={id}><a href={downloadAddress(downloadFile, { params: { id } })}>{name}</a></li>)}
          </ul>
        </li>
      ))}
    </ol>
  )
}
