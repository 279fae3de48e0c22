import type { ScheduleKind } from '../../../domain/roadmaps/plan/plan.ts'

export const scheduleKindNames: Record<ScheduleKind, string> = {
  date: 'День', deadline: 'Не позднее', period: 'Период', periods: 'Несколько периодов', recurring: 'Повторяется', ongoing: 'Постоянно',
  dependent: 'По условию', unknown: 'Не прочитан',
}
