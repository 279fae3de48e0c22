import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignSummary } from '../../contract/surveys.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { programmeListQuery } from '../programmes/programme.queries.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { NewSurveyDialog } from './NewSurveyDialog.tsx'
import classes from './Survey.module.css'
import { surveyListQuery } from './survey.queries.ts'
import { campaignStateWords, schoolForms, share } from './survey-words.ts'

/** «Анкетирование»: the campaigns that concern this person. */
export function SurveyListPage() {
  const [isNew, setNew] = useState(false)
  const { data, error, refetch } = useQuery(surveyListQuery)
  return (
    <Page title="Анкетирование" lead="Анкеты руководителей, учителей, учеников и родителей, по которым составляется рисковый профиль школы." actions={data?.mayCreate && <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setNew(true)}>Новое анкетирование</Button>}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={4} />}
      {data?.items.length === 0 && <EmptyState title="Анкетирований пока нет">{data.mayCreate ? 'Создайте первое: территория, сроки, какая доля респондентов нужна.' : 'Когда анкетирование откроют, оно появится здесь.'}</EmptyState>}
      {data && data.items.length > 0 && <ul className={classes.list} aria-label="Анкетирования">{data.items.map((campaign) => <SurveyLine key={campaign.id} campaign={campaign} />)}</ul>}
      <ClassLists />
      {isNew && <NewSurveyDialog onClose={() => setNew(false)} />}
    </Page>
  )
}

/** Lists of classes, a school's own or those of a territory, for each year that runs: they are wanted before a campaign is opened. */
function ClassLists() {
  const { data: session } = useQuery(sessionQuery)
  const { data: programmes } = useQuery(programmeListQuery)
  const school = session?.appointment?.organisation
  if (!session?.may.includes('survey.list-classes')) return null
  const running = (programmes?.items ?? []).filter(({ state }) => state !== 'closed')
  if (running.length === 0) return null
  return (
    <p className={classes.steps}>{school ? 'Список классов школы, по которому печатаются коды' : 'Списки классов, по которым печатаются коды'}: {running.map(({ id, initiative, year }) => <TextLink key={id} {...(school ? paths.classList(id, school.id) : paths.classBook(id))}>{initiative.name}, {year}</TextLink>)}</p>
  )
}

function SurveyLine({ campaign: { id, title, state, territory, opensOn, closesOn, schools, asked, received } }: { campaign: CampaignSummary }) {
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <span className={classes.territory}>{territory.name}{schools > 0 && ` · ${counted(schools, schoolForms)}`}</span>
        <TextLink className={classes.title} {...paths.survey(id)}>{title}</TextLink>
      </div>
      <div className={classes.side}>
        <Mark tone={campaignStateWords[state].tone}>{campaignStateWords[state].name}</Mark>
        <span><time dateTime={opensOn}>{longDate(opensOn)}</time> — <time dateTime={closesOn}>{longDate(closesOn)}</time></span>
        {state !== 'draft' && <span>получено {share(received, asked)} от нужного</span>}
      </div>
    </li>
  )
}
