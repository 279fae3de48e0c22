import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { startDocument, type DueDocumentReply, type SchoolDocumentsReply } from '../../contract/programme-documents.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { useIsAll } from '../programmes/use-is-all.ts'
import { documentStateWords, messageForms } from './document-words.ts'
import { documentsKey, schoolDocumentsQuery } from './document.queries.ts'
import classes from './Documents.module.css'

const route = getRouteApi('/programmes/$id/documents/$school')

/** What a school owes in the year, and how far each is. */
export function SchoolDocumentsPage() {
  const { id, school } = route.useParams()
  const { data, error, refetch } = useQuery(schoolDocumentsQuery(id, school))
  const above = useIsAll(school) ? null : <TextLink {...paths.documents()}>Документы школ</TextLink>
  if (!data) return <Page title="Документы школы" above={above}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={6} />}</Page>
  return (
    <Page title="Документы школы" above={above} lead={<>{data.school.name} · {data.programme.name}, {data.programme.year}{data.curator === null ? ' · без куратора' : ` · куратор ${data.curator}`} · <TextLink underline="always" {...paths.schoolStages(id, school)}>Этапы мониторинга</TextLink></>}>
      {!data.isChoiceConfirmed && <Note tone="neutral" title="Антирисковые программы появятся здесь, когда куратор подтвердит выбор рисков.">Концепцию и среднесрочную программу можно начать уже сейчас. <TextLink {...paths.riskWork(id, school)}>Риски и меры школы</TextLink></Note>}
      <ul className={classes.list} aria-label="Документы">{data.documents.map((due) => <DocumentLine key={`${due.kind} ${due.factor?.code ?? ''}`} due={due} of={data} />)}</ul>
      <p className={classes.small}><TextLink {...paths.documentLibrary(id)}>Библиотека целей, показателей и мероприятий</TextLink></p>
    </Page>
  )
}

function DocumentLine({ due: { kind, factor, title, document }, of: { programme, school, regionId, may } }: { due: DueDocumentReply; of: SchoolDocumentsReply }) {
  const navigate = route.useNavigate()
  const { run, isRunning, error } = useCommand(startDocument, { renews: [documentsKey], onDone: ({ regionId: region, id }) => navigate(paths.schoolDocument(region, id)) })
  const name = factor === null ? title : `${title}: ${factor.name}`
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        {document === null ? name : <TextLink {...paths.schoolDocument(regionId, document.id)}>{name}</TextLink>}
        {document !== null && <span className={classes.small}>{[document.sentOn === null ? null : `отправлен ${longDate(document.sentOn)}`, document.acceptedOn === null ? null : `принят ${longDate(document.acceptedOn)}`, document.isOwnFile ? 'свой файл' : null, document.messages > 0 ? counted(document.messages, messageForms) : null].filter((one) => one !== null).join(' · ')}</span>}
      </div>
      {document !== null ? <Mark tone={documentStateWords[document.state].tone}>{documentStateWords[document.state].name}</Mark>
        : may.start ? <Button variant="default" size="compact-md" loading={isRunning} aria-label={`Начать: ${name}`} onClick={() => run({ params: { id: programme.id, school: school.id }, body: { documentId: crypto.randomUUID(), kind, factor: factor?.code ?? null } })}>Начать</Button> : <Mark>не начат</Mark>}
      <ProblemNote error={error} />
    </li>
  )
}
