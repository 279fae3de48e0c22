import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { FormReply } from '../../contract/data-forms.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { ButtonLink, TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { formQuery } from './form.queries.ts'
import { formStateWords, populationWords, questionForms, responseStateWords } from './form-words.ts'
import { FormSteps } from './FormSteps.tsx'
import classes from './FormPage.module.css'
import { BookPanel } from './filling/BookPanel.tsx'
import { Monitor } from './monitor/Monitor.tsx'

const route = getRouteApi('/forms/$id')

/** One form: for whom it is asked, the way to the own answer; for whom it collects, who has filled it. */
export function FormPage() {
  const { id } = route.useParams()
  const { data: form, error, refetch } = useQuery(formQuery(id))
  const above = <TextLink {...paths.forms()}>Формы сбора данных</TextLink>
  if (!form) return <Page title="Форма" above={above}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={8} />}</Page>
  return (
    <Page title={form.title} above={above} lead={<Standing form={form} />} actions={<FormSteps form={form} />}>
      {form.purpose !== '' && <p className={classes.purpose}>{form.purpose}</p>}
      {form.state === 'draft' && <p>В форме {counted(form.definition.fields.length, questionForms)}. <TextLink underline="always" {...paths.formEditor(id)}>Открыть редактор</TextLink></p>}
      {form.mine.map(({ regionId, id: response, name, state }) => (
        <div key={response} className={classes.own}>
          <div>
            <p className={classes.ownName}>{name}</p>
            <Mark tone={responseStateWords[state].tone}>{responseStateWords[state].name}</Mark>
          </div>
          <ButtonLink variant={state === 'filled' ? 'default' : 'filled'} {...paths.formResponse(id, regionId, response)}>{state === 'filled' ? 'Посмотреть ответ' : state === 'empty' ? 'Заполнить' : 'Продолжить'}</ButtonLink>
        </div>
      ))}
      {form.mayFill && <BookPanel form={form} />}
      {form.mayConsolidate && <Monitor form={form} />}
    </Page>
  )
}

function Standing({ form: { id, state, territory, population, dueOn, opensOn, binding, mayConsolidate } }: { form: FormReply }) {
  return (
    <span className={classes.standing}>
      <Mark tone={formStateWords[state].tone}>{formStateWords[state].name}</Mark>
      <span>{territory.name}</span>
      <span>{populationWords[population]}</span>
      {dueOn !== null && <span>{opensOn === null ? '' : `с ${longDate(opensOn)} `}до {longDate(dueOn)}</span>}
      {binding !== null && <TextLink underline="always" {...paths.roadmap(binding.roadmapId)}>{binding.title ?? 'Мероприятие дорожной карты'}</TextLink>}
      {mayConsolidate && <TextLink underline="always" {...paths.formConsolidated(id)}><Icon name="table" size={16} /> Свод</TextLink>}
    </span>
  )
}
