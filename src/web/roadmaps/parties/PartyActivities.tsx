import { Button } from '@mantine/core'
import { mostPerWeek } from '../../../domain/roadmaps/self-check/find-in-calendar.ts'
import { activityState } from '../../../domain/roadmaps/views/activity-state.ts'
import type { PartyLoad } from '../../../domain/roadmaps/views/load-by-week.ts'
import { partyKey } from '../../../domain/roadmaps/views/party-key.ts'
import { dayAndMonth, longDate } from '../../kit/words/dates.ts'
import { activityForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { ActivityLine } from '../states/ActivityLine.tsx'
import classes from './PartyActivities.module.css'
import { partyName } from './party-name.ts'

/** What one party answers for: in all, or in the week that was chosen. */
export function PartyActivities({ load: { party, weeks } }: { load: PartyLoad }) {
  const { plan, shown, programmeDate, search: { week: chosen }, look } = useRoadmap()
  const week = weeks.find(({ monday }) => monday === chosen)
  const due = new Set(week?.activities.map(({ position }) => position))
  const activities = shown.filter((activity) => (week === undefined ? activity.responsible.some((one) => partyKey(one) === party.key) : due.has(activity.position)))
  const heavy = weeks.filter((one) => one.activities.length > mostPerWeek)
  return (
    <section className={classes.party} aria-label={`Мероприятия: ${partyName(party)}`}>
      <h2>{partyName(party)}{week && <span>, неделя с {longDate(week.monday)}</span>}</h2>
      <p className={classes.words}>{counted(activities.length, activityForms)}{party.texts.length > 1 && <>; в плане: {party.texts.slice(0, 6).join('; ')}{party.texts.length > 6 && ' и другие'}</>}</p>
      {week === undefined && heavy.length > 0 && <p className={classes.heavy}>Перегруженные недели (больше {mostPerWeek} мероприятий): {heavy.map(({ monday, activities: own }) => `с ${dayAndMonth(monday)} — ${own.length}`).join(', ')}.</p>}
      {week && <Button size="compact-sm" variant="default" onClick={() => look({ week: undefined })}>Показать все мероприятия</Button>}
      <ul className={classes.list}>
        {activities.map((activity) => <li key={activity.id}><ActivityLine activity={activity} state={activityState(activity, programmeDate, plan.approval?.date ?? null)} when={activity.schedule.text ?? 'срок не указан'} /></li>)}
      </ul>
    </section>
  )
}
