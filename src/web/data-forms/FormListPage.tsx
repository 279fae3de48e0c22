import { Button, Pagination, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormSummary } from '../../contract/data-forms.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import { formListQuery, formPage } from './form.queries.ts'
import classes from './FormListPage.module.css'
import { formStateWords, populationWords, responseStateWords } from './form-words.ts'
import { NewFormDialog } from './NewFormDialog.tsx'

/** «Формы сбора данных»: what is asked of this person first, then what this person asks. */
export function FormListPage() {
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 250)
  const [page, setPage] = useState(1)
  const [isNew, setNew] = useState(false)
  const { data, error, refetch } = useQuery(formListQuery(search, (page - 1) * formPage))
  return (
    <Page title="Формы сбора данных" lead="Сведения, которые собирают со школ и муниципалитетов: заполняются здесь или книгой Excel, сводятся сами." actions={data?.mayCreate && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setNew(true)}>Новая форма</Button>}>
      <TextInput className={classes.search} label="Название" placeholder="слово из названия" leftSection={<Icon name="search" size={18} />} value={typed} onChange={({ currentTarget }) => { setTyped(currentTarget.value); setPage(1) }} />
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={6} />}
      {data?.items.length === 0 && <EmptyState title={search === '' ? 'Форм пока нет' : 'Ничего не найдено'}>{data.mayCreate ? 'Создайте первую: вопросы, проверки, у кого спрашивать и к какому дню.' : 'Когда у вас попросят сведения, форма появится здесь.'}</EmptyState>}
      {data && data.items.length > 0 && <ul className={classes.list} aria-label="Формы">{data.items.map((form) => <FormLine key={form.id} form={form} />)}</ul>}
      {data && data.total > formPage && <Pagination mt="lg" total={Math.ceil(data.total / formPage)} value={page} onChange={setPage} getControlProps={(control) => ({ 'aria-label': control === 'next' ? 'Следующая страница' : 'Предыдущая страница' })} />}
      {isNew && <NewFormDialog onClose={() => setNew(false)} />}
    </Page>
  )
}

function FormLine({ form: { id, title, state, territory, population, dueOn, isOverdue, counts, mine } }: { form: FormSummary }) {
  const [own] = mine
  const waits = state === 'open' && own !== undefined && own.state !== 'filled'
  return (
    <li className={classes.line} data-waits={waits}>
      <div className={classes.words}>
        <span className={classes.territory}>{territory.name} · {populationWords[population].toLowerCase()}</span>
        <TextLink className={classes.title} {...(waits && own ? paths.formResponse(id, own.regionId, own.id) : paths.form(id))}>{title}</TextLink>
      </div>
      <div className={classes.side}>
        <span className={classes.marks}>
          {own && state !== 'draft' ? <Mark tone={responseStateWords[own.state].tone}>{responseStateWords[own.state].name}</Mark> : <Mark tone={formStateWords[state].tone}>{formStateWords[state].name}</Mark>}
          {isOverdue && counts.filled < counts.asked && <Mark tone="refusal">Срок прошёл</Mark>}
        </span>
        {dueOn !== null && <span>до <time dateTime={dueOn}>{longDate(dueOn)}</time></span>}
        {state !== 'draft' && counts.asked > 1 && <span>заполнено {counts.filled} из {counts.asked}</span>}
      </div>
    </li>
  )
}
