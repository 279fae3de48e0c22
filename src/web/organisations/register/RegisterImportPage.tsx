import { Button, Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { compareRegister, discardRegisterImport, type RegisterImportReply } from '../../../contract/register-imports.ts'
import type { ColumnMapping } from '../../../domain/organisations/register/register-column.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { longMoment } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import { DifferencePanel } from './DifferencePanel.tsx'
import { MappingPanel } from './MappingPanel.tsx'
import { registerImportQuery, registerKey } from './register.queries.ts'

const route = getRouteApi('/organisations/import/$id')

export function RegisterImportPage() {
  const { id } = route.useParams()
  const { data, error, refetch } = useQuery(registerImportQuery(id))
  const above = <TextLink {...paths.registerImports()}>Загрузка из Excel</TextLink>
  if (!data) return <Page title="Книга с организациями" above={above}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={8} />}</Page>
  return <OpenBook key={id} book={data} />
}

type Compare = (said: { mapping: ColumnMapping | null; keepAs: string | null }) => void

function OpenBook({ book }: { book: RegisterImportReply }) {
  const { id, version, state, fileName, createdAt } = book
  const { run, isRunning, error } = useCommand(compareRegister, { renews: [registerKey] })
  const compare: Compare = ({ mapping, keepAs }) => run({ params: { id }, body: { version, mapping: mapping === null ? null : [...mapping], keepAs } })
  useComparedOnce(state, compare)
  const isOpen = state !== 'applied' && state !== 'discarded'
  return (
    <Page title={fileName} width="wide" above={<TextLink {...paths.registerImports()}>Загрузка из Excel</TextLink>} lead={`загружена ${longMoment(createdAt)}`} actions={isOpen && <Discard id={id} version={version} />}>
      <ProblemNote error={error} onRetry={isRunning ? undefined : () => compare({ mapping: null, keepAs: null })} />
      {isRunning && <Comparing />}
      {!isRunning && <BookBody book={book} onCompare={compare} />}
    </Page>
  )
}

function BookBody({ book, onCompare }: { book: RegisterImportReply; onCompare: Compare }) {
  switch (book.state) {
    case 'uploaded': return null
    case 'unmapped': return <MappingPanel book={book} onCompare={onCompare} isFirst />
    case 'discarded': return <Note tone="neutral" title="Книга убрана.">В реестр из неё ничего не внесено.</Note>
    case 'compared': case 'applied': return <DifferencePanel book={book} onCompare={onCompare} />
  }
}

/** A workbook that has just come is compared at once. */
function useComparedOnce(state: RegisterImportReply['state'], compare: Compare): void {
  const begun = useRef(false)
  useEffect(() => {
    if (state !== 'uploaded' || begun.current) return
    begun.current = true
    compare({ mapping: null, keepAs: null })
  }, [state, compare])
}

function Comparing() {
  return (
    <output style={{ display: 'block' }}>
      <p style={{ marginBlockStart: 0 }}>Книга читается и сравнивается с реестром. Пятьдесят тысяч строк занимают около полуминуты.</p>
      <Progress value={100} animated size="sm" aria-label="Книга сравнивается с реестром" />
    </output>
  )
}

function Discard({ id, version }: { id: string; version: number }) {
  const { run, isRunning, error } = useCommand(discardRegisterImport, { renews: [registerKey] })
  return <><Button variant="default" loading={isRunning} onClick={() => run({ params: { id }, body: { version } })}>Убрать книгу</Button><ProblemNote error={error} /></>
}
