import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { downloadAddress } from '../../contract/address.ts'
import { gapInWords } from '../../contract/document-gap-words.ts'
import { downloadDocument, type DocumentReply } from '../../contract/programme-documents.ts'
import { fieldsOf } from '../../domain/programme-documents/document-template.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { DocumentSteps } from './DocumentSteps.tsx'
import { documentStateWords, gapForms } from './document-words.ts'
import { documentQuery, documentsKey } from './document.queries.ts'
import { DocumentFields } from './editor/DocumentFields.tsx'
import { Conclusions } from './conclusions/Conclusions.tsx'
import { OwnFile } from './own-file/OwnFile.tsx'
import { LiveStatus } from './editor/LiveStatus.tsx'
import { useLiveDocument } from './live/use-live-document.ts'
import { VersionList } from './versions/VersionList.tsx'
import classes from './Documents.module.css'

const route = getRouteApi('/documents/$region/$id')

/** A document of a school: written together, talked about beside its fields, sent, confirmed, returned. */
export function DocumentPage() {
  const { region, id } = route.useParams()
  const { data: document, error, refetch } = useQuery(documentQuery(Number(region), id))
  const { data: session } = useQuery(sessionQuery)
  const personId = session?.person?.id
  if (!document || personId === undefined) return <Page title="Документ школы">{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={12} />}</Page>
  return <OpenDocument key={id} document={document} personId={personId} />
}

function OpenDocument({ document, personId }: { document: DocumentReply; personId: string }) {
  const { regionId, id, school, programme, template, factor, state, versions, unlocked } = document
  const queries = useQueryClient()
  const onChanged = useCallback(() => { void queries.invalidateQueries({ queryKey: documentsKey }) }, [queries])
  const live = useLiveDocument({ regionId, id, personId, onChanged })
  const { name, tone } = documentStateWords[state]
  return (
    <Page
      actions={document.file === null && (['docx', 'pdf'] as const).map((format) => <Button key={format} component="a" variant="default" leftSection={<Icon name="download" size={18} />} href={downloadAddress(downloadDocument, { params: { region: regionId, id }, query: { format } })}>{format === 'pdf' ? 'PDF' : 'Word'}</Button>)}
      title={factor === null ? template.title : `${template.title}: ${factor.name}`} above={<TextLink {...paths.schoolDocuments(programme.id, school.id)}>Документы школы</TextLink>}
      lead={<>{school.name} · {programme.name}, {programme.year} <Mark tone={tone}>{name}</Mark></>}
    >
      {live !== null && <LiveStatus document={live} mayWrite={document.may.includes('write')} />}
      {unlocked !== null && <Note tone="doubt" title={`Открыто для правки: «${fieldsOf(template).find(({ code }) => code === unlocked.field)?.title ?? unlocked.field}»`}>{unlocked.reason}</Note>}
      <Standing document={document} />
      <OwnFile key={`file ${document.version}`} document={document} />
      {document.file === null && (live === null ? <Waiting lines={10} /> : <DocumentFields document={document} live={live} />)}
      <DocumentSteps key={document.version} document={document} hasUnsent={live?.state.hasUnsent ?? false} />
      {document.sentVersion !== null && <Conclusions document={document} />}
      {versions.length > 0 && <VersionList document={document} />}
    </Page>
  )
}

function Standing({ document: { state, gaps, template, sentOn, acceptedOn, may, file } }: { document: DocumentReply }) {
  return (
    <>
      {sentOn !== null && <p className={classes.small}>Отправлен {longDate(sentOn)}{acceptedOn !== null && `, принят ${longDate(acceptedOn)}`}</p>}
      {state === 'returned' && <Note tone="doubt" title="Документ вернули: замечания стоят у тех полей, о которых они.">Исправьте и отправьте снова.</Note>}
      {may.includes('send') && gaps.length > 0 && file === null && (
        <details>
          <summary>Чтобы отправить, не хватает: {counted(gaps.length, gapForms)}</summary>
          <ul>{gaps.map((gap) => <li key={`${gap.code} ${gap.field} ${gap.row ?? ''}`}><a href={`#field-${gap.field}`}>{gapInWords(gap, template)}</a></li>)}</ul>
        </details>
      )}
    </>
  )
}
