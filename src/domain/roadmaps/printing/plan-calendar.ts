import type { CalendarDocument, CalendarEvent } from '../../documents/calendar-document.ts'
import type { Activity, Plan } from '../plan/plan.ts'
import { occurrences } from '../schedule/occurrences.ts'
import { printSchedule } from '../schedule/print-schedule.ts'

/**
 * The plan for a calendar program: a deadline is its day, a period its days, a recurrence its rule.
 * What goes on all the time, or has no date yet, is left out. `nameOf` gives an activity the same name at every export.
 */
export function planCalendar<A extends Activity>(plan: Plan<A>, nameOf: (activity: A) => string): CalendarDocument {
  return { name: plan.title ?? 'Дорожная карта', events: plan.activities.flatMap((activity) => eventsOf(activity, nameOf(activity))) }
}

function eventsOf(activity: Activity, name: string): CalendarEvent[] {
  const { schedule } = activity
  if (schedule.kind === 'ongoing') return []
  return schedule.windows.flatMap(([from, to], index): CalendarEvent[] => {
    const uid = `${name}-${index}@opora`
    if (schedule.recurrence !== null) {
      const [first] = occurrences({ ...schedule, windows: [[from, to]] }, 1)
      const until = to === null ? '' : `;UNTIL=${to.replaceAll('-', '')}`
      return first === undefined ? [] : [{ ...wording(activity), uid, start: first, end: first, recurrence: `${schedule.recurrence}${until}` }]
    }
    const start = from ?? to
    const end = to ?? from
    return start === null || end === null || end < start ? [] : [{ ...wording(activity), uid, start: schedule.kind === 'deadline' ? end : start, end, recurrence: null }]
  })
}

function wording({ number, title, description, schedule, responsible, indicator }: Activity): Pick<CalendarEvent, 'summary' | 'description'> {
  const isDeadline = schedule.kind === 'deadline'
  const lines = [
    ...(description === null ? [] : [description]),
    `Срок: ${schedule.text ?? printSchedule(schedule)}`,
    ...(responsible.length === 0 ? [] : [`Ответственные: ${responsible.map(({ text }) => text).join(', ')}`]),
    ...(indicator?.text == null ? [] : [`Показатель: ${indicator.text}`]),
  ]
  return { summary: `${isDeadline ? 'Срок: ' : ''}${number === null ? '' : `${number}. `}${title ?? 'Мероприятие без названия'}`, description: lines.join('\n') }
}
