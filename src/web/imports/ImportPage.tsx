import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { downloadOriginal, type ImportReply } from '../../contract/imports.ts'
import { downloadAddress } from '../../contract/address.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { ButtonLink, TextLink } from '../kit/parts/links.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longMoment } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import { DiscardButton } from './DiscardButton.tsx'
import { ReadingProgress } from './ImportList.tsx'
import { importQuery } from './import.queries.ts'
import { ImportStateMark } from './ImportStateMark.tsx'
import { ImportWorkbench } from './ImportWorkbench.tsx'

const route = getRouteApi('/imports/$id')

export function ImportPage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(importQuery(id))
  const above = <TextLink {...paths.imports()}>Стол импорта</TextLink>
  if (!data) return <Page title="Документ" above={above}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={10} />}</Page>
  return (
    <Page title={data.fileName} width="wide" above={above} lead={<Standing document={data} />} actions={<Actions document={data} />}>
      <ImportBody document={data} />
    </Page>
  )
}

function ImportBody({ document }: { document: ImportReply }) {
  const { state, fileName, progress, problem, reading, accepted } = document
  if (state === 'reading') return <ReadingProgress fileName={fileName} progress={progress} />
  if (state === 'discarded') return <Note tone="neutral" title="Документ убран со стола.">Исходный файл сохранён, но в дорожные карты отсюда уже ничего не перейдёт.</Note>
  return (
    <>
      {problem && <div role="alert"><Note tone="doubt" title={problem.title}>{problem.advice}</Note></div>}
      {accepted && <div style={{ marginBlockEnd: '1rem' }}><Note tone="good" title="Документ принят."><TextLink {...paths.roadmap(accepted.roadmapId, { revision: accepted.revisionId })}>Открыть дорожную карту</TextLink></Note></div>}
      {reading && <ImportWorkbench key={document.id} document={document} reading={reading} />}
    </>
  )
}

function Standing({ document: { state, createdAt } }: { document: ImportReply }) {
  return <><ImportStateMark state={state} /> загружен {longMoment(createdAt)}</>
}

function Actions({ document }: { document: ImportReply }) {
  const { id, state, accepted, version } = document
  return (
    <>
      <Button component="a" href={downloadAddress(downloadOriginal, { params: { id } })} download variant="default" leftSection={<Icon name="download" size={18} />}>Подлинник</Button>
      {accepted && <ButtonLink {...paths.roadmap(accepted.roadmapId)}>Дорожная карта</ButtonLink>}
      {state !== 'accepted' && state !== 'discarded' && <DiscardButton id={id} version={version} />}
    </>
  )
}
