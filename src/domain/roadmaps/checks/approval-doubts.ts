import { weekdayOf } from '../../kernel/civil-date.ts'
import type { Activity, Approval } from '../plan/plan.ts'
import { firstDay, lastDay, printedDay } from './activity-span.ts'
import type { PlanDoubt } from './plan-doubt.ts'

/** A plan approved after it began, or on a day off. */
export function approvalDoubts(approval: Approval | null, activities: readonly Activity[]): PlanDoubt[] {
  const date = approval?.date ?? null
  if (date === null) return []
  const doubts: PlanDoubt[] = []
  const started = activities.filter(({ schedule }) => isBefore(firstDay(schedule), date))
  const over = started.filter(({ schedule }) => isBefore(lastDay(schedule), date)).length
  if (started.length > 0) {
    doubts.push(onHeader('approved-after-start',
      `Документ утверждён ${printedDay(date)}, когда часть работ уже шла: начато раньше — ${started.length}, из них закончено — ${over}.`,
      'Это бывает: такие мероприятия считаются прошедшими до утверждения, а не просроченными.'))
  }
  const weekday = weekdayOf(date)
  if (weekday >= 6) doubts.push(onHeader('weekend', `Дата утверждения ${printedDay(date)} — ${weekday === 6 ? 'суббота' : 'воскресенье'}.`, 'Проверьте дату по подписанному экземпляру.'))
  return doubts
}

function isBefore(day: string | null, date: string): boolean {
  return day !== null && day < date
}

function onHeader(code: 'approved-after-start' | 'weekend', message: string, advice: string): PlanDoubt {
  return { activity: null, warning: { code, where: 'header', message, advice } }
}
