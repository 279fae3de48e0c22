import { Anchor } from '@mantine/core'
import { downloadAddress } from '../../contract/address.ts'
import type { AssignmentReply } from '../../contract/assignments.ts'
import { downloadFile } from '../../contract/files.ts'
import { longDate } from '../kit/words/dates.ts'
import classes from './AssignmentPage.module.css'
import { factSentences } from '../kit/names/fact-sentences.ts'

type Entry = AssignmentReply['history'][number]

/** What has happened, as facts: the newest at the end, as a conversation is read. */
export function AssignmentHistory({ history }: { history: readonly Entry[] }) {
  if (history.length === 0) return null
  return (
    <section aria-labelledby="history">
      <h2 id="history" className={classes.heading}>Что было</h2>
      <ol className={classes.history}>
        {history.map((entry) => (
          <li key={entry.factId}>
            <span className={classes.when}>{longDate(entry.on)}</span>
            <div>
              <p>{factSentences[entry.kind] ?? entry.kind}{entry.to !== null && <>: {entry.to.name}</>}{entry.until !== null && <> до {longDate(entry.until)}</>}<span className={classes.who}>{entry.person === null ? 'система' : entry.person.name}</span></p>
              {entry.reason !== null && <p className={classes.reason}>{entry.reason}</p>}
              {entry.proof !== null && <Proof proof={entry.proof} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Proof({ proof: { files, link, document, note, stated } }: { proof: NonNullable<Entry['proof']> }) {
  return (
    <ul className={classes.proof}>
      {files.map(({ id, name }) => <li key={id}><Anchor href={downloadAddress(downloadFile, { params: { id } })}>{name}</Anchor></li>)}
      {link !== null && <li><Anchor href={link} target="_blank" rel="noreferrer noopener">{link}</Anchor></li>}
      {document !== null && <li>Документ № {document.number} от {longDate(document.date)}</li>}
      {stated !== null && <li>Названо значение: {stated.toLocaleString('ru-RU')}</li>}
      {note !== null && <li>{note}</li>}
    </ul>
  )
}
