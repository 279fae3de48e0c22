import type { AssignmentRow } from '../../contract/assignments.ts'
import { daysBetween, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { roleNames } from '../kit/names/role-names.ts'
import { dayAndMonth, longDate } from '../kit/words/dates.ts'
import { counted, type Forms } from '../kit/words/plural.ts'

const dayForms: Forms = ['день', 'дня', 'дней']
export const assignmentForms: Forms = ['поручение', 'поручения', 'поручений']

/** «до 15 марта, осталось 3 дня», «сегодня последний день», «просрочено на 2 дня», «сделано 4 марта». */
export function dueInWords({ state, dueOn, doneOn }: Pick<AssignmentRow, 'state' | 'dueOn' | 'doneOn'>, today: CivilDate): string {
  if (doneOn !== null) return `сделано ${dayAndMonth(doneOn)}`
  if (dueOn === null) return 'без срока'
  if (state === 'past' || state === 'waived' || state === 'withdrawn' || state === 'done') return `срок ${longDate(dueOn)}`
  const left = daysBetween(today, dueOn)
  if (left < 0) return `${dayAndMonth(dueOn)}, на ${counted(-left, dayForms)} позже`
  if (left === 0) return 'сегодня последний день'
  return `до ${left > 300 ? longDate(dueOn) : dayAndMonth(dueOn)}, ${counted(left, dayForms)}`
}

/** Whose duty it is: the school, the body, the person, or the role at its territory. */
export function holderInWords({ role, territory, organisation, person, delegate }: AssignmentRow['holder']): string {
  const seat = person?.name ?? (organisation === null ? `${roleNames[role].toLowerCase()}, ${territory.name}` : role === 'curator' ? `куратор школы: ${organisation.name}` : organisation.name)
  return delegate === null ? seat : `${seat} → ${delegate.name}`
}
