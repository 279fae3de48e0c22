import { Button, FileButton, Progress } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { downloadAddress } from '../../../contract/address.ts'
import { exportOrganisations } from '../../../contract/organisations.ts'
import { uploadRegister, type RegisterImportSummary } from '../../../contract/register-imports.ts'
import { uploadFile } from '../../kit/api/upload-file.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { longMoment } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import { KeptMappings } from './KeptMappings.tsx'
import { registerImportsQuery, registerKey } from './register.queries.ts'
import { sumInWords } from './sum-in-words.ts'
import classes from './Register.module.css'

const stateNames = { uploaded: 'загружена', unmapped: 'ждёт столбцов', compared: 'сравнена', applied: 'внесена', discarded: 'убрана' }

/** Where workbooks with organisations come in; nothing of the register changes here. */
export function RegisterImportsPage() {
  const { data: items, error, refetch } = useQuery(registerImportsQuery)
  return (
    <Page title="Загрузка организаций из Excel" above={<TextLink {...paths.organisations()}>Территории и организации</TextLink>} lead="Книга сначала сравнивается с реестром. Вы увидите построчно, что изменится, и внесёте только то, с чем согласны.">
      <UploadZone />
      <p className={classes.hint}>
        Удобнее всего исправить выгрузку самой Опоры: <a href={downloadAddress(exportOrganisations, { query: {} })} download>выгрузить реестр</a>. Список из ФИС ОКО или региональной системы тоже подойдёт: столбцы назначаются один раз и запоминаются.
      </p>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {items && items.length > 0 && <section aria-labelledby="books"><h2 id="books" className={classes.heading}>Загруженные книги</h2><ul className={classes.books}>{items.map((item) => <Book key={item.id} item={item} />)}</ul></section>}
      <KeptMappings />
    </Page>
  )
}

function Book({ item: { id, fileName, state, createdAt, counts } }: { item: RegisterImportSummary }) {
  return (
    <li>
      <Icon name="table" size={22} />
      <div><TextLink {...paths.registerImport(id)}>{fileName}</TextLink>{counts && <span className={classes.sum}>{sumInWords(counts)}</span>}</div>
      <span className={classes.state}><Mark tone={state === 'applied' ? 'good' : state === 'compared' ? 'accent' : 'doubt'}>{stateNames[state]}</Mark><time dateTime={createdAt}>{longMoment(createdAt)}</time></span>
    </li>
  )
}

function UploadZone() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const upload = (file: File | null) => {
    if (!file) return
    setError(null)
    setShare(0)
    uploadFile(uploadRegister, file, { onProgress: setShare, signal: new AbortController().signal }).then(async ({ id }) => {
      await queries.invalidateQueries({ queryKey: registerKey })
      await navigate(paths.registerImport(id))
    }).catch(setError).finally(() => setShare(null))
  }
  // Dropped anywhere on the page: missed by a hand's breadth it would leave the page for the file.
  useWindowEvent('dragover', (event) => event.preventDefault())
  useWindowEvent('drop', (event) => {
    event.preventDefault()
    upload(event.dataTransfer?.files[0] ?? null)
  })
  return (
    <section className={classes.zone} aria-label="Загрузка книги">
      <Icon name="upload" size={32} />
      <div className={classes.words}>
        <p className={classes.title}>Перетащите сюда книгу Excel</p>
        <p>XLSX до 50 МБ. Читается первый видимый лист; строку заголовков Опора найдёт сама.</p>
        {share !== null && <Progress value={share * 100} animated size="sm" mt={8} aria-label="Книга загружается" />}
        <ProblemNote error={error} />
      </div>
      <FileButton accept=".xlsx,.xlsm" onChange={upload} inputProps={{ 'aria-label': 'Книга с организациями' }}>{(props) => <Button {...props} loading={share !== null}>Выбрать книгу</Button>}</FileButton>
    </section>
  )
}
