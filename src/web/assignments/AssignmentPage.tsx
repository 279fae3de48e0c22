import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { stepName } from '../kit/names/step-names.ts'
import { AssignmentStateMark } from '../kit/parts/AssignmentStateMark.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { sessionQuery } from '../shell/session.queries.ts'
import { AssignmentActions } from './AssignmentActions.tsx'
import { AssignmentHistory } from './AssignmentHistory.tsx'
import { AssignmentWhy } from './AssignmentWhy.tsx'
import { assignmentQuery } from './assignments.queries.ts'
import classes from './AssignmentPage.module.css'
import { dueInWords, holderInWords } from './assignment-words.ts'
import { CommentThread } from './CommentThread.tsx'
import { LatestReturn } from './LatestReturn.tsx'

const route = getRouteApi('/assignments/$region/$id')

/** One assignment, one page: what is asked, why, by when, what proves it, and one button to where it is done. */
export function AssignmentPage() {
  const { region, id } = route.useParams()
  const { data, error, refetch } = useQuery(assignmentQuery(Number(region), id))
  const { data: session } = useQuery(sessionQuery)
  if (!data) return <Page title="Поручение" above={<TextLink {...paths.desk()}>Рабочий стол</TextLink>}><ProblemNote error={error} onRetry={() => void refetch()} />{!error && <Waiting lines={10} />}</Page>
  const { assignment, asked, why } = data
  return (
    <Page
      title={why.activity.title ?? 'Мероприятие без названия'}
      above={<><TextLink {...paths.desk()}>Рабочий стол</TextLink>{why.activity.number !== null && <> · мероприятие {why.activity.number}</>}</>}
      lead={<span className={classes.lead}><AssignmentStateMark assignment={assignment} /><span>{dueInWords(assignment, session?.programmeDate ?? '')}</span><span>{holderInWords(assignment.holder)}</span></span>}
    >
      <div className={classes.columns}>
        <div className={classes.main}>
          <section className={classes.asked} aria-labelledby="asked">
            <h2 id="asked">{assignment.duty === 'organise' ? 'Организовать' : stepName(assignment.process, assignment.step)}</h2>
            {why.activity.part !== null && <p className={classes.part}>{why.activity.part}</p>}
            <p>{asked}</p>
          </section>
          <LatestReturn assignment={data} />
          <AssignmentActions assignment={data} />
          <AssignmentHistory history={data.history} />
          <CommentThread assignment={data} />
        </div>
        <AssignmentWhy assignment={data} />
      </div>
    </Page>
  )
}
