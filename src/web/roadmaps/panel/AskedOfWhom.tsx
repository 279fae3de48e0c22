import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { roleNames } from '../../../contract/role-names.ts'
import { previewAssignments } from '../../../contract/running-plan.ts'
import { call } from '../../kit/api/call.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { assignmentForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './ActivityPanel.module.css'

/** Whom approval would ask, by the people and schools that are there now; of what the server has already. */
export function AskedOfWhom({ activityId }: { activityId: string }) {
  const { revision } = useRoadmap()
  const [isAsked, setAsked] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['roadmaps', 'assignments-preview', revision.id], queryFn: ({ signal }) => call(previewAssignments, { params: { id: revision.id } }, { signal }), enabled: isAsked, staleTime: 0, gcTime: 0,
  })
  const found = data?.activities.find((one) => one.activityId === activityId)
  if (!isAsked) return <Button className="no-print" size="compact-sm" variant="default" onClick={() => setAsked(true)}>Показать, кому уйдут поручения</Button>
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (!found) return isFetching ? <Waiting lines={2} /> : <p className={classes.note}>Сервер ещё не получил это мероприятие: подождите, пока сохранится.</p>
  const seats = [...new Set(found.holders.map(({ role, territory, organisation, duty, instead }) => `${duty === 'organise' ? 'организует' : 'делает'}: ${organisation ?? `${roleNames[role].toLowerCase()}, ${territory}`}${instead === null ? '' : ` (вместо «${instead}»: такого здесь нет)`}`))]
  return (
    <>
      <p className={classes.note}>
        {found.organise + found.do === 0 ? 'Поручений не возникнет: здесь ещё нет никого, кому их дать. Проверьте год проекта карты и школы в нём.' : `Возникнет ${counted(found.organise + found.do, assignmentForms)}: организовать — ${found.organise}, выполнить — ${found.do}${found.past > 0 ? `, из них уже прошло — ${found.past}` : ''}.`}
      </p>
      {seats.length > 0 && <ul className={classes.seats}>{seats.map((words) => <li key={words}>{words}</li>)}</ul>}
    </>
  )
}
