import type { AssignmentRow } from '../../contract/assignments.ts'
import { daysBetween, type CivilDate } from '../../domain/kernel/civil-date.ts'
import { roleNames } from '../../contract/role-names.ts'
import { dayAndMonth, longDate } from '../kit/words/dates.ts'
import { counted, formOf, type Forms } from '../kit/words/plural.ts'

const dayForms: Forms = ['день', 'дня', 'дней']
export const assignmentForms: Forms = ['поручение', 'поручения', 'поручений']

const leftForms: Forms = ['остался', 'осталось', 'осталось']

/** «до 15 марта, осталось 3 дня», «сегодня последний день», «срок 4 марта, прошло 2 дня», «сделано 4 марта, срок 6 марта»: of several occasions, each is told by its day. */
export function dueInWords({ state, dueOn, doneOn }: Pick<AssignmentRow, 'state' | 'dueOn' | 'doneOn'>, today: CivilDate): string {
  if (doneOn !== null) return `сделано ${dayAndMonth(doneOn)}${dueOn === null ? '' : `, срок ${dayAndMonth(dueOn)}`}`
  if (dueOn === null) return 'без срока'
  if (state === 'past' || state === 'waived' || state === 'withdrawn' || state === 'done') return `срок ${longDate(dueOn)}`
  const left = daysBetween(today, dueOn)
  if (left < 0) return `срок ${dayAndMonth(dueOn)}, прошло ${counted(-left, dayForms)}`
  if (left === 0) return 'сегодня последний день'
  return `до ${left > 300 ? longDate(dueOn) : dayAndMonth(dueOn)}, ${formOf(left, leftForms)} ${counted(left, dayForms)}`
}

/** Whose duty it is: the school, the body, the person, or the role at its territory. */
export function holderInWords({ role, territory, organisation, person, delegate }: AssignmentRow['holder']): string {
  const seat = person?.name ?? (organisation === null ? `${roleNames[role].toLowerCase()}, ${territory.name}` : role === 'curator' ? `куратор школы: ${organisation.name}` : organisation.name)
  return delegate === null ? seat : `${seat} → ${delegate.name}`
}
