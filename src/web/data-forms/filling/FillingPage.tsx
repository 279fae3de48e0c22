import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import type { FormReply } from '../../../contract/data-forms.ts'
import type { ResponseReply } from '../../../contract/form-responses.ts'
import { checkForm } from '../../../domain/data-forms/check-form.ts'
import { cleanAnswers } from '../../../domain/data-forms/clean-answers.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { useFirstFault } from '../../kit/parts/use-first-fault.ts'
import { useLeaveGuard } from '../../kit/parts/use-leave-guard.ts'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { longDate } from '../../kit/words/dates.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { formQuery, responseQuery } from '../form.queries.ts'
import { faultForms, responseStateWords } from '../form-words.ts'
import { ReturnButton } from '../monitor/ReturnButton.tsx'
import { faultsAt } from './faults-at.ts'
import classes from './FillingPage.module.css'
import { FormFields } from './FormFields.tsx'
import { useFilling, type Keeping } from './use-filling.ts'

const route = getRouteApi('/forms/$id/responses/$region/$response')

export function FillingPage() {
  const { id, region, response } = route.useParams()
  const { data: form, error: formError } = useQuery(formQuery(id))
  const { data: found, error, refetch } = useQuery(responseQuery(id, Number(region), response))
  const above = <TextLink {...paths.form(id)}>{form?.title ?? 'Форма'}</TextLink>
  if (!form || !found) return <Page title="Заполнение формы" width="text" above={above}>{error ?? formError ? <ProblemNote error={error ?? formError} onRetry={() => void refetch()} /> : <Waiting lines={12} />}</Page>
  const { row, may } = found
  return (
    <Page
      title={row.name} width="text" above={above}
      lead={<span className={classes.standing}><Mark tone={responseStateWords[row.state].tone}>{responseStateWords[row.state].name}</Mark>{form.dueOn !== null && <span>до {longDate(form.dueOn)}</span>}{row.filledOn !== null && <span>отправлена {longDate(row.filledOn)}</span>}</span>}
      actions={may.includes('return') && <ReturnButton form={form} response={found} />}
    >
      {form.purpose !== '' && <p className={classes.purpose}>{form.purpose}</p>}
      {row.state === 'returned' && <Note tone="doubt" title="Вернули на доработку">{row.returnReason}</Note>}
      {may.includes('fill') ? <Filling key={`${found.version}`} form={form} response={found} /> : <Shown form={form} response={found} />}
    </Page>
  )
}

function Shown({ form, response: { answers, draft } }: { form: FormReply; response: ResponseReply }) {
  if (answers === null && draft === null) return <Note tone="neutral" title="Ответа пока нет." />
  return <FormFields definition={form.definition} answers={answers ?? draft ?? {}} onChange={() => undefined} faults={new Map()} isReadOnly />
}

function Filling({ form, response }: { form: FormReply; response: ResponseReply }) {
  const { definition, id } = form
  const navigate = useNavigate()
  const [isTried, setTried] = useState(false)
  const { answers, type, keeping, error, send, isSending } = useFilling(id, response)
  const faults = useMemo(() => checkForm(definition, cleanAnswers(definition, answers)), [definition, answers])
  // All else is kept as it is typed, and when the page is left.
  useLeaveGuard(keeping === 'lost')
  const box = useRef<HTMLFormElement>(null)
  const lookAtFault = useFirstFault(box)
  const submit = async () => {
    setTried(true)
    if (faults.length > 0) return lookAtFault()
    if (!(await send())) return
    tell('Ответ отправлен.')
    await navigate(paths.form(id))
  }
  return (
    <form ref={box} noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <FormFields definition={definition} answers={answers} onChange={type} faults={faultsAt(faults, definition, { isTried })} isReadOnly={false} />
      <div className={classes.foot}>
        <ProblemNote error={error} />
        {isTried && faults.length > 0 && <p role="alert" className={classes.fault}>Осталось исправить: {counted(faults.length, faultForms)}.</p>}
        <div className={classes.bar}>
          <Button type="submit" size="md" loading={isSending}>{response.row.state === 'filled' ? 'Отправить исправление' : 'Отправить'}</Button>
          <output className={classes.keeping}>{keepingWords[keeping]}</output>
        </div>
      </div>
    </form>
  )
}

const keepingWords: Record<Keeping, string> = {
  kept: 'Набранное сохранено', typing: '', keeping: 'Сохраняю…', lost: 'Не сохранено: нет связи или ответ изменён в другом окне',
}
