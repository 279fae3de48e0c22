import { Temporal } from 'temporal-polyfill'
import type { CalendarDocument, CalendarEvent } from '../documents/calendar-document.ts'
import type { CivilDate } from '../kernel/civil-date.ts'

/** An assignment with a due day, as a calendar shows it. */
export type CalendarAssignment = { regionId: number; id: string; number: string | null; title: string | null; dueOn: CivilDate; place: string; isReturned: boolean; isOverdue: boolean }

/** A visit that either side still has before it; its time is the school's. */
export type CalendarVisit = { regionId: number; id: string; name: string; day: CivilDate; time: string | null; zone: string; place: string; isAgreed: boolean }

/** How long a visit is taken for where only its beginning is known. */
const visitLasts = 3_600_000

export type CalendarAddresses = { assignment: (regionId: number, id: string) => string | null; visit: (regionId: number, id: string) => string | null }

/** A person's own assignments and visits for a calendar program: an assignment is its due day; each keeps its name for ever. */
export function ownCalendar(assignments: readonly CalendarAssignment[], visits: readonly CalendarVisit[], addressOf: CalendarAddresses): CalendarDocument {
  return { name: 'Мои поручения', events: [...assignments.map((one) => assignmentEvent(one, addressOf.assignment(one.regionId, one.id))), ...visits.map((one) => visitEvent(one, addressOf.visit(one.regionId, one.id)))] }
}

function assignmentEvent({ id, number, title, dueOn, place, isReturned, isOverdue }: CalendarAssignment, address: string | null): CalendarEvent {
  const lines = [place, ...(isReturned ? ['Возвращено на доработку'] : []), ...(isOverdue ? ['Просрочено'] : []), ...(address === null ? [] : [address])]
  return { uid: `${id}@opora`, summary: `Срок: ${number === null ? '' : `${number}. `}${title ?? 'Мероприятие без названия'}`, description: lines.join('\n'), start: dueOn, end: dueOn, recurrence: null }
}

function visitEvent({ id, name, day, time, zone, place, isAgreed }: CalendarVisit, address: string | null): CalendarEvent {
  const lines = [place, ...(time === null ? [] : [`Начало в ${time} по времени школы`]), ...(isAgreed ? [] : ['День ещё не согласован']), ...(address === null ? [] : [address])]
  const event: CalendarEvent = { uid: `${id}@opora`, summary: `${isAgreed ? '' : 'Предложено: '}${name}, ${place}`, description: lines.join('\n'), start: day, end: day, recurrence: null }
  if (time === null) return event
  const from = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds
  return { ...event, hours: { from, until: from + visitLasts } }
}
