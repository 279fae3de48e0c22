import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { seeNotices } from '../../contract/reminders.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { ButtonLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { paths } from '../paths.ts'
import { NoticeDay } from './NoticeDay.tsx'
import classes from './Notices.module.css'
import { noticesQuery, unseenKey } from './notices.queries.ts'
import { OwnCalendars } from './OwnCalendars.tsx'
import { ReminderSettings } from './ReminderSettings.tsx'

/** «Напоминания»: what one was reminded of, day by day, and how one wants to be. */
export function NoticesPage() {
  const { data: days, error, refetch } = useQuery(noticesQuery)
  useSeen(days?.[0])
  return (
    <Page title="Напоминания" lead="Раз в день: что сегодня, что на неделе, что просрочено и что ждёт вашего решения." actions={<ButtonLink variant="default" {...paths.desk()}>Рабочий стол</ButtonLink>}>
      <div className={classes.parts}>
        <div>
          <ProblemNote error={error} onRetry={() => void refetch()} />
          {!days && !error && <Waiting lines={8} />}
          {days?.length === 0 && <EmptyState title="Напоминать пока не о чем">Здесь появятся поручения, срок которых близок или прошёл, и всё, что ждёт вашего решения.</EmptyState>}
          {days?.map((notice) => <NoticeDay key={notice.day} notice={notice} />)}
        </div>
        <aside className={classes.aside} aria-label="Как напоминать">
          <ReminderSettings />
          <OwnCalendars />
        </aside>
      </div>
    </Page>
  )
}

/** Whoever has opened the page has seen what is on it; the bell knows. */
function useSeen(newest: { day: string; isSeen: boolean } | undefined): void {
  const { run } = useCommand(seeNotices, { renews: [unseenKey] })
  const until = newest !== undefined && !newest.isSeen ? newest.day : null
  useEffect(() => {
    if (until !== null) run({ body: { until } })
  }, [until, run])
}
