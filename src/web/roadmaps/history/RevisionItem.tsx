import { Anchor } from '@mantine/core'
import { downloadOfficialFile, type RevisionSummary } from '../../../contract/roadmaps.ts'
import { downloadAddress } from '../../../contract/address.ts'
import { ButtonLink, TextLink } from '../../kit/parts/links.tsx'
import { RevisionStateMark } from '../../kit/parts/RevisionStateMark.tsx'
import { longMoment } from '../../kit/words/dates.ts'
import { documentInWords } from '../../kit/words/document-words.ts'
import { activityForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './HistoryView.module.css'

/** One revision: its state, its papers, and what it changed. */
export function RevisionItem({ revision, before }: { revision: RevisionSummary; before: RevisionSummary | null }) {
  const { roadmap, revision: current } = useRoadmap()
  const { id, number, state, document, activities, changedAt, importId } = revision
  return (
    <li className={classes.item} data-current={id === current.id}>
      <div className={classes.head}>
        <span className={classes.number}>Редакция {number}</span><RevisionStateMark state={state} />
        {id === current.id && <span className={classes.dim}>открыта сейчас</span>}
      </div>
      {document && <p>{documentInWords(document)}{document.authority && <>, {document.authority}</>}{document.fileHash && <> · <Anchor href={downloadAddress(downloadOfficialFile, { params: { id } })} download>{document.fileName ?? 'файл документа'}</Anchor></>}</p>}
      <p className={classes.dim}>{counted(activities, activityForms)} · изменена {longMoment(changedAt)}{importId && <> · <TextLink {...paths.import(importId)}>исходный документ</TextLink></>}</p>
      <div className={classes.actions}>
        {id !== current.id && <ButtonLink size="compact-sm" variant="default" {...paths.roadmap(roadmap.id, { revision: id })}>Открыть</ButtonLink>}
        {before && <ButtonLink size="compact-sm" variant="default" {...paths.comparison(before.id, id)}>Что изменилось с редакции {before.number}</ButtonLink>}
      </div>
    </li>
  )
}
