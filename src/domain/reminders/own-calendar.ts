import type { CalendarDocument } from '../documents/calendar-document.ts'
import type { CivilDate } from '../kernel/civil-date.ts'

/** An assignment with a due day, as a calendar shows it. */
export type CalendarAssignment = { regionId: number; id: string; number: string | null; title: string | null; dueOn: CivilDate; place: string; isReturned: boolean; isOverdue: boolean }

/** A person's own assignments for a calendar program: each is its due day, under the same name for ever. `addressOf` gives the page of one. */
export function ownCalendar(assignments: readonly CalendarAssignment[], addressOf: (assignment: CalendarAssignment) => string | null): CalendarDocument {
  return {
    name: 'Мои поручения',
    events: assignments.map((assignment) => {
      const { id, number, title, dueOn, place, isReturned, isOverdue } = assignment
      const address = addressOf(assignment)
      const lines = [place, ...(isReturned ? ['Возвращено на доработку'] : []), ...(isOverdue ? ['Просрочено'] : []), ...(address === null ? [] : [address])]
      return { uid: `${id}@opora`, summary: `Срок: ${number === null ? '' : `${number}. `}${title ?? 'Мероприятие без названия'}`, description: lines.join('\n'), start: dueOn, end: dueOn, recurrence: null }
    }),
  }
}
