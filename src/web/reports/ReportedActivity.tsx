import { Anchor } from '@mantine/core'
import type { ReactNode } from 'react'
import { downloadFile } from '../../contract/files.ts'
import { downloadAddress } from '../../contract/address.ts'
import type { ReportReply } from '../../contract/reports.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'
import { verdictOf, type ReportVerdict } from '../../domain/reports/report.ts'
import { countsInWords, doneInWords, reasonInWords, targetResult, verdictWords } from '../../domain/reports/report-words.ts'
import { Mark, type Tone } from '../kit/parts/Mark.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { paths } from '../paths.ts'
import classes from './Reports.module.css'

type Activity = ReportReply['roadmaps'][number]['activities'][number]

const tones: Record<ReportVerdict, Tone> = { 'done': 'good', 'done-late': 'doubt', 'partly': 'doubt', 'not-done': 'refusal', 'not-asked': 'neutral' }

export function ReportedActivity({ roadmapId, activity }: { roadmapId: string; activity: Activity }) {
  const { activityId, number, title, schedule, counts, targets, proofs, proofCount, reasons, reasonCount } = activity
  const verdict = verdictOf(counts)
  const when = doneInWords(activity)
  return (
    <li>
      <div className={classes.what}>
        <span className={classes.title}>{number !== null && <span className={classes.number}>{number}</span>}{title ?? 'Мероприятие без названия'}</span>
        <span className={classes.about}>{schedule}</span>
      </div>
      <div className={classes.result}>
        <Mark tone={tones[verdict]}>{verdictWords[verdict]}</Mark>
        <TextLink {...paths.assignments({ roadmap: roadmapId, activity: activityId })}>{countsInWords(counts) || 'поручения'}</TextLink>
        {when !== '' && <span className={classes.about}>{when}</span>}
        {targets.map((target) => <span key={target.words} className={classes.target} data-state={target.state}>{targetResult(target)}</span>)}
      </div>
      <Opened name="Подтверждение" count={proofCount} shown={proofs.length}>
        {proofs.map((proof) => <li key={proof.assignmentId}><TextLink {...paths.assignment(proof.regionId, proof.assignmentId)}>{proof.place}</TextLink>: <ProofWords proof={proof} /></li>)}
      </Opened>
      <Opened name="Причины отклонений" count={reasonCount} shown={reasons.length}>
        {reasons.map((reason) => <li key={`${reason.assignmentId} ${reason.kind} ${reason.on} ${reason.text ?? ''}`}><TextLink {...paths.assignment(reason.regionId, reason.assignmentId)}>{reason.place}</TextLink>: {reasonInWords(reason)} ({dottedDate(reason.on)})</li>)}
      </Opened>
    </li>
  )
}

function ProofWords({ proof: { document, link, files, isByFact, on } }: { proof: Activity['proofs'][number] }) {
  const parts: { key: string; part: ReactNode }[] = [
    ...(document === null ? [] : [{ key: 'document', part: `документ № ${document.number} от ${dottedDate(document.date)}` }]),
    ...(link === null ? [] : [{ key: 'link', part: <Anchor inherit href={link} target="_blank" rel="noreferrer noopener">ссылка</Anchor> }]),
    ...files.map(({ id, name }) => ({ key: id, part: <Anchor inherit href={downloadAddress(downloadFile, { params: { id } })} download>{name}</Anchor> })),
    ...(isByFact ? [{ key: 'fact', part: `учтено системой ${dottedDate(on)}` }] : []),
  ]
  return <>{parts.map(({ key, part }, at) => <span key={key}>{at > 0 && '; '}{part}</span>)}</>
}

/** A few lines that open under a number; nothing where there is nothing. */
function Opened({ name, count, shown, children }: { name: string; count: number; shown: number; children: ReactNode }) {
  if (count === 0) return <span className={classes.none}>{name}: нет</span>
  return (
    <details className={classes.opened} open={count <= 3}>
      <summary>{name}: {count}</summary>
      <ul>{children}{count > shown && <li>… и ещё {count - shown}</li>}</ul>
    </details>
  )
}
