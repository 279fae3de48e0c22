import { useQuery } from '@tanstack/react-query'
import type { DeskReply } from '../../contract/assignments.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { ButtonLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { AssignmentItem } from './AssignmentItem.tsx'
import { deskQuery } from './assignments.queries.ts'
import classes from './Assignments.module.css'
import { assignmentForms } from './assignment-words.ts'
import { deskGroupWords } from './desk-group-words.ts'

/** «Рабочий стол»: what is asked of this person, the most urgent first. */
export function DeskPage() {
  const { data, error, refetch } = useQuery(deskQuery)
  const filled = data?.groups.filter(({ count }) => count > 0) ?? []
  return (
    <Page
      title="Рабочий стол" lead={data && <>{longDate(data.today)} · {summaryOf(data)}</>}
      actions={<ButtonLink variant="default" {...paths.assignments()}>Все поручения</ButtonLink>}
    >
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={10} />}
      {data && filled.length === 0 && <EmptyState title="Поручений нет">Они появятся, когда утвердят дорожную карту, в которой вы отвечаете за мероприятие или участвуете в нём.</EmptyState>}
      {data && filled.map(({ group, count, items }) => (
        <section key={group} className={classes.group} data-group={group} aria-labelledby={`desk-${group}`}>
          <header className={classes.groupHead}>
            <h2 id={`desk-${group}`}>{deskGroupWords[group].title} <span className={classes.count}>{count}</span></h2>
            <p>{deskGroupWords[group].lead}</p>
          </header>
          <ul className={classes.list}>{items.map((assignment) => <AssignmentItem key={assignment.id} assignment={assignment} today={data.today} />)}</ul>
          {count > items.length && <ButtonLink variant="subtle" size="compact-sm" {...paths.assignments({ group })}>Показать все: {counted(count, assignmentForms)}</ButtonLink>}
        </section>
      ))}
    </Page>
  )
}

function summaryOf({ groups }: DeskReply): string {
  const countOf = (name: string) => groups.find(({ group }) => group === name)?.count ?? 0
  const [overdue, decide] = [countOf('overdue'), countOf('decide')]
  const urgent = countOf('today') + countOf('week')
  if (overdue > 0) return `Просрочено: ${overdue}.${urgent > 0 ? ` До конца недели: ${urgent}.` : ''}`
  if (urgent > 0) return `До конца недели: ${counted(urgent, assignmentForms)}.`
  return decide > 0 ? `Ждут вашего решения: ${decide}.` : 'На этой неделе сроков нет.'
}
