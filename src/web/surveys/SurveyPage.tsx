import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { CampaignReply } from '../../contract/surveys.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { Monitor } from './Monitor.tsx'
import classes from './Survey.module.css'
import { monitorQuery, surveyQuery, type MonitorPlace } from './survey.queries.ts'
import { SurveySteps } from './SurveySteps.tsx'
import { audienceWords, campaignStateWords, ofSchoolForms, questionForms } from './survey-words.ts'

/** A campaign: its windows and questionnaires, and how many have taken part, from the country down to a class. */
export function SurveyPage() {
  const { id } = useParams({ from: '/surveys/$id' })
  const { data, error, refetch } = useQuery({ ...surveyQuery(id), refetchInterval: ({ state }) => (state.data?.making ? 1_500 : false) })
  return (
    <Page title={data?.title ?? 'Анкетирование'} width="wide" above={<TextLink {...paths.surveys()}>Анкетирование</TextLink>} lead={data && <Lead campaign={data} />} actions={data && <SurveySteps campaign={data} />}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={6} />}
      {data?.state === 'draft' && <Draft campaign={data} />}
      {data?.making && <Making making={data.making} />}
      {data && data.state !== 'draft' && data.state !== 'opening' && <Watched campaign={data} />}
    </Page>
  )
}

function Lead({ campaign: { state, territory, opensOn, closesOn, required } }: { campaign: CampaignReply }) {
  return <><Mark tone={campaignStateWords[state].tone}>{campaignStateWords[state].name}</Mark> {territory.name} · с {longDate(opensOn)} по {longDate(closesOn)} · нужно {required} % респондентов</>
}

function Draft({ campaign }: { campaign: CampaignReply }) {
  return (
    <ol className={classes.todo}>
      <li>Школы заполняют <b>списки классов</b> и число учителей: по ним считаются респонденты и печатаются коды. Школа находит свой список на странице «Анкетирование»; <TextLink {...paths.classBook(campaign.programmeId)}>кто ещё не дал списка</TextLink>, видно до школы; там же все школы сразу — одной книгой Excel.</li>
      <li>Проверьте <TextLink {...paths.catalogue(campaign.programmeId)}>анкеты в каталоге года</TextLink>: когда анкетирование откроется, менять их будет нельзя.</li>
      <li>Нажмите «Открыть»: система создаст коды. Школы распечатают листки и раздадут.</li>
    </ol>
  )
}

/** Codes are made on the server, whether or not anybody looks on. */
function Making({ making: { done, of } }: { making: NonNullable<CampaignReply['making']> }) {
  return (
    <Note tone="neutral">
      <label className={classes.making}>Создаём коды респондентов: готово {done.toLocaleString('ru')} из {counted(of, ofSchoolForms)}. Страницу можно закрыть. <progress value={done} max={of} /></label>
    </Note>
  )
}

function Watched({ campaign }: { campaign: CampaignReply }) {
  const [place, setPlace] = useState<MonitorPlace>({})
  const { data, error, refetch } = useQuery(monitorQuery(campaign.id, place, true))
  return (
    <>
      <p className={classes.asked}>{campaign.questionnaires.map(({ id, audience, questions }) => <span key={id}>{audienceWords[audience]}: {counted(questions, questionForms)}</span>)}</p>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={6} />}
      {data && <Monitor campaign={campaign} monitor={data} onOpen={setPlace} onAll={() => setPlace({ ...place, all: '1' })} />}
    </>
  )
}
