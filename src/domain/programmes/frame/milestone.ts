import type { CivilDate } from '../../kernel/civil-date.ts'

/** What a year of the initiative has always been made of, in its order. The operator may rename, move, leave out or add. */
export const shippedMilestones = [
  { id: 'selection', name: 'Региональный координатор назначен, школы отобраны' },
  { id: 'questionnaires', name: 'Анкетирование' },
  { id: 'kick-off', name: 'Установочное совещание' },
  { id: 'risk-profile', name: 'Рисковый профиль школы' },
  { id: 'first-visit', name: 'Первичное посещение и верификация' },
  { id: 'activation', name: 'Самодиагностика и активация рисков' },
  { id: 'plan-submission', name: 'Региональный план-график представлен' },
  { id: 'documents', name: 'Концептуальные документы школ' },
  { id: 'stage-1', name: 'Первый этап мониторинга' },
  { id: 'sample-review', name: 'Выборочная экспертиза' },
  { id: 'plan-monitoring', name: 'Мониторинг дорожных карт' },
  { id: 'stage-2', name: 'Второй этап мониторинга' },
  { id: 'report', name: 'Отчёт и итоги года' },
] as const

export type ShippedMilestoneId = (typeof shippedMilestones)[number]['id']

/** One milestone in the frame of a programme year: the days in which its work falls, both included. */
export type FrameMilestone = {
  /** One of the shipped ids, or one that the operator's page made for a milestone of its own. */
  id: string
  name: string
  start: CivilDate
  end: CivilDate
}
