import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createForm } from '../../contract/data-forms.ts'
import { computeRiskEdition, publishRiskEdition, type RiskEdition } from '../../contract/risk-profiles.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { askToConfirm } from '../kit/parts/confirm.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { ButtonLink, TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { schoolForms } from '../kit/words/nouns.ts'
import { counted, type Forms } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { programmeListQuery } from '../programmes/programme.queries.ts'
import { editionsQuery, risksKey } from './risk.queries.ts'
import classes from './Risks.module.css'

const sheetForms: Forms = ['анкета', 'анкеты', 'анкет']

/** «Рисковые профили»: a school's people go to their own; all others see what has been computed and published. */
export function RisksPage() {
  const { data, error, refetch } = useQuery(editionsQuery)
  if (data?.schoolId && data.items.length > 0) return <Navigate {...paths.schoolRisks(data.schoolId)} replace />
  return (
    <Page title="Рисковые профили" lead="Считаются по анкетам и сведениям школ, публикуются всем школам сразу. Опубликованный профиль больше не меняется.">
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={6} />}
      {data?.computesAt && <Computing territory={data.computesAt} />}
      {data?.items.length === 0 && <EmptyState title="Профилей ещё нет">{data.computesAt ? 'Когда анкетирование закрыто, рассчитайте профили, посмотрите их и опубликуйте.' : 'Профиль появится здесь, когда координатор его опубликует.'}</EmptyState>}
      {data && data.items.length > 0 && <ul className={classes.list} aria-label="Расчёты профилей">{data.items.map((edition) => <EditionLine key={edition.id} edition={edition} />)}</ul>}
    </Page>
  )
}

function Computing({ territory }: { territory: { id: number; name: string } }) {
  const { data } = useQuery(programmeListQuery)
  const [chosen, setChosen] = useState<string | null>(null)
  const compute = useCommand(computeRiskEdition, { renews: [risksKey], onDone: ({ schools }) => tell(`Рассчитано: ${counted(schools, schoolForms)}. Посмотрите карту рисков и опубликуйте.`) })
  const navigate = useNavigate()
  const ask = useCommand(createForm, { onDone: ({ id }) => navigate(paths.form(id)) })
  const years = data?.items.filter(({ state }) => state !== 'closed') ?? []
  const programme = chosen ?? years[0]?.id ?? null
  if (data && years.length === 0) return null
  return (
    <>
      <section className={classes.choice} aria-label="Расчёт">
        <Select label="Год проекта" data={years.map(({ id, year, initiative }) => ({ value: id, label: `${initiative.name}, ${year}` }))} value={programme} onChange={setChosen} allowDeselect={false} />
        <Button loading={compute.isRunning} disabled={programme === null} onClick={() => programme !== null && compute.run({ body: { editionId: crypto.randomUUID(), programmeId: programme, territoryId: territory.id } })}>Рассчитать профили</Button>
        <Button variant="default" loading={ask.isRunning} disabled={programme === null} onClick={() => programme !== null && ask.run({ body: { formId: crypto.randomUUID(), territoryId: territory.id, title: 'Сведения о школе для рискового профиля', from: null, binding: null, schoolDataOf: programme } })}>Собрать сведения школ…</Button>
      </section>
      <ProblemNote error={compute.error ?? ask.error} />
    </>
  )
}

function EditionLine({ edition }: { edition: RiskEdition }) {
  const { id, number, year, initiative, publishedOn, computedOn, territory, schools, sheets, version, may } = edition
  const publish = useCommand(publishRiskEdition, { renews: [risksKey], onDone: (reply) => tell(`Опубликовано: ${counted(reply.schools, schoolForms)}`) })
  const ask = () => askToConfirm({
    title: 'Опубликовать рисковые профили?', confirm: 'Опубликовать', onConfirm: () => publish.run({ params: { id }, body: { version } }),
    text: `Профили сразу увидят ${counted(schools, schoolForms)}, их кураторы и координаторы. Отозвать публикацию нельзя: ошибку исправит только новый расчёт.`,
  })
  return (
    <li>
      <div className={classes.edition}>
        <div className={classes.editionWords}>
          <TextLink className={classes.editionTitle} {...paths.riskMap(id)}>{initiative}, {year} год: {territory.name}</TextLink>
          <span className={classes.dim}>Расчёт № {number} от {longDate(computedOn)} · {counted(schools, schoolForms)} · {counted(sheets, sheetForms)}</span>
        </div>
        <div className={classes.sides}>
          {publishedOn === null ? <Mark tone="doubt">Не опубликован</Mark> : <Mark tone="good">Опубликован {longDate(publishedOn)}</Mark>}
          <ButtonLink variant="default" {...paths.riskMap(id)}>Карта рисков</ButtonLink>
          {may.includes('publish') && <Button loading={publish.isRunning} onClick={ask}>Опубликовать</Button>}
        </div>
      </div>
      <ProblemNote error={publish.error} />
    </li>
  )
}
